import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../files/disk';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { lyingDisk } from '../files/testing/lying-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { AttachmentStore, MAX_ATTACHMENT_BYTES } from './attachment-store';

const makeFolder = useTempFolders();
const PDF = Buffer.from(`%PDF-1.7\n${'page '.repeat(500_000)}`);
const sha512Of = (bytes: Buffer): string => createHash('sha512').update(bytes).digest('hex');

function setUp(disk: Disk = nodeDisk): {
  store: AttachmentStore;
  folder: string;
  put: (bytes: Buffer) => string;
} {
  const folder = join(makeFolder(), 'files');
  const sources = makeFolder();
  const put = (bytes: Buffer): string => {
    const path = join(sources, '扫描件.dat');
    writeFileSync(path, bytes);
    return path;
  };
  return { store: new AttachmentStore(disk, folder), folder, put };
}

describe('adding', () => {
  it('stores by content, flushed before it gets its name, and finds it again', async () => {
    const disk = createFaultyDisk();
    const { store, folder, put } = setUp(disk);
    const sha512 = sha512Of(PDF);
    const path = join(folder, 'sha512', sha512.slice(0, 2), sha512);
    const stored = { sha512, sizeBytes: PDF.length, mediaType: 'application/pdf', path };
    expect(await store.add(put(PDF))).toEqual(stored);
    expect(readFileSync(path).equals(PDF)).toBe(true);
    expect(await store.find(sha512)).toEqual(stored);
    const steps = disk.steps.map((step) => step.split(' ')[0]);
    expect(steps.indexOf('sync')).toBeLessThan(steps.indexOf('rename'));
    expect(steps.indexOf('rename')).toBeLessThan(steps.indexOf('syncFolder'));
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('the same file twice is one file, and a stored one that went bad is healed', async () => {
    const { store, put } = setUp();
    const { path } = await store.add(put(PDF));
    await store.add(put(PDF));
    writeFileSync(path, '%PDF-bad');
    await store.add(put(PDF));
    expect(readFileSync(path).equals(PDF)).toBe(true);
  });

  it('refuses what is missing, empty, too large or of another kind', async () => {
    const { store, folder, put } = setUp();
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
      const disk = createFaultyDisk();
      const { store, folder, put } = setUp(disk);
      disk.fault = (at) => (at === step ? code : undefined);
      await expect(store.add(put(PDF)), step).rejects.toMatchObject({ code: expected });
      const left = existsSync(join(folder, 'incoming')) ? readdirSync(join(folder, 'incoming')) : [];
      expect(left).toEqual([]);
      expect(await store.find(sha512Of(PDF))).toBeUndefined();
    }
    const short = setUp({ ...nodeDisk, freeBytes: async () => 100 * 1024 * 1024 });
    await expect(short.store.add(short.put(PDF))).rejects.toMatchObject({ code: 'diskFull' });
    const lying = setUp(lyingDisk());
    await expect(lying.store.add(lying.put(PDF))).rejects.toMatchObject({ code: 'readBackDiffers' });
  });
});

describe('finding', () => {
  it('takes hashes only, never a path', async () => {
    const { store, folder } = setUp();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'secret'), '%PDF-1');
    for (const name of ['', '../secret', '../../secret', 'A'.repeat(128), 'a'.repeat(128)]) {
      expect(await store.find(name)).toBeUndefined();
    }
    await expect(store.require('a'.repeat(128))).rejects.toMatchObject({ code: 'fileNotFound' });
  });
});
