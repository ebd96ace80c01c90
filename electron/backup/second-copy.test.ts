import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { SnapshotStore } from './snapshot-store';
import { type Office, codeOf, manifests, useOffices } from './testing/office';
import { verifySnapshot } from './verify-snapshot';

const COPY = '支部手册备份';

const openPlain = useOffices();

async function openOffice(): Promise<{ office: Office; stick: string; copy: string }> {
  const office = openPlain();
  await office.commit(1);
  await office.backup.settle();
  const stick = await office.plugIn();
  return { office, stick, copy: join(stick, COPY) };
}
const tree = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).map(String).sort();

/** Every manifest of the folder and all it names are there and good. */
async function expectWhole(copy: string): Promise<number> {
  const store = new SnapshotStore({ disk: nodeDisk, folder: copy });
  const list = await store.list();
  for (const { manifest } of list) {
    expect(manifest).not.toBeNull();
    if (manifest) expect((await verifySnapshot(store, manifest, { deep: true })).findings).toEqual([]);
  }
  return list.length;
}

describe('the second copy', () => {
  it('holds the newest snapshot and its attachments, each written once', async () => {
    const { office, stick, copy } = await openOffice();
    const photo = office.attach('photo');
    await office.commit(2);
    const first = await office.backup.copyNow();
    expect(first).toMatchObject({ secondCopy: { folder: stick, reachable: true, seq: 2 } });
    expect(office.read(office.fileOf(photo, join(copy, 'files')))).toBe('photo');
    expect(await expectWhole(copy)).toBe(1);
    expect(first.copiedFiles).toBeGreaterThan(3);

    office.minutes += 5;
    const again = await office.backup.copyNow();
    expect(again).toMatchObject({ copiedFiles: 0, copiedBytes: 0 });
    expect(again.secondCopy.at).toBe('2026-03-18T01:05:00.000Z');
    expect(manifests(copy)).toHaveLength(1);

    await office.commit(3);
    expect((await office.backup.copyNow()).secondCopy.seq).toBe(3);
    expect(await expectWhole(copy)).toBe(2);
    expect(tree(join(copy, 'files')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    // Names that any file system of a stick takes.
    for (const name of tree(copy).filter((each) => each !== '说明.txt'))
      expect(name).toMatch(/^[A-Za-z0-9./_-]+$/);
    expect(office.read(join(copy, '说明.txt'))).toContain('从备份恢复');
  });

  it('is not made before a place was chosen, nor when the stick is away', async () => {
    const office = openPlain();
    expect((await office.backup.getState()).secondCopy).toEqual({
      folder: null,
      reachable: false,
      at: null,
      seq: null,
    });
    expect(await codeOf(office.backup.copyNow())).toBe('copyUnreachable');
    office.picked = undefined;
    expect(await codeOf(office.backup.pickSecondCopy())).toBe('cancelled');
    await office.commit(1);
    const stick = await office.plugIn();
    renameSync(stick, `${stick}-away`);
    expect(await codeOf(office.backup.copyNow())).toBe('copyUnreachable');
    renameSync(`${stick}-away`, stick);
    expect((await office.backup.copyNow()).secondCopy.reachable).toBe(true);
  });

  it('never goes to another stick under the same name', async () => {
    const { office, stick } = await openOffice();
    await office.backup.copyNow();
    renameSync(stick, `${stick}-own`);
    const stranger = openPlain();
    stranger.picked = stick;
    mkdirSync(stick);
    await stranger.backup.pickSecondCopy();
    expect((await office.backup.getState()).secondCopy).toMatchObject({ reachable: false, seq: 1 });
    await office.commit(2);
    expect(await codeOf(office.backup.copyNow())).toBe('copyUnreachable');
    expect(manifests(join(stick, COPY))).toEqual([]);
  });

  it('may not lie in the profile, also not behind a link', async () => {
    const { office, stick } = await openOffice();
    const link = join(office.folder, 'link');
    symlinkSync(office.data, link);
    for (const folder of [office.profile, office.data, join(office.data, 'files'), link]) {
      office.picked = folder;
      expect(await codeOf(office.backup.pickSecondCopy()), folder).toBe('placeInsideData');
    }
    expect((await office.backup.getState()).secondCopy.folder).toBe(stick);
    // The folder above holds the profile but is not inside it.
    office.picked = office.folder;
    expect((await office.backup.pickSecondCopy()).folder).toBe(office.folder);
  });

  it('is known again when its own folder is picked, and forgotten without a trace being removed', async () => {
    const { office, copy } = await openOffice();
    await office.backup.copyNow();
    office.picked = copy;
    expect(await office.backup.pickSecondCopy()).toMatchObject({ folder: copy, reachable: true, seq: 1 });
    const before = tree(copy);
    expect(await office.backup.forgetSecondCopy()).toMatchObject({ folder: null });
    expect(tree(copy)).toEqual(before);
  });

  it('writes anew what went bad there, when asked to copy now', async () => {
    const { office, copy } = await openOffice();
    await office.backup.copyNow();
    const part = tree(join(copy, 'parts')).find((name) => name.endsWith('.gz')) ?? '';
    const bytes = readFileSync(join(copy, 'parts', part));
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
    writeFileSync(join(copy, 'parts', part), bytes);
    expect((await office.backup.copyNow()).copiedFiles).toBe(1);
    expect(await expectWhole(copy)).toBe(1);
  });

  it('trusts an attachment it did not write itself only after reading it', async () => {
    const { office, copy } = await openOffice();
    const good = office.attach('good scan');
    const bad = office.attach('a bad scan');
    office.write(office.fileOf(good, join(copy, 'files')), 'good scan');
    office.write(office.fileOf(bad, join(copy, 'files')), 'a bad scan'.toUpperCase());
    await office.commit(2);
    await office.backup.copyNow();
    expect(office.read(office.fileOf(bad, join(copy, 'files')))).toBe('a bad scan');
    const written = office.disk.steps.filter((step) => step.startsWith('rename') && step.includes(good));
    expect(written).toEqual([]);
  });

  it('goes on when an attachment is damaged on the PC, and says so in the log', async () => {
    const { office, copy } = await openOffice();
    const sha512 = office.attach('scan');
    await office.commit(2);
    await office.backup.makeSnapshot('manual');
    office.write(office.fileOf(sha512), 'nacs');
    await office.backup.copyNow();
    expect(existsSync(office.fileOf(sha512, join(copy, 'files')))).toBe(false);
    expect(office.logged.at(-1)).toContain('1 attachments lacking');
    expect(await expectWhole(copy)).toBe(1);
    // An undamaged one that is there already stays.
    office.write(office.fileOf(sha512, join(copy, 'files')), 'scan');
    await office.commit(3);
    await office.backup.copyNow();
    expect(office.logged.at(-1)).not.toContain('lacking');
  });

  it('follows each daily snapshot by itself', async () => {
    const { office } = await openOffice();
    office.minutes += 24 * 60;
    await office.commit(2);
    await office.backup.settle();
    expect((await office.backup.getState()).secondCopy.seq).toBe(2);
    expect(office.tasks).toEqual(['snapshot', 'snapshot', 'copy']);
  });

  it('is thinned out by the same rule, each journal by itself', async () => {
    const { office, stick, copy } = await openOffice();
    await office.backup.copyNow();
    const other = openPlain();
    other.minutes = 1;
    await other.commit(1);
    await other.backup.settle();
    other.picked = stick;
    await other.backup.pickSecondCopy();
    for (const row of [2, 3, 4, 5]) {
      other.minutes += 1;
      await other.commit(row);
      await other.backup.copyNow();
    }
    expect(manifests(copy)).toHaveLength(3);
    expect(await expectWhole(copy)).toBe(3);
    const { snapshots } = await office.backup.openSource({ place: 'secondCopy' });
    expect(snapshots.map(({ seq }) => seq)).toEqual([5, 4, 1]);
  });
});

describe('a second copy that fails', () => {
  it.each([
    ['ENOSPC', 'diskFull'],
    ['EROFS', 'notWritable'],
    ['EACCES', 'notWritable'],
    ['EIO', 'notWritable'],
  ])('with %s says %s, and nothing there names what is not there', async (code, failure) => {
    const { office, copy } = await openOffice();
    office.attach('photo');
    await office.backup.copyNow();
    await office.commit(2);
    office.attach('another photo');
    const state = (await office.backup.getState()).secondCopy;
    // Each writing step once, from the first to the last.
    for (let nth = 1; ; nth += 1) {
      let count = 0;
      office.disk.fault = (step, path) => {
        if (!path.startsWith(copy) || !['write', 'sync', 'rename', 'makeFolder'].includes(step))
          return undefined;
        count += 1;
        return count === nth ? code : undefined;
      };
      const outcome = await codeOf(office.backup.copyNow());
      office.disk.fault = () => undefined;
      await expectWhole(copy);
      if (count < nth) {
        expect(outcome).toBe('done');
        break;
      }
      expect(outcome, `step ${nth}`).toBe(failure);
      expect((await office.backup.getState()).secondCopy).toEqual(state);
    }
    expect(await expectWhole(copy)).toBe(2);
  });

  it('because the stick was pulled out says so, at whatever file', async () => {
    const { office, stick, copy } = await openOffice();
    office.attach('photo');
    // What was written before stays and is not written again, so the numbers need not grow.
    for (const nth of [1, 3, 2, 1]) {
      let count = 0;
      office.disk.fault = (step, path) => {
        if (!path.startsWith(copy) || step !== 'write') return undefined;
        count += 1;
        if (count !== nth) return undefined;
        // What a desktop leaves behind: the empty mount folder.
        renameSync(stick, `${stick}-away`);
        mkdirSync(stick);
        return 'EIO';
      };
      expect(await codeOf(office.backup.copyNow()), `write ${nth}`).toBe('placeVanished');
      office.disk.fault = () => undefined;
      expect(readdirSync(stick)).toEqual([]);
      rmSync(stick, { recursive: true });
      renameSync(`${stick}-away`, stick);
      expect(await expectWhole(copy)).toBe(0);
    }
    await office.backup.copyNow();
    expect(await expectWhole(copy)).toBe(1);
  });

  it('for want of room begins nothing', async () => {
    const { office, copy } = await openOffice();
    office.disk.freeBytes = () => Promise.resolve(1000);
    expect(await codeOf(office.backup.copyNow())).toBe('diskFull');
    expect(tree(copy)).toEqual(['place.json', '说明.txt']);
  });

  it('because the snapshot here is damaged, leaves the stick as it was', async () => {
    const { office, copy } = await openOffice();
    await office.commit(2);
    const { id } = await office.backup.makeSnapshot('manual');
    writeFileSync(join(office.data, 'snapshots', `${id}.json`), 'x');
    expect(await codeOf(office.backup.copyNow())).toBe('snapshotDamaged');
    expect(manifests(copy)).toEqual([]);
  });
});
