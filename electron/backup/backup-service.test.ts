import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyRecoveryReport } from '../../shared/backup/recovery-report';
import type { RecoveryReport } from '../../shared/ipc/requests/backup';
import type { RowsPage } from '../../shared/ipc/requests/journal';
import { codeOf, manifests, useOffices } from './testing/office';

const openOffice = useOffices();

describe('snapshots', () => {
  it('are made in the background, once a day, and shown', async () => {
    const office = openOffice();
    await office.commit(1);
    await office.backup.settle();
    expect((await office.backup.getState()).snapshots).toMatchObject([
      { place: 'local', reason: 'daily', seq: 1, rows: 1, attachments: 0, state: 'good' },
    ]);
    await office.commit(2);
    await office.backup.settle();
    expect((await office.backup.getState()).snapshots).toHaveLength(1);
    office.minutes += 24 * 60;
    await office.commit(3);
    await office.backup.settle();
    const state = await office.backup.getState();
    expect(state).toMatchObject({ lastSeq: 3, busy: null, recovered: null, selfTest: null });
    expect(state.snapshots.map(({ seq }) => seq)).toEqual([3, 1]);
    expect(office.logged).toContain(
      'info backup: snapshot: daily at seq 3, 3 rows, ' + `${state.snapshots[0]?.bytes} bytes`,
    );
    expect(office.changes).toBeGreaterThan(0);
    expect(office.progress.every(({ job }) => job === 'snapshot')).toBe(true);
  });

  it('never hold a command up, and never run twice at the same moment', async () => {
    const office = openOffice();
    let release: () => void = () => undefined;
    office.beforeTask = () => new Promise((resolve) => (release = resolve));
    await office.commit(1);
    await office.commit(2);
    await office.commit(3);
    expect((await office.backup.getState()).busy).toBe('snapshot');
    expect(office.tasks).toEqual(['snapshot']);
    release();
    await office.backup.settle();
    expect(office.tasks).toEqual(['snapshot']);
  });

  it('that fail in the background are logged, and tried again some commands later', async () => {
    const office = openOffice();
    office.disk.fault = (step, path) =>
      step === 'write' && path.includes('snapshots') ? 'ENOSPC' : undefined;
    await office.commit(1);
    await office.backup.settle();
    expect(office.logged.some((line) => line.includes('the snapshot that is due was not made'))).toBe(true);
    await office.commit(2);
    await office.backup.settle();
    expect(office.tasks).toEqual(['snapshot']);
    office.disk.fault = () => undefined;
    await office.commitMany(50);
    await office.backup.settle();
    expect(office.tasks).toEqual(['snapshot', 'snapshot']);
  });

  it('come before an import, unless the newest has everything already', async () => {
    const office = openOffice();
    await office.commit(1, { name: 'members.importRoster' });
    await office.backup.settle();
    await office.commit(2);
    await office.commit(3, { name: 'members.importRoster' });
    await office.commit(4, { name: 'members.importRoster' });
    await office.backup.settle();
    // The rule keeps the two newest and the last of the day: the one of seq 1 has gone.
    const reasons = (await office.backup.getState()).snapshots.map(({ reason, seq }) => `${reason} ${seq}`);
    expect(reasons.sort()).toEqual(['import 2', 'import 3']);
  });

  it('that cannot be made before an import refuse it', async () => {
    const office = openOffice();
    await office.commit(1);
    await office.backup.settle();
    await office.commit(2);
    office.disk.fault = (step, path) =>
      step === 'write' && path.includes('snapshots') ? 'ENOSPC' : undefined;
    expect(await codeOf(office.commit(3, { name: 'members.importRoster' }))).toBe('diskFull');
    expect((await office.journal.open()).getExtent().seq).toBe(2);
  });

  it('are refused while the disk is nearly full', async () => {
    const storage = { readOnly: 'spaceLow' as const, freeBytes: 5, requiredBytes: 10 };
    const sizes: number[] = [];
    const guard = {
      refresh: () => Promise.resolve(storage),
      setSnapshotBytes: (bytes: number) => void sizes.push(bytes),
      requiredBytes: 10,
    };
    const office = openOffice(undefined, { guard });
    await office.commit(1);
    await office.backup.settle();
    expect(await codeOf(office.backup.makeSnapshot('manual'))).toBe('spaceLow');
    expect((await office.backup.getState()).storage).toEqual(storage);
    expect(office.tasks).toEqual([]);
    guard.refresh = () => Promise.resolve({ ...storage, readOnly: null as never });
    // What the guard multiplies is the snapshot alone: attachments are no part of what a restore writes twice.
    office.attach('a long film'.repeat(10_000));
    await office.backup.makeSnapshot('manual');
    const bytes = (await office.backup.getState()).snapshots[0]?.bytes ?? 0;
    expect(sizes).toEqual([0, bytes - 110_000]);
    const again = openOffice(office.folder, { guard });
    await again.backup.start();
    expect(sizes).toEqual([0, bytes - 110_000, bytes - 110_000]);
  });

  it('asked for by the user are always made; those before an export only when something changed', async () => {
    const office = openOffice();
    await office.commit(1);
    await office.backup.settle();
    await office.backup.makeSnapshot('archive');
    expect((await office.backup.getState()).snapshots).toHaveLength(1);
    office.minutes += 1;
    expect(await office.backup.makeSnapshot('manual')).toMatchObject({ reason: 'manual', seq: 1 });
    expect((await office.backup.getState()).snapshots).toHaveLength(2);
  });

  it('give the list of a later start without their manifests being read', async () => {
    const office = openOffice();
    await office.commit(1);
    await office.backup.settle();
    const [name = ''] = manifests(join(office.data, 'snapshots'));
    writeFileSync(join(office.data, 'snapshots', name), 'not opened for the list');
    const again = openOffice(office.folder);
    expect((await again.backup.getState()).snapshots).toMatchObject([{ seq: 1, state: 'good' }]);
    writeFileSync(join(office.data, 'snapshot-list.json'), '{');
    const third = openOffice(office.folder);
    expect((await third.backup.getState()).snapshots).toMatchObject([{ seq: 1, state: 'damaged' }]);
  });
});

describe('the rows for rebuilding the view', () => {
  it('come page by page from the newest good snapshot of this journal', async () => {
    const office = openOffice();
    expect(await office.backup.readRows(null)).toMatchObject({ seq: 0, cursor: null, totalRows: 0 });
    await office.commit(Array.from({ length: 2500 }, (_, row) => row + 1));
    await office.backup.settle();
    const pages: RowsPage[] = [];
    let cursor: string | null = null;
    do {
      const page: RowsPage = await office.backup.readRows(cursor);
      pages.push(page);
      cursor = page.cursor;
    } while (cursor !== null);
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages.map(({ seq }) => seq))).toEqual(new Set([1]));
    expect(pages.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))).toHaveLength(2500);
  });

  it('come from an older snapshot when the newest turns out damaged', async () => {
    const office = openOffice();
    await office.commit(1);
    await office.backup.settle();
    await office.commit(2);
    const newest = await office.backup.makeSnapshot('manual');
    writeFileSync(join(office.data, 'snapshots', `${newest.id}.json`), 'x');
    const again = openOffice(office.folder);
    expect((await again.backup.readRows(null)).seq).toBe(1);
    expect((await again.backup.getState()).snapshots.map(({ state }) => state)).toEqual(['damaged', 'good']);
  });
});

describe('jobs', () => {
  it('somebody waits for refuse a second one, and say what runs', async () => {
    const office = openOffice();
    await office.commit(1);
    await office.backup.settle();
    let release: () => void = () => undefined;
    office.beforeTask = () => new Promise((resolve) => (release = resolve));
    const first = office.backup.makeSnapshot('manual');
    await office.backup.getState();
    expect(await codeOf(office.backup.runSelfTest())).toBe('backupBusy');
    expect(await codeOf(office.backup.copyNow())).toBe('backupBusy');
    expect(await codeOf(office.backup.openSource({ place: 'local' }))).toBe('backupBusy');
    expect((await office.backup.getState()).busy).toBe('snapshot');
    office.beforeTask = () => Promise.resolve();
    release();
    await first;
    expect((await office.backup.runSelfTest()).ok).toBe(true);
  });

  it('of check and repair run alone, and what they find damaged is offered no more', async () => {
    const office = openOffice();
    await office.commit(1);
    await office.backup.settle();
    const [snapshot] = (await office.backup.getState()).snapshots;
    const report: RecoveryReport = {
      ...emptyRecoveryReport('2026-03-18T01:00:00.000Z'),
      lastGoodSeq: 1,
      damagedSnapshots: [snapshot?.id ?? ''],
    };
    const seen: unknown[] = [];
    await office.backup.runAlone('check', async () => {
      seen.push((await office.backup.getState()).busy);
      return report;
    });
    expect(seen).toEqual(['check']);
    expect((await office.backup.getState()).snapshots[0]?.state).toBe('damaged');

    const again = openOffice(office.folder, { recoveredAtStart: () => report });
    const state = await again.backup.getState();
    expect([state.recovered, state.snapshots[0]?.state]).toEqual([report, 'damaged']);
  });

  it('let an import through while a slow stick is being written', async () => {
    const office = openOffice();
    const stick = await office.plugIn();
    await office.commit(1);
    await office.backup.settle();
    await office.commit(2);
    let release: () => void = () => undefined;
    const copyBegins = new Promise<void>((begins) => {
      office.beforeTask = async (name) => {
        if (name !== 'copy') return;
        begins();
        await new Promise<void>((resolve) => (release = resolve));
      };
    });
    const copying = office.backup.copyNow();
    await copyBegins;
    expect((await office.backup.getState()).busy).toBe('copy');
    await office.commit(3);
    await office.commit(4, { name: 'members.importRoster' });
    release();
    await copying;
    expect(manifests(join(stick, '支部手册备份')).length).toBeGreaterThan(0);
  });
});

describe('at quit', () => {
  it('a snapshot and the second copy are made, once', async () => {
    const office = openOffice();
    const stick = await office.plugIn();
    await office.commit(1);
    await office.backup.settle();
    await office.commit(2);
    await office.backup.atQuit(new AbortController().signal);
    expect((await office.backup.getState()).snapshots[0]).toMatchObject({ reason: 'quit', seq: 2 });
    expect((await office.backup.getState()).secondCopy).toMatchObject({ reachable: true, seq: 2 });
    expect(manifests(join(stick, '支部手册备份'))).toHaveLength(2);
    const again = openOffice(office.folder);
    await again.backup.atQuit(new AbortController().signal);
    expect(again.tasks).toEqual([]);
  });

  it('an empty profile leaves nothing behind', async () => {
    const office = openOffice();
    await office.backup.atQuit(new AbortController().signal);
    expect(office.tasks).toEqual([]);
  });

  it('a stick that is not there holds nothing up', async () => {
    const office = openOffice();
    const stick = await office.plugIn();
    await office.commit(1);
    await office.backup.settle();
    renameSync(stick, `${stick}-away`);
    mkdirSync(join(stick, '支部手册备份'), { recursive: true });
    await office.commit(2);
    await office.backup.atQuit(new AbortController().signal);
    expect((await office.backup.getState()).secondCopy).toMatchObject({
      folder: stick,
      reachable: false,
      seq: 1,
    });
    expect(readdirSync(join(stick, '支部手册备份'))).toEqual([]);
  });

  it('a task that does not end is ended, and the program closes', async () => {
    const office = openOffice();
    await office.commit(1);
    await office.backup.settle();
    await office.commit(2);
    office.beforeTask = () => new Promise(() => undefined);
    const deadline = new AbortController();
    const quitting = office.backup.atQuit(deadline.signal);
    deadline.abort();
    await quitting;
    await office.backup.settle();
    expect(manifests(join(office.data, 'snapshots'))).toHaveLength(1);
  });
});
