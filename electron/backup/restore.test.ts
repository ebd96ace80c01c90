import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveDataCopy } from '../files/data-copy';
import { nodeDisk } from '../files/node-disk';
import type { DiskStep } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { testId } from '../journal/testing/commands';
import { type Office, codeOf, useOffices } from './testing/office';

const makeFolder = useTempFolders();
const openOffice = useOffices();
/** Two rows, a snapshot of them; then one more row and a change. */
async function changedOffice(): Promise<Office> {
  const office = openOffice();
  await office.commit(1);
  await office.commit(2);
  await office.backup.settle();
  await office.backup.makeSnapshot('manual');
  await office.commit(2);
  await office.commit(3);
  await office.backup.settle();
  return office;
}
/** Work folders and journals nobody names. */
const leftovers = (office: Office): string[] =>
  readdirSync(office.data).filter((name) => /^(restore|journal)-/.test(name));

describe('a restore preview', () => {
  it('says what would come back, vanish and change, and touches nothing', async () => {
    const office = await changedOffice();
    const before = await office.state();
    const preview = await office.backup.previewRestore(await office.newest('local'));
    expect(preview).toMatchObject({
      snapshot: { seq: 2, rows: 2 },
      now: { seq: 4 },
      kinds: [
        {
          table: 'settings',
          comesBack: 0,
          vanishes: 1,
          changes: 1,
          same: 1,
          items: [
            { change: 'vanishes', id: testId(3) },
            { change: 'changes', id: testId(2) },
          ],
        },
      ],
      signedVanishing: 0,
      attachmentsMissing: 0,
    });
    expect(await office.state()).toEqual(before);
    expect(leftovers(office)).toEqual([]);
  });

  it('of the very same state says that nothing differs', async () => {
    const office = await changedOffice();
    await office.backup.makeSnapshot('manual');
    const ref = await office.newest('local');
    expect((await office.backup.previewRestore(ref)).kinds).toEqual([]);
    expect(await codeOf(office.backup.restore(ref))).toBe('nothingToRestore');
    expect(leftovers(office)).toEqual([]);
  });

  it('refuses a snapshot with a damaged part, and offers it no more', async () => {
    const office = await changedOffice();
    const ref = await office.newest('local');
    const parts = join(office.data, 'snapshots', 'parts');
    for (const name of readdirSync(parts, { recursive: true }) as string[]) {
      if (!name.endsWith('.gz')) continue;
      const bytes = readFileSync(join(parts, name));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
      writeFileSync(join(parts, name), bytes);
    }
    expect(await codeOf(office.backup.previewRestore(ref))).toBe('snapshotDamaged');
    expect((await office.backup.getState()).snapshots[0]?.state).toBe('damaged');
    expect(await codeOf(office.newest('local').then((again) => office.backup.previewRestore(again)))).toBe(
      'snapshotDamaged',
    );
  });

  it('counts attachments that nobody has any more', async () => {
    const office = openOffice();
    const [kept, lost] = [office.attach('kept'), office.attach('lost')];
    await office.commit(1);
    await office.backup.settle();
    await office.commit(2);
    rmSync(office.fileOf(lost));
    expect((await office.backup.previewRestore(await office.newest('local'))).attachmentsMissing).toBe(1);
    expect(office.read(office.fileOf(kept))).toBe('kept');
  });
});

describe('a restore', () => {
  it('swaps the journal and keeps the present state as one more snapshot', async () => {
    const office = await changedOffice();
    const present = await office.state();
    const answer = await office.backup.restore(await office.newest('local'));
    expect(answer).toMatchObject({ seq: 2, kept: { reason: 'restore', seq: 4 } });
    expect(await office.state()).toHaveLength(2);
    const { journalId, lastSeq } = await (await office.journal.open()).getState();
    expect([lastSeq, journalId]).toEqual([2, expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)]);
    // The old journal stays, the new one has a snapshot of its own, and the view is rebuilt from that.
    expect(leftovers(office)).toEqual([`journal-${journalId}`]);
    expect(existsSync(join(office.data, 'journal', '000001.jsonl'))).toBe(true);
    expect((await office.backup.readRows(null)).seq).toBe(2);

    // And back again.
    const { source, snapshots } = await office.backup.openSource({ place: 'local' });
    const kept = snapshots.find(({ seq }) => seq === 4);
    office.minutes += 1;
    await office.backup.restore({ source, snapshotId: kept?.id ?? '' });
    expect(await office.state()).toEqual(present);
  });

  it('survives the next start, and the journal goes on in the new generation', async () => {
    const office = await changedOffice();
    await office.backup.restore(await office.newest('local'));
    await office.close();
    const again = openOffice(office.folder);
    expect(await again.state()).toHaveLength(2);
    expect((await again.backup.getState()).lastSeq).toBe(2);
  });

  it('brings attachments and drafts from a stick to a new PC, and leaves its settings alone', async () => {
    const old = openOffice();
    const stick = await old.plugIn();
    const photo = old.attach('photo');
    await old.settings.setPreferences({ operatorName: '李红梅', textSize: 'large' });
    old.write(join(old.data, 'drafts', `${testId(7)}.json`), '{"draft":"old"}');
    old.write(join(old.data, 'drafts', `${testId(8)}.json`), '{"draft":"old"}');
    await old.commit(1);
    await old.backup.copyNow();

    const fresh = openOffice();
    fresh.write(join(fresh.data, 'drafts', `${testId(8)}.json`), '{"draft":"typed here"}');
    fresh.picked = stick;
    const ref = await fresh.newest('picked');
    expect(await fresh.backup.previewRestore(ref)).toMatchObject({ now: { seq: 0 }, attachmentsMissing: 0 });
    expect(await fresh.backup.restore(ref)).toEqual({ seq: 1, kept: null });
    expect(await fresh.state()).toEqual(await old.state());
    expect(fresh.read(fresh.fileOf(photo))).toBe('photo');
    expect(fresh.read(fresh.data, 'drafts', `${testId(7)}.json`)).toContain('old');
    expect(fresh.read(fresh.data, 'drafts', `${testId(8)}.json`)).toContain('typed here');
    expect(fresh.settings.preferences.operatorName).toBe('');
    expect(leftovers(fresh)).toHaveLength(1);
  });

  it('also keeps what was written between the snapshot and the swap', async () => {
    const office = await changedOffice();
    const ref = await office.newest('local');
    let tasks = 0;
    office.beforeTask = async (name) => {
      tasks += 1;
      // The page saves while the present state is being kept.
      if (name === 'snapshot' && tasks === 2) await office.commit(9);
    };
    expect(await office.backup.restore(ref)).toMatchObject({ seq: 2, kept: { seq: 5 } });
  });

  it('is possible when the journal is damaged, whose folder then stays as it is', async () => {
    const office = await changedOffice();
    await office.journal.close();
    const segment = join(office.data, 'journal', '000001.jsonl');
    const bytes = readFileSync(segment);
    bytes[400] = (bytes[400] ?? 0) ^ 1;
    writeFileSync(segment, bytes);
    const again = openOffice(office.folder);
    expect(await codeOf(again.journal.open())).toBe('journalDamaged');
    expect(await again.backup.restore(await again.newest('local'))).toEqual({ seq: 2, kept: null });
    expect(await again.state()).toHaveLength(2);
    expect(readFileSync(segment).equals(bytes)).toBe(true);
  });

  it('needs room for the restored state besides the limit for writing', async () => {
    const office = await changedOffice();
    const ref = await office.newest('local');
    office.disk.freeBytes = () => Promise.resolve(100);
    expect(await codeOf(office.backup.restore(ref))).toBe('diskFull');
    expect((await office.journal.open()).getExtent().seq).toBe(4);
    expect(leftovers(office)).toEqual([]);
  });

  it('of a token never given is refused', async () => {
    const office = await changedOffice();
    expect(await codeOf(office.backup.restore({ source: 'ab'.repeat(16), snapshotId: 'x' }))).toBe(
      'grantUnknown',
    );
    const { source } = await office.newest('local');
    expect(await codeOf(office.backup.restore({ source, snapshotId: 'x' }))).toBe('grantUnknown');
  });
});

describe('a crash in a restore', () => {
  const CHANGING: DiskStep[] = [
    'open',
    'write',
    'sync',
    'truncate',
    'rename',
    'remove',
    'syncFolder',
    'makeFolder',
  ];

  /** One start after the crash: what the folder says, by a program that knows nothing of the restore. */
  async function afterCrash(folder: string): Promise<{ office: Office; state: string[] }> {
    const office = openOffice(folder);
    await office.backup.start();
    return { office, state: await office.state() };
  }

  it('at any step leaves the old state or the new one, and nothing lying about', async () => {
    const pristine = await changedOffice();
    pristine.attach('photo');
    pristine.write(join(pristine.data, 'drafts', `${testId(7)}.json`), '{}');
    await pristine.commit(4);
    await pristine.backup.makeSnapshot('manual');
    await pristine.commit(5);
    rmSync(join(pristine.data, 'drafts'), { recursive: true });
    const old = await pristine.state();
    await pristine.close();

    /** A copy of the office, a restore in it, and how many steps it took. */
    async function restoreIn(folder: string, lastsTo: number): Promise<{ outcome: string; steps: string[] }> {
      cpSync(pristine.folder, folder, { recursive: true });
      const office = openOffice(folder);
      const ref = await office.newest('local');
      const steps: string[] = [];
      // From one step on nothing reaches the disk any more: the power is gone.
      office.disk.fault = (step, path) => {
        if (!CHANGING.includes(step)) return undefined;
        steps.push(`${step} ${path}`);
        return steps.length > lastsTo ? 'EIO' : undefined;
      };
      return { outcome: await codeOf(office.backup.restore(ref)), steps };
    }
    const { steps } = await restoreIn(makeFolder(), Infinity);
    const swap = steps.findIndex((step) => /^rename .*CURRENT$/.test(step));
    expect(swap).toBeGreaterThan(50);
    // Each step around the swap and the end of the work, some of the many that only prepare it.
    const seen = new Set<string>();
    for (let lastsTo = 0; lastsTo < steps.length; lastsTo += Math.abs(lastsTo - swap) < 8 ? 1 : 13) {
      const folder = makeFolder();
      const { outcome } = await restoreIn(folder, lastsTo);
      const { office: next, state } = await afterCrash(folder);
      const isNew = state.length === old.length - 1;
      if (!isNew) expect(state, `step ${lastsTo}`).toEqual(old);
      expect(isNew || outcome !== 'done', `step ${lastsTo} was called done`).toBe(true);
      // The draft belongs to the new state only.
      expect(existsSync(join(next.data, 'drafts', `${testId(7)}.json`)), `step ${lastsTo}`).toBe(isNew);
      expect(readdirSync(next.data).filter((name) => name.startsWith('restore-'))).toEqual([]);
      expect(readdirSync(next.data).filter((name) => name.startsWith('journal-'))).toHaveLength(
        isNew ? 1 : 0,
      );
      seen.add(isNew ? 'new' : 'old');
    }
    expect(seen).toEqual(new Set(['old', 'new']));
  }, 60_000);

  it('whose swap cannot be made durable is taken back', async () => {
    const office = await changedOffice();
    const before = await office.state();
    const ref = await office.newest('local');
    let swapped = false;
    let failures = 0;
    office.disk.fault = (step, path) => {
      if (step === 'rename' && path.endsWith('CURRENT')) swapped = true;
      if (swapped && step === 'syncFolder' && path === office.data && failures < 2) {
        failures += 1;
        return 'EIO';
      }
      return undefined;
    };
    expect(await codeOf(office.backup.restore(ref))).toBe('journalWriteFailed');
    expect(existsSync(join(office.data, 'CURRENT'))).toBe(false);
    expect(await office.state()).toEqual(before);
    expect(leftovers(office)).toEqual([]);
  });
});

describe('places to restore from', () => {
  it('are the copy folder, the folder above it, and a data copy', async () => {
    const office = await changedOffice();
    const photo = office.attach('photo');
    const stick = await office.plugIn();
    await office.commit(6);
    await office.backup.copyNow();
    const { path } = await saveDataCopy({
      disk: nodeDisk,
      dataFolder: office.data,
      target: stick,
      now: new Date('2026-03-18T04:00:00.000Z'),
    });

    const fresh = openOffice();
    for (const [picked, seqs] of [
      [stick, [5, 5]],
      [join(stick, '支部手册备份'), [5]],
      [path, [5]],
    ] as const) {
      fresh.picked = picked;
      const { label, snapshots } = await fresh.backup.openSource({ place: 'picked' });
      expect(label).toBe(picked);
      expect(snapshots.map(({ seq, place }) => [seq, place])).toEqual(seqs.map((seq) => [seq, 'picked']));
    }
    // The last one picked was the data copy: it restores like any other.
    const ref = await fresh.newest('picked');
    expect(await fresh.backup.previewRestore(ref)).toMatchObject({
      attachmentsMissing: 0,
      snapshot: { seq: 5 },
    });
    await fresh.backup.restore(ref);
    expect(await fresh.state()).toEqual(await office.state());
    expect(fresh.read(fresh.fileOf(photo))).toBe('photo');
    await fresh.backup.atQuit(new AbortController().signal);
    expect(readdirSync(fresh.data).filter((name) => name.startsWith('restore-'))).toEqual([]);
  });

  it('are also the data folder of another disk, after a restore there', async () => {
    const office = await changedOffice();
    await office.backup.restore(await office.newest('local'));
    await office.commit(8);
    await office.backup.settle();
    await office.close();
    const fresh = openOffice();
    fresh.picked = office.profile;
    const { snapshots } = await fresh.backup.openSource({ place: 'picked' });
    expect(snapshots.map(({ seq }) => seq).sort()).toEqual([2, 2, 3, 4]);
    expect(await codeOf(fresh.backup.restore(await fresh.newest('picked')))).toBe('done');
    expect(await fresh.state()).toHaveLength(3);
  });

  it('hold the journal in use, in a data copy made after a restore, too', async () => {
    const office = await changedOffice();
    await office.backup.restore(await office.newest('local'));
    await office.commit(8);
    const { path } = await saveDataCopy({
      disk: nodeDisk,
      dataFolder: office.data,
      target: makeFolder(),
      now: new Date(0),
    });
    const fresh = openOffice();
    fresh.picked = path;
    await fresh.backup.restore(await fresh.newest('picked'));
    expect(await fresh.state()).toEqual(await office.state());
  });

  it('say so when there is nothing, when it is damaged, or from the future', async () => {
    const fresh = openOffice();
    fresh.picked = makeFolder();
    expect(await codeOf(fresh.backup.openSource({ place: 'picked' }))).toBe('notABackup');
    fresh.picked = join(fresh.folder, 'gone');
    expect(await codeOf(fresh.backup.openSource({ place: 'picked' }))).toBe('placeVanished');
    fresh.picked = undefined;
    expect(await codeOf(fresh.backup.openSource({ place: 'picked' }))).toBe('cancelled');
    expect(await codeOf(fresh.backup.openSource({ place: 'secondCopy' }))).toBe('copyUnreachable');

    const office = await changedOffice();
    const target = makeFolder();
    const { path } = await saveDataCopy({
      disk: nodeDisk,
      dataFolder: office.data,
      target,
      now: new Date(0),
    });
    const segment = join(path, 'journal', '000001.jsonl');
    const whole = readFileSync(segment, 'utf8');
    writeFileSync(segment, `${whole.slice(0, 300)}#${whole.slice(301)}`);
    fresh.picked = path;
    const damaged = await fresh.backup.openSource({ place: 'picked' });
    expect(damaged.snapshots.map(({ state }) => state)).toEqual(['damaged']);
    const ref = { source: damaged.source, snapshotId: damaged.snapshots[0]?.id ?? '' };
    expect(await codeOf(fresh.backup.previewRestore(ref))).toBe('snapshotDamaged');
    writeFileSync(join(path, 'CURRENT'), JSON.stringify({ schema: 'current/9', minReader: 9 }));
    expect((await fresh.backup.openSource({ place: 'picked' })).snapshots.map(({ state }) => state)).toEqual([
      'future',
    ]);
  });

  it('with a copy broken off in its last line lose only that line', async () => {
    const office = await changedOffice();
    const { path } = await saveDataCopy({
      disk: nodeDisk,
      dataFolder: office.data,
      target: makeFolder(),
      now: new Date(0),
    });
    const segment = join(path, 'journal', '000001.jsonl');
    writeFileSync(segment, `${readFileSync(segment, 'utf8')}412 0123abcd {"seq":5,`);
    const fresh = openOffice();
    fresh.picked = path;
    await fresh.backup.restore(await fresh.newest('picked'));
    expect(await fresh.state()).toEqual(await office.state());
  });

  it('that go away meanwhile are a failure, and the present state stays', async () => {
    const office = await changedOffice();
    const stick = await office.plugIn();
    await office.backup.copyNow();
    await office.commit(7);
    const before = await office.state();
    const ref = await office.newest('secondCopy');
    renameSync(stick, `${stick}-away`);
    mkdirSync(stick);
    expect(await codeOf(office.backup.restore(ref))).toBe('placeVanished');
    expect(await office.state()).toEqual(before);
    expect(leftovers(office)).toEqual([]);
  });
});
