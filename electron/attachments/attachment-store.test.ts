import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../files/disk';
import { nodeDisk } from '../files/node-disk';
import { gather } from '../files/read-chunks';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { lyingDisk } from '../files/testing/lying-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { addDataKey, forgetDataKeys, type SealWith } from '../vault/key-ring';
import { AttachmentStore, MAX_ATTACHMENT_BYTES } from './attachment-store';
import { hashedPath } from './hashed-path';
import { findStored, isStoredGood, pathsOf, storedBytes } from './stored-files';

const makeFolder = useTempFolders();
const SECRET = '11010519491231002X';
const PDF = Buffer.from(`%PDF-1.7\n${SECRET}\n${'page '.repeat(500_000)}`);
const sha512Of = (bytes: Buffer): string => createHash('sha512').update(bytes).digest('hex');
const HASH = sha512Of(PDF);
const KEY = { keyId: 'k1' };

beforeEach(() => addDataKey('k1', Buffer.alloc(32, 1)));
afterEach(forgetDataKeys);

function setUp(
  sealWith: SealWith,
  disk: Disk = nodeDisk,
): { store: AttachmentStore; folder: string; put: (bytes: Buffer) => string } {
  const folder = join(makeFolder(), 'files');
  const sources = makeFolder();
  const put = (bytes: Buffer): string => {
    const path = join(sources, '扫描件.dat');
    writeFileSync(path, bytes);
    return path;
  };
  return { store: new AttachmentStore(disk, folder, sealWith), folder, put };
}

/** Paths of what is stored for a hash: one clear file, or the record and the sealed file. */
async function pathsIn(folder: string, sha512 = HASH): Promise<string[]> {
  const stored = await findStored(nodeDisk, folder, sha512);
  return stored ? pathsOf(folder, stored) : [];
}

const ways: [string, SealWith, number][] = [
  ['in clear', 'none', 1],
  ['sealed', KEY, 2],
];

describe.each(ways)('adding %s', (_way, sealWith, filesEach) => {
  it('is flushed before it gets its name, and comes back', async () => {
    const disk = createFaultyDisk();
    const { store, folder, put } = setUp(sealWith, disk);
    const facts = { sha512: HASH, sizeBytes: PDF.length, mediaType: 'application/pdf' };
    expect(await store.add(put(PDF))).toMatchObject(facts);
    const steps = disk.steps.map((step) => step.split(' ')[0]);
    expect(steps.indexOf('sync')).toBeLessThan(steps.indexOf('rename'));
    expect(steps.lastIndexOf('rename')).toBeLessThan(steps.indexOf('syncFolder'));
    const found = await store.find(HASH);
    expect(found).toMatchObject(facts);
    expect((await gather(found?.open() ?? [])).equals(PDF)).toBe(true);
    expect((await gather(store.open(HASH))).equals(PDF)).toBe(true);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    expect(await pathsIn(folder)).toHaveLength(filesEach);
  });

  it('takes bytes we have made like a file', async () => {
    const { store } = setUp(sealWith);
    expect(await store.add(PDF)).toMatchObject({ sha512: HASH, sizeBytes: PDF.length });
    expect((await gather(store.open(HASH))).equals(PDF)).toBe(true);
  });

  it('the same file twice is written once, and any of its files that went bad is healed', async () => {
    const { store, folder, put } = setUp(sealWith);
    await store.add(put(PDF));
    const paths = await pathsIn(folder);
    const before = paths.map((path) => readFileSync(path));
    await store.add(put(PDF));
    paths.forEach((path, at) => expect(readFileSync(path).equals(before[at] ?? Buffer.alloc(0))).toBe(true));
    for (const path of paths) {
      const bad = Buffer.from(readFileSync(path));
      bad[bad.length >> 1] = (bad[bad.length >> 1] ?? 0) ^ 1;
      writeFileSync(path, bad);
      await store.add(put(PDF));
      expect((await gather(store.open(HASH))).equals(PDF), path).toBe(true);
    }
  });

  it('refuses what is missing, empty, too large or of another kind', async () => {
    const { store, folder, put } = setUp(sealWith);
    await expect(store.add('/no/such/file')).rejects.toMatchObject({ code: 'fileNotFound' });
    await expect(store.add(put(Buffer.alloc(0)))).rejects.toMatchObject({ code: 'fileEmpty' });
    await expect(store.add(put(Buffer.from('MZ\x90\x00\x03\x00')))).rejects.toMatchObject({
      code: 'fileTypeRefused',
    });
    const large = put(PDF);
    truncateSync(large, MAX_ATTACHMENT_BYTES + 1); // sparse: takes no room
    await expect(store.add(large)).rejects.toMatchObject({ code: 'fileTooLarge' });
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves nothing when the disk fills up at any step, is short of room, or lies', async () => {
    for (const [step, code, expected] of [
      ['write', 'ENOSPC', 'diskFull'],
      ['sync', 'ENOSPC', 'diskFull'],
      ['rename', 'EACCES', 'notWritable'],
      ['makeFolder', 'EROFS', 'notWritable'],
    ] as const) {
      for (let nth = 1; nth <= filesEach; nth += 1) {
        const disk = createFaultyDisk();
        const { store, folder, put } = setUp(sealWith, disk);
        disk.fault = (at, _path, count) => (at === step && count >= nth ? code : undefined);
        await expect(store.add(put(PDF)), step).rejects.toMatchObject({ code: expected });
        const left = existsSync(join(folder, 'incoming')) ? readdirSync(join(folder, 'incoming')) : [];
        expect(left).toEqual([]);
        expect(await store.find(HASH)).toBeUndefined();
      }
    }
    const short = setUp(sealWith, { ...nodeDisk, freeBytes: async () => 100 * 1024 * 1024 });
    await expect(short.store.add(short.put(PDF))).rejects.toMatchObject({ code: 'diskFull' });
    const lying = setUp(sealWith, lyingDisk());
    await expect(lying.store.add(lying.put(PDF))).rejects.toMatchObject({ code: 'readBackDiffers' });
  });

  it('is found by its hash only, never by a path', async () => {
    const { store, folder } = setUp(sealWith);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'secret'), '%PDF-1');
    for (const name of ['', '../secret', '../../secret', 'A'.repeat(128), 'a'.repeat(128)]) {
      expect(await store.find(name)).toBeUndefined();
      await expect(gather(store.open(name))).rejects.toMatchObject({ code: 'fileNotFound' });
    }
    await expect(store.require('a'.repeat(128))).rejects.toMatchObject({ code: 'fileNotFound' });
  });

  it('is erased whole, and erasing again is fine', async () => {
    const { store, folder } = setUp(sealWith);
    const other = Buffer.from(`%PDF-1.4 ${SECRET}`);
    await store.add(PDF);
    await store.add(other);
    expect(await store.erase(HASH)).toEqual({ erased: true });
    expect(await store.find(HASH)).toBeUndefined();
    expect(await pathsIn(folder)).toEqual([]);
    expect(await store.erase(HASH)).toEqual({ erased: false });
    expect((await gather(store.open(sha512Of(other)))).equals(other)).toBe(true);
  });

  it('copies byte for byte into another place and is checked there', async () => {
    const { store, folder } = setUp(sealWith);
    await store.add(PDF);
    const stored = await findStored(nodeDisk, folder, HASH);
    if (!stored) throw new Error('it was added');
    const place = join(makeFolder(), 'files');
    const targets = pathsOf(place, stored);
    pathsOf(folder, stored).forEach((path, at) => {
      const target = targets[at] ?? '';
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, readFileSync(path));
    });
    expect(await isStoredGood(nodeDisk, place, stored)).toBe(true);
    expect(await storedBytes(nodeDisk, place, stored)).toBe(await storedBytes(nodeDisk, folder, stored));
    expect((await gather(new AttachmentStore(nodeDisk, place, sealWith).open(HASH))).equals(PDF)).toBe(true);
    for (const target of targets) {
      const good = readFileSync(target);
      for (const at of [0, good.length >> 1, good.length - 1]) {
        const bad = Buffer.from(good);
        bad[at] = (bad[at] ?? 0) ^ 1;
        writeFileSync(target, bad);
        expect(await isStoredGood(nodeDisk, place, stored), `${basename(target)} ${at}`).toBe(false);
      }
      writeFileSync(target, good);
    }
  });
});

describe('sealed', () => {
  it('says nothing of what it is: no contents, no type, no hash in a name', async () => {
    const { store, folder } = setUp(KEY);
    await store.add(PDF);
    for (const path of await pathsIn(folder)) {
      const bytes = readFileSync(path).toString('latin1');
      expect(`${path}${bytes}`).not.toMatch(new RegExp(`${SECRET}|%PDF|application|${HASH.slice(0, 20)}`));
    }
    expect(existsSync(join(folder, 'sha512'))).toBe(false);
  });

  it('is not given out when one bit of the file or its record is another one', async () => {
    const { store, folder } = setUp(KEY);
    await store.add(PDF);
    const [record = '', file = ''] = await pathsIn(folder);
    const flip = (path: string, at: number): void => {
      const bytes = readFileSync(path);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      writeFileSync(path, bytes);
    };
    flip(file, 300_000);
    await expect(gather(store.open(HASH))).rejects.toMatchObject({ code: 'fileUnreadable' });
    flip(file, 300_000);
    truncateSync(file, readFileSync(file).length - 1);
    expect(await store.find(HASH)).toBeUndefined();
    await store.add(PDF);
    flip(record, 200);
    expect(await store.find(HASH)).toBeUndefined();
  });

  it('does not open beside the record of another file', async () => {
    const { store, folder } = setUp(KEY);
    const other = randomBytes(PDF.length);
    other.write('%PDF-1.7', 0, 'latin1');
    await store.add(PDF);
    await store.add(other);
    const [record = '', file = ''] = await pathsIn(folder);
    const [otherRecord = '', otherFile = ''] = await pathsIn(folder, sha512Of(other));
    const [own, foreign] = [readFileSync(record), readFileSync(otherRecord)];
    writeFileSync(record, foreign);
    expect(await store.find(HASH)).toBeUndefined();
    writeFileSync(record, own);
    writeFileSync(file, readFileSync(otherFile));
    await expect(gather(store.open(HASH))).rejects.toMatchObject({ code: 'fileUnreadable' });
  });

  it('is gone for good once its record is, whatever remains of the file', async () => {
    const { store, folder } = setUp(KEY);
    await store.add(PDF);
    const [record = '', file = ''] = await pathsIn(folder);
    const ciphertext = readFileSync(file);
    await store.erase(HASH);
    writeFileSync(file, ciphertext); // a copy somebody kept
    expect(existsSync(record)).toBe(false);
    await expect(gather(store.open(HASH))).rejects.toMatchObject({ code: 'fileNotFound' });
  });

  it('overwrites record and file before they are removed, and ends what a crash broke off', async () => {
    const disk = createFaultyDisk();
    const { store, folder } = setUp(KEY, disk);
    await store.add(PDF);
    const [record = '', file = ''] = await pathsIn(folder);
    const before = readFileSync(record);
    disk.fault = (step) => (step === 'remove' ? 'EIO' : undefined);
    await expect(store.erase(HASH)).rejects.toThrow('EIO');
    expect(readFileSync(record).equals(Buffer.alloc(before.length))).toBe(true);
    expect(await store.find(HASH)).toBeUndefined();
    disk.fault = () => undefined;
    expect(await store.erase(HASH)).toEqual({ erased: true });
    expect([existsSync(record), existsSync(file)]).toEqual([false, false]);
  });

  it('stays readable after the data key was changed; new ones use the new key', async () => {
    const { folder } = setUp(KEY);
    let keyId = 'k1';
    const store = new AttachmentStore(nodeDisk, folder, () => ({ keyId }));
    await store.add(PDF);
    addDataKey('k2', Buffer.alloc(32, 2));
    keyId = 'k2';
    expect((await gather(store.open(HASH))).equals(PDF)).toBe(true);
    await store.add(PDF);
    rmSync(join(folder, 'sealed'), { recursive: true });
    await store.add(PDF);
    forgetDataKeys();
    await expect(store.find(HASH)).rejects.toMatchObject({ code: 'vaultLocked' });
    await expect(store.add(PDF)).rejects.toMatchObject({ code: 'vaultLocked' });
    addDataKey('k2', Buffer.alloc(32, 2));
    expect((await gather(store.open(HASH))).equals(PDF)).toBe(true);
  });
});

describe('clear files of the practice build', () => {
  it('stay readable, are listed, and are sealed once; the clear one is wiped', async () => {
    const { folder } = setUp(KEY);
    await new AttachmentStore(nodeDisk, folder).add(PDF);
    const store = new AttachmentStore(nodeDisk, folder, KEY);
    expect((await gather(store.open(HASH))).equals(PDF)).toBe(true);
    expect(await store.listClear()).toEqual([HASH]);
    expect(await store.sealClear(HASH)).toBe('sealed');
    expect(existsSync(hashedPath(folder, HASH))).toBe(false);
    expect(await store.listClear()).toEqual([]);
    expect(await store.sealClear(HASH)).toBe('absent');
    expect(await store.find(HASH)).toMatchObject({ sizeBytes: PDF.length, mediaType: 'application/pdf' });
    expect((await gather(store.open(HASH))).equals(PDF)).toBe(true);
  });

  it('go on being sealed after a crash before the clear one was wiped', async () => {
    const { folder } = setUp(KEY);
    await new AttachmentStore(nodeDisk, folder).add(PDF);
    const store = new AttachmentStore(nodeDisk, folder, KEY);
    await store.add(PDF); // as far as it had come
    expect(await store.listClear()).toEqual([HASH]);
    expect(await store.sealClear(HASH)).toBe('sealed');
    expect(await store.listClear()).toEqual([]);
  });

  it('are left alone when they are no longer what their name says', async () => {
    const { folder } = setUp(KEY);
    await new AttachmentStore(nodeDisk, folder).add(PDF);
    writeFileSync(hashedPath(folder, HASH), '%PDF-bad');
    expect(await new AttachmentStore(nodeDisk, folder, KEY).sealClear(HASH)).toBe('damaged');
    expect(readFileSync(hashedPath(folder, HASH), 'utf8')).toBe('%PDF-bad');
  });
});
