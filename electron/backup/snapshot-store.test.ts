import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SnapshotManifest } from '../../shared/backup/manifest';
import type { Disk } from '../files/disk';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk, systemError } from '../files/testing/faulty-disk';
import { lyingDisk } from '../files/testing/lying-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import type { SnapshotStore } from './snapshot-store';
import { storeIn } from './testing/make-snapshot';

const makeFolder = useTempFolders();

/** A manifest whose only parts are `texts`. */
async function put(store: SnapshotStore, seq: number, texts: string[], minute = seq): Promise<string> {
  const files: SnapshotManifest['files'] = [];
  for (const text of texts) {
    files.push({ name: text, part: (await store.writePart(Buffer.from(text))).part });
  }
  return store.writeManifest({
    schema: 'snapshot/1',
    minReader: 1,
    alg: 'none',
    createdAt: `2026-03-18T08:${String(minute).padStart(2, '0')}:00.000Z`,
    createdBy: 'test',
    reason: 'manual',
    branchName: '',
    journalId: 'j',
    seq,
    hash: 'a'.repeat(64),
    segments: [],
    tables: [],
    attachments: [],
    files,
  });
}

function partPath(store: SnapshotStore, sha256: string): string {
  return join(store.folder, 'parts', sha256.slice(0, 2), `${sha256}.gz`);
}
function partFiles(store: SnapshotStore): string[] {
  return readdirSync(join(store.folder, 'parts'), { recursive: true })
    .map(String)
    .filter((name) => name.includes('.'));
}
function flip(path: string, at = -3): void {
  const bytes = readFileSync(path);
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
/** Fails reading one file whole, as a bad sector or another program would. */
function unreadable(path: () => string, code: string): Disk {
  return {
    ...nodeDisk,
    readFile: (asked) => (asked === path() ? Promise.reject(systemError(code)) : nodeDisk.readFile(asked)),
  };
}

describe('parts', () => {
  it('are written once and read back', async () => {
    const store = storeIn(makeFolder());
    const first = await store.writePart(Buffer.from('rows'));
    const again = await store.writePart(Buffer.from('rows'));
    expect(first.wasNew).toBe(true);
    expect(again).toEqual({ ...first, wasNew: false });
    expect((await store.readPart(first.part)).toString()).toBe('rows');
    expect(await store.hasPart(first.part)).toBe(true);
    expect(partFiles(store)).toHaveLength(1);
  });

  it('that went bad or missing are named, and put right by writing them again', async () => {
    const store = storeIn(makeFolder());
    const { part } = await store.writePart(Buffer.from('rows'));
    flip(partPath(store, part.sha256));
    await expect(store.readPart(part)).rejects.toMatchObject({
      code: 'snapshotDamaged',
      kind: 'damaged',
      message: expect.stringContaining(part.sha256) as string,
    });
    expect((await store.writePart(Buffer.from('rows'))).wasNew).toBe(true);
    expect((await store.readPart(part)).toString()).toBe('rows');
    rmSync(partPath(store, part.sha256));
    await expect(store.readPart(part)).rejects.toMatchObject({ code: 'snapshotDamaged', kind: 'missing' });
    expect(await store.hasPart(part)).toBe(false);
  });

  it('that cannot be opened just now are not called damaged', async () => {
    const disk = createFaultyDisk();
    const store = storeIn(makeFolder(), disk);
    const { part } = await store.writePart(Buffer.from('rows'));
    disk.fault = (step) => (step === 'open' ? 'EMFILE' : undefined);
    await expect(store.readPart(part)).rejects.toMatchObject({ code: 'fileUnreadable', kind: 'unreadable' });
    await expect(store.hasPart(part)).rejects.toThrow('EMFILE');
  });

  it('are compared with what really lies on the disk', async () => {
    const store = storeIn(
      makeFolder(),
      lyingDisk((path) => path.endsWith('.tmp')),
    );
    await expect(store.writePart(Buffer.from('rows'))).rejects.toMatchObject({ code: 'readBackDiffers' });
    expect(partFiles(store)).toEqual([]);
  });
});

describe('the list', () => {
  it('is empty without a folder, newest first with one, and ignores what is not ours', async () => {
    const store = storeIn(makeFolder());
    expect(await store.list()).toEqual([]);
    await put(store, 1, ['a']);
    await put(store, 2, ['a'], 0); // the clock was set back
    writeFileSync(join(store.folder, '说明.txt'), '');
    expect((await store.list()).map(({ seq }) => seq)).toEqual([2, 1]);
    expect((await store.listNames()).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('tells good, damaged, newer and just now unreadable ones apart', async () => {
    const folder = makeFolder();
    const store = storeIn(folder);
    const [good, bad, busy] = [await put(store, 1, []), await put(store, 2, []), await put(store, 3, [])];
    flip(join(store.folder, `${bad}.json`));
    const other = storeIn(
      folder,
      unreadable(() => join(store.folder, `${busy}.json`), 'EIO'),
    );
    const listed = await other.list();
    expect(listed.map(({ id, state, unreadable: no }) => [id, state, no])).toEqual([
      [busy, 'damaged', true],
      [bad, 'damaged', false],
      [good, 'good', false],
    ]);
    expect(listed.map(({ manifest }) => manifest?.seq)).toEqual([undefined, undefined, 1]);
    await expect(other.readManifest(busy)).rejects.toMatchObject({ code: 'fileUnreadable' });
    await expect(other.readManifest(bad)).rejects.toMatchObject({ code: 'snapshotDamaged' });
    await expect(other.readManifest('../x')).rejects.toMatchObject({ code: 'snapshotDamaged' });
    expect((await other.readManifest(good)).seq).toBe(1);
  });

  it('does not take a manifest under the name of another', async () => {
    const store = storeIn(makeFolder());
    const id = await put(store, 1, []);
    const renamed = id.replace('000000001', '000000009');
    writeFileSync(join(store.folder, `${renamed}.json`), readFileSync(join(store.folder, `${id}.json`)));
    expect((await store.list()).map(({ seq, state }) => [seq, state])).toEqual([
      [9, 'damaged'],
      [1, 'good'],
    ]);
  });
});

it('gives each manifest a name of its own, also within one instant', async () => {
  const store = storeIn(makeFolder());
  expect(new Set([await put(store, 1, []), await put(store, 1, []), await put(store, 1, [])]).size).toBe(3);
  expect((await store.list()).map(({ copy }) => copy)).toEqual([3, 2, 1]);
});

it('makes every entry durable before the manifest gets its name', async () => {
  const disk = createFaultyDisk();
  const store = storeIn(makeFolder(), disk);
  await put(store, 1, ['a']);
  const manifest = disk.steps.findIndex((step) => step.startsWith('rename snap-'));
  const part = disk.steps.findIndex((step) => /^rename .*\.gz$/.test(step));
  const synced = disk.steps.slice(part, manifest).filter((step) => step.startsWith('syncFolder'));
  expect(synced.map((step) => step.split(' ')[1])).toEqual(expect.arrayContaining(['parts', 'snapshots']));
  expect(synced).toHaveLength(4); // parts/ab, parts, snapshots, and the folder above
  expect(disk.steps.at(-1)).toBe('syncFolder snapshots');
});

it('counts shared parts in each snapshot that names them', async () => {
  const store = storeIn(makeFolder());
  const one = await store.readManifest(await put(store, 1, ['a']));
  const two = await store.readManifest(await put(store, 2, ['a', 'b']));
  const size = await store.storedBytes(one);
  expect(size).toBeGreaterThan(0);
  expect(await store.storedBytes(two)).toBe(2 * size);
  rmSync(join(store.folder, 'parts'), { recursive: true });
  expect(await storeIn(join(store.folder, '..')).storedBytes(two)).toBe(0);
});

describe('clearing', () => {
  async function twoSnapshots(): Promise<{ folder: string; store: SnapshotStore; ids: string[] }> {
    const folder = makeFolder();
    const store = storeIn(folder);
    const ids = [await put(store, 1, ['old', 'shared']), await put(store, 2, ['shared', 'new'])];
    return { folder, store, ids };
  }

  it('takes away what no manifest names, and what an interrupted write left', async () => {
    const { store, ids } = await twoSnapshots();
    await store.removeSnapshots(ids.slice(0, 1));
    const left = join(store.folder, 'parts', '00', `${'0'.repeat(64)}.gz.0a.tmp`);
    mkdirSync(join(left, '..'), { recursive: true });
    writeFileSync(left, 'half');
    writeFileSync(join(store.folder, 'snap-000000003-20260318T080000000Z.json.0a.tmp'), 'half');
    expect(await store.sweepParts()).toEqual({ removed: 3 });
    expect(partFiles(store)).toHaveLength(2);
    const [kept] = await store.list();
    for (const { part } of kept?.manifest?.files ?? []) await store.readPart(part);
    expect(await store.sweepParts()).toEqual({ removed: 0 });
  });

  it('leaves other files alone', async () => {
    const { store, ids } = await twoSnapshots();
    const note = join(store.folder, 'parts', '00', 'note.txt');
    mkdirSync(join(note, '..'), { recursive: true });
    writeFileSync(note, 'mine');
    await store.removeSnapshots(['../settings', ...ids.slice(0, 1)]);
    await store.sweepParts();
    expect(existsSync(note)).toBe(true);
  });

  it('removes nothing while a manifest cannot be read, comes from a newer program or is the newest', async () => {
    const { folder, store, ids } = await twoSnapshots();
    await store.removeSnapshots(ids.slice(0, 1));
    const path = join(store.folder, `${ids[1] ?? ''}.json`);
    for (const code of ['EIO', 'EBUSY', 'EACCES', 'EMFILE']) {
      const other = storeIn(
        folder,
        unreadable(() => path, code),
      );
      expect(await other.sweepParts()).toEqual({ removed: 0 });
    }
    flip(path);
    expect(await store.sweepParts()).toEqual({ removed: 0 });
    expect(partFiles(store)).toHaveLength(3);
  });

  it('gives up the parts of a damaged manifest once two newer good ones exist', async () => {
    const { store, ids } = await twoSnapshots();
    flip(join(store.folder, `${ids[0] ?? ''}.json`));
    expect(await store.sweepParts()).toEqual({ removed: 0 });
    await put(store, 3, ['new']);
    expect(await store.sweepParts()).toEqual({ removed: 1 });
  });

  it('removes nothing without a good snapshot: the first one is perhaps on its way', async () => {
    const store = storeIn(makeFolder());
    await store.writePart(Buffer.from('rows'));
    expect(await storeIn(join(store.folder, '..')).sweepParts()).toEqual({ removed: 0 });
  });

  it('leaves the parts of a copy in progress, written or found there', async () => {
    const { folder, store, ids } = await twoSnapshots();
    await store.removeSnapshots(ids.slice(0, 1));
    const copying = storeIn(folder);
    const found = await copying.writePart(Buffer.from('old'));
    await copying.writePart(Buffer.from('fresh'));
    expect(found.wasNew).toBe(false);
    expect(await copying.sweepParts()).toEqual({ removed: 0 });
    await put(copying, 3, ['fresh']);
    expect(await copying.sweepParts()).toEqual({ removed: 1 });
  });

  it('makes the removal of manifests durable before any part goes', async () => {
    const { folder, ids } = await twoSnapshots();
    const disk = createFaultyDisk();
    const store = storeIn(folder, disk);
    await store.removeSnapshots(ids.slice(0, 1));
    disk.fault = (step) => (step === 'syncFolder' ? 'EIO' : undefined);
    await expect(store.sweepParts()).rejects.toThrow('EIO');
    expect(partFiles(store)).toHaveLength(3);
  });
});
