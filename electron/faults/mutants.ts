/**
 * Ways to spoil the storage, one at a time: what F4 must tell from the sound modules. Each looks for a text in a
 * source file exactly once; when the file changes and the text is gone, building the mutant fails loudly.
 */
export interface Mutant {
  name: string;
  spoilings: { file: string; find: string; replace: string }[];
}

function mutant(name: string, file: string, find: string, replace: string): Mutant {
  return { name, spoilings: [{ file: `electron/${file}`, find, replace }] };
}

export const mutants: readonly Mutant[] = [
  mutant(
    'journal-not-flushed',
    'journal/tail.ts',
    `      flushing = true;
      await this.file.sync();
      if (!this.folderSynced)`,
    `      flushing = true;
      if (!this.folderSynced)`,
  ),
  mutant(
    'acknowledged-before-flush',
    'journal/journal.ts',
    'let result = await this.write(group);',
    `group.forEach(({ resolve }, at) => resolve({ seq: this.parts.index.lastSeq + 1 + at, hash: '' }));
    await new Promise<void>((resolve) => setImmediate(resolve));
    let result = await this.write(group);`,
  ),
  mutant(
    'new-segment-without-folder-flush',
    'journal/tail.ts',
    'if (!this.folderSynced) await this.disk.syncFolder(this.folder);',
    '',
  ),
  mutant(
    'killed-run-not-settled',
    'journal/tail.ts',
    'if (this.settled) return { ok: true };',
    'if (this.segment >= 0) return { ok: true };',
  ),
  mutant(
    'cut-instead-of-set-aside',
    'journal/open-journal.ts',
    'await writeNewFile(disk, join(folder, name), torn.bytes);',
    '',
  ),
  mutant(
    'group-mark-ignored',
    'journal/torn-group.ts',
    'if (group === undefined || group > expectedSeq) return false;',
    'if (group === undefined) return false;',
  ),
  mutant(
    'rename-before-flush',
    'files/replace-file.ts',
    `    }
    await file.sync();`,
    '    }',
  ),
  mutant(
    'replaced-without-folder-flush',
    'files/replace-file.ts',
    `  await disk.syncFolder(folder);
}`,
    '}',
  ),
  mutant(
    'copies-not-read-again',
    'files/copy-verified.ts',
    'if ((await hashPath(disk, path)) !== written.stored.sha512) {',
    'if (path === "") {',
  ),
  mutant('manifest-before-its-parts', 'backup/snapshot-store.ts', 'await this.partStore.sync();', ''),
  {
    name: 'parts-go-before-manifests',
    spoilings: [
      {
        file: 'electron/backup/snapshot-store.ts',
        find: 'if (ids.length > 0) await this.disk.syncFolder(this.folder);',
        replace: '',
      },
      {
        file: 'electron/backup/snapshot-store.ts',
        find: 'await this.disk.syncFolder(this.folder);\n    const named',
        replace: 'const named',
      },
    ],
  },
  mutant(
    'current-before-its-journal',
    'backup/materialise.ts',
    `    await disk.syncFolder(folder);
    await disk.syncFolder(dirname(folder));`,
    '',
  ),
  mutant(
    'attachment-without-folder-flush',
    'attachments/clear-files.ts',
    'await this.disk.syncFolder(dirname(hashedPath(this.folder, sha512)));',
    '',
  ),
  mutant(
    'sealed-without-its-place',
    'journal/sealed-payload.ts',
    'return `journal|${seq}|${group}|${prev}`;',
    "return [seq, group, prev].fill('journal').join('');",
  ),
  mutant(
    'sealed-without-the-chain',
    'journal/sealed-payload.ts',
    'return `journal|${seq}|${group}|${prev}`;',
    'return `journal|${seq}|${group}|${prev.length}`;',
  ),
  mutant(
    'locked-taken-for-damage',
    'journal/sealed-payload.ts',
    "const opened = openFor(envelope.key, 'journal', sealed, placeOf(envelope));",
    `let opened: Buffer | undefined;
  try {
    opened = openFor(envelope.key, 'journal', sealed, placeOf(envelope));
  } catch {
    return undefined;
  }`,
  ),
  mutant(
    'commands-written-in-clear',
    'journal/sealed-payload.ts',
    "if (sealWith === 'none') return { seq",
    'if (sealWith !== undefined) return { seq',
  ),
  mutant(
    'clear-segment-written-on',
    'journal/open-journal.ts',
    'mustBeginSegment: lastSchema !== undefined && lastSchema !== schemaFor(sealWith),',
    "mustBeginSegment: lastSchema === 'journal/1',",
  ),
  mutant(
    'clear-lines-believed',
    'journal/scan-journal.ts',
    'if (scanned.lastSchema === JOURNAL_SCHEMA && schema !== undefined && schema !== JOURNAL_SCHEMA) {',
    'if (scanned.lastSchema === undefined && schema === undefined) {',
  ),
  mutant(
    'set-aside-in-clear',
    'recovery/view-rows.ts',
    "if (sealWith === 'none') return plain;",
    'if (sealWith !== undefined) return plain;',
  ),
];

/** Programs of an earlier version: they only know what was there before the newest format. */
export const olderReaders: readonly (Mutant & { isSealed: boolean })[] = [
  {
    ...mutant('older-journal-reader', 'journal/envelope.ts', 'READER_VERSION = 3;', 'READER_VERSION = 1;'),
    isSealed: false,
  },
  {
    ...mutant(
      'reader-of-clear-journals',
      'journal/envelope.ts',
      'READER_VERSION = 3;',
      'READER_VERSION = 2;',
    ),
    isSealed: true,
  },
  {
    name: 'older-snapshot-reader',
    isSealed: false,
    spoilings: [
      {
        file: 'shared/backup/manifest.ts',
        find: 'SNAPSHOT_READER_VERSION = 2;',
        replace: 'SNAPSHOT_READER_VERSION = 0;',
      },
    ],
  },
];
