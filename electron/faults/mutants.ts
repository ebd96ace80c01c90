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
];

/** Programs of an earlier version: they only know what was there before the newest format. */
export const olderReaders: readonly Mutant[] = [
  mutant('older-journal-reader', 'journal/envelope.ts', 'READER_VERSION = 2;', 'READER_VERSION = 1;'),
  {
    name: 'older-snapshot-reader',
    spoilings: [
      {
        file: 'shared/backup/manifest.ts',
        find: 'SNAPSHOT_READER_VERSION = 1;',
        replace: 'SNAPSHOT_READER_VERSION = 0;',
      },
    ],
  },
];
