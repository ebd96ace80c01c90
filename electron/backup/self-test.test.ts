import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useTempFolders } from '../files/testing/temp-folder';
import { isSelfTestDue } from './self-test';
import { type Office, useOffices } from './testing/office';

const makeFolder = useTempFolders();
const openOffice = useOffices();
async function workedOffice(): Promise<{ office: Office; photo: string }> {
  const office = openOffice();
  const photo = office.attach('photo');
  await office.commit([1, 2, 3]);
  await office.backup.settle();
  await office.commit(2);
  await office.backup.makeSnapshot('archive');
  return { office, photo };
}
function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('the self-test', () => {
  it('restores the newest snapshot aside, compares it, and keeps the result', async () => {
    const { office } = await workedOffice();
    office.minutes += 3;
    const result = await office.backup.runSelfTest();
    expect(result).toEqual({
      at: '2026-03-18T01:03:00.000Z',
      ok: true,
      place: 'local',
      snapshotAt: '2026-03-18T01:00:00.000Z',
      seq: 2,
      rows: 3,
      attachments: 1,
      differences: 0,
      ahead: 0,
    });
    expect((await office.backup.getState()).selfTest).toEqual(result);
    expect((await openOffice(office.folder).backup.getState()).selfTest).toEqual(result);
    expect(readdirSync(office.data).filter((name) => name.startsWith('restore-'))).toEqual([]);
    expect(office.logged.at(-1)).toBe(
      'info backup: selfTest: local seq 2, 3 rows, 1 attachments, 0 differences',
    );
  });

  it('takes the second copy when it is there, and finds what went bad on the stick', async () => {
    const { office, photo } = await workedOffice();
    const stick = join(await office.plugIn(), '支部手册备份');
    // Nothing was copied yet: the local snapshot is tested.
    expect((await office.backup.runSelfTest()).place).toBe('local');
    await office.backup.copyNow();
    expect(await office.backup.runSelfTest()).toMatchObject({
      place: 'secondCopy',
      ok: true,
      attachments: 1,
    });
    flip(office.fileOf(photo, join(stick, 'files')), 2);
    expect(await office.backup.runSelfTest()).toMatchObject({ ok: false, differences: 1 });
    // The next copy trusts nothing there any more and writes the photo anew.
    expect(await office.backup.copyNow()).toMatchObject({ copiedFiles: 1 });
    expect(await office.backup.runSelfTest()).toMatchObject({ place: 'secondCopy', ok: true });
  });

  it('finds a damaged part, and a manifest that cannot be read', async () => {
    const { office } = await workedOffice();
    const snapshots = join(office.data, 'snapshots');
    const parts = readdirSync(join(snapshots, 'parts'), { recursive: true }) as string[];
    for (const name of parts) if (name.endsWith('.gz')) flip(join(snapshots, 'parts', name), 30);
    expect(await office.backup.runSelfTest()).toMatchObject({ ok: false, seq: 2 });
    for (const name of readdirSync(snapshots)) {
      if (name.startsWith('snap-')) flip(join(snapshots, name), 200);
    }
    expect(await office.backup.runSelfTest()).toMatchObject({ ok: false, differences: 1, rows: 3 });
  });

  it('finds rows that are not those of the present journal at that point', async () => {
    const { office } = await workedOffice();
    // Another journal of the same identity: what a mixed-up folder would look like.
    const other = openOffice();
    await other.commit([1, 2, 3]);
    await other.commit(2, { value: 'something else' });
    await other.backup.settle();
    await office.close();
    rmSync(join(office.data, 'journal'), { recursive: true });
    cpSync(join(other.data, 'journal'), join(office.data, 'journal'), { recursive: true });
    const mixed = openOffice(office.folder);
    expect(await mixed.backup.runSelfTest()).toMatchObject({ ok: false, differences: 1 });
  });

  it('says when the stick holds more of the same journal than this PC', async () => {
    const { office } = await workedOffice();
    await office.plugIn();
    await office.backup.settle();
    // The profile was copied to another PC; there work went on, and onto the same stick.
    const clone = makeFolder();
    cpSync(office.profile, join(clone, 'profile'), { recursive: true });
    await office.commit(3);
    await office.commit(1);
    office.minutes += 1;
    await office.backup.copyNow();
    await office.close();
    const left = openOffice(clone);
    expect(await left.backup.runSelfTest()).toMatchObject({
      place: 'secondCopy',
      ok: true,
      seq: 4,
      differences: 0,
      ahead: 2,
    });
    expect(left.logged.at(-1)).toContain('0 differences, 2 changes ahead of this PC');
    expect((await left.backup.getState()).selfTest?.ahead).toBe(2);

    // What both have is compared all the same.
    const other = openOffice();
    await other.commit([1, 2, 3], { value: 'something else' });
    await other.close();
    await left.close();
    rmSync(join(left.data, 'journal'), { recursive: true });
    cpSync(join(other.data, 'journal'), join(left.data, 'journal'), { recursive: true });
    const mixed = openOffice(clone);
    expect(await mixed.backup.runSelfTest()).toMatchObject({ ok: false, differences: 3, ahead: 3 });
  });

  it('reads a result of an earlier version', async () => {
    const { office } = await workedOffice();
    const { ahead, ...earlier } = await office.backup.runSelfTest();
    expect(ahead).toBe(0);
    writeFileSync(join(office.data, 'self-test.json'), JSON.stringify({ schema: 'self-test/1', ...earlier }));
    expect((await office.backup.getState()).selfTest).toEqual({ ...earlier, ahead: 0 });
  });

  it('makes a snapshot first when the user asks and there is none', async () => {
    const office = openOffice();
    await office.commit(1);
    await office.backup.settle();
    rmSync(join(office.data, 'snapshots'), { recursive: true });
    expect(await office.backup.runSelfTest()).toMatchObject({ ok: true, seq: 1 });
  });

  it('runs by itself once a month, and never disturbs the start', async () => {
    const { office } = await workedOffice();
    await office.backup.runDueSelfTest();
    const first = (await office.backup.getState()).selfTest;
    expect(first?.ok).toBe(true);
    office.minutes += 29 * 24 * 60;
    await office.backup.runDueSelfTest();
    expect((await office.backup.getState()).selfTest).toEqual(first);
    office.minutes += 24 * 60;
    await office.backup.runDueSelfTest();
    expect((await office.backup.getState()).selfTest?.at).not.toBe(first?.at);

    office.minutes += 60 * 24 * 60;
    office.disk.fault = (step) => (step === 'write' ? 'ENOSPC' : undefined);
    await office.backup.runDueSelfTest();
    office.disk.fault = () => undefined;
    expect(office.logged.at(-1)).toContain('selfTest failed');

    const empty = openOffice();
    await empty.backup.runDueSelfTest();
    expect(empty.tasks).toEqual([]);
  });

  it('is due after 30 days, when there is no result, and when the clock was set back', () => {
    const now = '2026-03-18T01:00:00.000Z';
    expect(isSelfTestDue(null, now)).toBe(true);
    expect(isSelfTestDue('2026-02-17T01:00:00.000Z', now)).toBe(false);
    expect(isSelfTestDue('2026-02-16T01:00:00.000Z', now)).toBe(true);
    expect(isSelfTestDue('2027-03-18T01:00:00.000Z', now)).toBe(true);
  });
});
