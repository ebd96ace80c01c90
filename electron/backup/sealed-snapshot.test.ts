import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttachmentStore } from '../attachments/attachment-store';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { addDataKey, copyDataKeys, forgetDataKeys } from '../vault/key-ring';
import { erasedFileSubject } from './manifest-attachments';
import { performMessage } from './perform-message';
import { loadState } from './read-rows';
import { partsOf } from './snapshot-store';
import { canonicalRows, canonicalState, snapshotOf, storeIn } from './testing/make-snapshot';
import { useTestJournals, type TestJournal } from './testing/test-journal';
import { verifySnapshot } from './verify-snapshot';

const makeFolder = useTempFolders();
const openJournal = useTestJournals();
const key = { keyId: 'k1' };
const SECRET = '谈话内容';

beforeEach(() => {
  addDataKey('k1', Buffer.alloc(32, 1));
});
afterEach(forgetDataKeys);

/** Everything below a folder, as one text. */
function everything(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return paths
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join();
}
async function writeSome(journal: TestJournal, from: number): Promise<void> {
  for (let row = from; row < from + 40; row += 1) {
    await journal.commit([{ table: 'records', row, value: `${SECRET} ${row}` }]);
  }
}

describe('a sealed snapshot', () => {
  it('holds the same state as a clear one, names its key, and nothing of its contents', async () => {
    const folder = makeFolder();
    const journal = await openJournal(join(folder, 'journal'), { sealWith: key });
    await writeSome(journal, 1);
    const settings = join(folder, 'settings.json');
    writeFileSync(settings, '{"operatorName":"李红梅"}');
    const store = storeIn(folder, nodeDisk, key);
    const beside = { files: [{ name: 'settings.json', path: settings }] };
    const { manifest, id } = await snapshotOf(journal, store, beside);
    expect(manifest).toMatchObject({ minReader: 2, alg: 'A256GCM', key: 'k1' });
    expect(await store.readManifest(id)).toEqual(manifest);
    expect(canonicalState(await loadState(store, manifest))).toEqual(canonicalRows(journal.state));
    expect((await verifySnapshot(store, manifest, { deep: true })).findings).toEqual([]);
    const text = everything(store.folder);
    for (const word of [SECRET, '李红梅', '"records"']) {
      expect(text.includes(Buffer.from(word, 'utf8').toString('latin1')), word).toBe(word === '"records"');
    }
    // A hash of the settings alone would let their few words be guessed.
    const again = await snapshotOf(journal, store, { ...beside, minute: 1 });
    expect(again.manifest.files[0]?.part.sha256).not.toBe(manifest.files[0]?.part.sha256);
  });

  it('is checked without any key, and says that it is locked when looked into', async () => {
    const folder = makeFolder();
    const journal = await openJournal(join(folder, 'journal'), { sealWith: key });
    await writeSome(journal, 1);
    const store = storeIn(folder, nodeDisk, key);
    const { manifest } = await snapshotOf(journal, store);
    forgetDataKeys();
    expect((await verifySnapshot(store, manifest, { deep: false })).findings).toEqual([]);
    await expect(verifySnapshot(store, manifest, { deep: true })).rejects.toMatchObject({
      code: 'vaultLocked',
    });
    const [part] = partsOf(manifest);
    if (!part) throw new Error('no part');
    await expect(store.readPart(part)).rejects.toMatchObject({ code: 'vaultLocked', kind: 'locked' });
    await expect(snapshotOf(journal, store, { minute: 1 })).rejects.toMatchObject({ code: 'vaultLocked' });
  });

  it('replaces the clear parts of the one before, whether they changed or not', async () => {
    const folder = makeFolder();
    const journal = await openJournal(join(folder, 'journal'));
    await writeSome(journal, 1);
    const before = await snapshotOf(journal, storeIn(folder));
    expect(before.manifest).toMatchObject({ minReader: 1, alg: 'none' });
    await journal.commit([{ table: 'settings', row: 900, value: 'new' }]);
    const store = storeIn(folder, nodeDisk, key);
    const { manifest } = await snapshotOf(journal, store, { minute: 1 });
    for (const part of partsOf(manifest)) {
      const stored = readFileSync(join(store.folder, 'parts', part.sha256.slice(0, 2), `${part.sha256}.gz`));
      expect(stored.subarray(1, 4).toString()).toBe('BHP');
    }
    // The clear one is still read, through parts that are sealed by now.
    expect((await verifySnapshot(storeIn(folder), before.manifest, { deep: true })).findings).toEqual([]);
    expect((await verifySnapshot(store, manifest, { deep: true })).findings).toEqual([]);
  });

  it('is copied byte for byte without any key, over a clear copy, too', async () => {
    const folder = makeFolder();
    const journal = await openJournal(join(folder, 'journal'));
    await writeSome(journal, 1);
    const source = storeIn(join(folder, 'pc'), nodeDisk, key);
    const { manifest } = await snapshotOf(journal, source);
    const stick = storeIn(join(folder, 'stick'));
    const parts = partsOf(manifest);
    for (const part of parts.slice(0, 2)) await stick.writePart(await source.readPart(part));
    const keys = copyDataKeys();
    forgetDataKeys();
    const target = storeIn(join(folder, 'stick'), nodeDisk, key);
    for (const part of parts) expect(await target.copyPart(source, part)).toMatchObject({ wasNew: true });
    for (const part of parts) expect(await target.copyPart(source, part)).toMatchObject({ wasNew: false });
    expect(everything(target.folder)).toBe(everything(join(source.folder, 'parts')));
    for (const { keyId, key: bytes } of keys) addDataKey(keyId, Buffer.from(bytes, 'base64'));
    for (const part of parts) expect((await target.readPart(part)).length).toBe(part.bytes);
  });

  it('names sealed attachments by their keyed names, and those that were erased no more', async () => {
    const folder = makeFolder();
    const journal = await openJournal(join(folder, 'journal'));
    await writeSome(journal, 1);
    const files = join(folder, 'files');
    const pdf = (): Buffer =>
      Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(500), Buffer.from('\n%%EOF\n')]);
    const clear = new AttachmentStore(nodeDisk, files);
    const [first, second] = [(await clear.add(pdf())).sha512, (await clear.add(pdf())).sha512];
    const store = storeIn(folder, nodeDisk, key);
    const before = await snapshotOf(journal, store, { attachmentsFolder: files });
    expect(before.manifest.attachments).toHaveLength(2);
    const sealed = new AttachmentStore(nodeDisk, files, key);
    for (const sha512 of [first, second]) expect(await sealed.sealClear(sha512)).toBe('sealed');
    const after = await snapshotOf(journal, store, { attachmentsFolder: files, minute: 1 });
    expect(after.manifest.attachments).toEqual([]);
    expect(after.manifest.sealedAttachments).toHaveLength(2);
    expect(JSON.stringify(after.manifest)).not.toContain(first);
    await sealed.erase(first);
    const lost = await snapshotOf(journal, store, { attachmentsFolder: files, minute: 2 });
    expect(lost.manifest.sealedAttachments).toHaveLength(2);
    const erased = [erasedFileSubject(first)];
    const gone = await snapshotOf(journal, store, { attachmentsFolder: files, minute: 3, erased });
    expect(gone.manifest.sealedAttachments).toHaveLength(1);
  });
});

it('the backup process gets its keys with the message and forgets them before it answers', async () => {
  const keys = copyDataKeys();
  forgetDataKeys();
  const dataFolder = makeFolder();
  const input = { folder: dataFolder, place: 'picked', workFolder: join(dataFolder, 'w'), createdBy: 'test' };
  let open: unknown;
  const disk = { ...nodeDisk, list: (folder: string) => ((open = copyDataKeys()), nodeDisk.list(folder)) };
  const reply = await performMessage(disk, { name: 'open', input, keys }, () => undefined);
  expect(reply).toMatchObject({ ok: false, failure: { code: 'notABackup' } });
  expect(open).toEqual(keys);
  expect(copyDataKeys()).toEqual([]);
});
