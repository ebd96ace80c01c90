/** What a page says stood there before does not unlock a signed record: main looks at what it has stored. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { Op } from '../../shared/schema/command';
import type { AnyRow } from '../../shared/schema/tables';
import { useTempFolders } from '../files/testing/temp-folder';
import { nodeDisk } from '../files/node-disk';
import { JournalSlot } from '../journal/journal-slot';
import { openJournal } from '../journal/open-journal';
import { testCommand, testId, testOp } from '../journal/testing/commands';
import { RecordLocks } from './record-locks';
import { SnapshotIndex } from './snapshot-index';
import { snapshotOf, storeIn } from './testing/make-snapshot';

const makeFolder = useTempFolders();
const slots: JournalSlot[] = [];
afterEach(async () => {
  for (const slot of slots.splice(0)) await slot.close();
});

const log = { file: '', info: () => undefined, warn: () => undefined, error: () => undefined };
const RECORD = testId(7);

/** A journal with the locks before it, as the handler of commits has them. */
class Desk {
  readonly slot: JournalSlot;
  private readonly index: SnapshotIndex;
  private locks: RecordLocks;
  private commands = 0;

  constructor(readonly folder = makeFolder()) {
    this.slot = new JournalSlot(
      () =>
        openJournal({
          disk: nodeDisk,
          folder: join(folder, 'journal'),
          createdBy: 'test',
          now: () => new Date('2026-03-18T06:00:00.000Z'),
          sealWith: 'none',
        }),
      log,
    );
    slots.push(this.slot);
    this.index = new SnapshotIndex(nodeDisk, folder);
    this.locks = this.freshLocks();
  }

  /** As after a start of the program: nothing is known by heart. */
  freshLocks(): RecordLocks {
    return (this.locks = new RecordLocks({ journal: this.slot, snapshots: this.index, log }));
  }

  /** `done`, or the code of the refusal. */
  async commit(...ops: Op[]): Promise<string> {
    this.commands += 1;
    const command = testCommand(this.commands, ops);
    const journal = await this.slot.open();
    return this.locks
      .commit(command, () => journal.commit(command))
      .then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
  }

  async snapshot(minute: number): Promise<void> {
    const extent = (await this.slot.open()).getExtent();
    await snapshotOf({ extent: () => extent }, storeIn(this.folder), { minute });
  }
}

const version = { no: 1, at: '2026-03-18T06:00:00.000Z', how: 'signed', checkCode: 'AAAA-BBBB' };

function record(rev: number, state: string, more: object = {}, id = RECORD): AnyRow {
  const revisions = state === 'signed' ? [version] : [];
  return { id, branchId: testId(0), rev, state, revisions, corrections: [], ...more } as AnyRow;
}
const op = (before: AnyRow | null, after: AnyRow | null, table = 'records'): Op =>
  ({ table, id: (before ?? after)?.id ?? '', before, after }) as Op;

const slip = { id: testId(8), at: version.at, reason: '数字写错', fromRevision: 1, toRevision: 2 };
const corrected = record(3, 'signed', {
  corrections: [slip],
  revisions: [version, { ...version, no: 2, how: 'corrected' }],
});

async function signedDesk(): Promise<Desk> {
  const desk = new Desk();
  expect(await desk.commit(op(null, record(1, 'draft')))).toBe('done');
  expect(await desk.commit(op(record(1, 'draft'), record(2, 'signed')))).toBe('done');
  return desk;
}

it('refuses every change of a signed record that the page calls a draft', async () => {
  const desk = await signedDesk();
  const lies = [record(2, 'draft'), record(2, 'outForSignature'), record(2, 'planned')];
  for (const lie of lies) {
    expect(await desk.commit(op(lie, record(3, 'draft')))).toBe('notAllowed');
    expect(await desk.commit(op(lie, null))).toBe('notAllowed');
    // Hidden among changes that may be made.
    expect(await desk.commit(testOp(1, 1), op(lie, record(3, 'signed')))).toBe('notAllowed');
  }
  expect((await desk.slot.open()).lastSeq).toBe(2);
  expect(await desk.commit(op(record(2, 'signed'), corrected))).toBe('done');
});

it('refuses to drop a version that went out, also one the page does not speak of', async () => {
  const desk = new Desk();
  const sent = record(2, 'outForSignature', { revisions: [{ ...version, how: 'sent' }] });
  expect(await desk.commit(op(null, record(1, 'draft')))).toBe('done');
  expect(await desk.commit(op(record(1, 'draft'), sent))).toBe('done');
  const lie = record(2, 'outForSignature');
  expect(await desk.commit(op(lie, record(3, 'draft')))).toBe('notAllowed');
  expect(await desk.commit(op(lie, null))).toBe('notAllowed');
});

it('looks through a command that signs and unlocks in one go', async () => {
  const desk = new Desk();
  expect(await desk.commit(op(null, record(1, 'draft')))).toBe('done');
  const signs = op(record(1, 'draft'), record(2, 'signed'));
  expect(await desk.commit(signs, op(record(2, 'draft'), record(3, 'draft')))).toBe('notAllowed');
  expect(await desk.commit(signs)).toBe('done');
});

it("does not take a branch of one's own for the practice branch", async () => {
  const desk = await signedDesk();
  const branch = (sample: boolean): AnyRow =>
    ({ id: testId(0), branchId: testId(0), rev: 1, sample, fullName: '甲' }) as AnyRow;
  expect(await desk.commit(op(null, branch(false), 'branches'))).toBe('done');
  const removeAll = [op(branch(true), null, 'branches'), op(record(2, 'draft'), null)];
  expect(await desk.commit(...removeAll)).toBe('notAllowed');
  expect(await desk.commit(...[...removeAll].reverse())).toBe('notAllowed');
});

it('keeps what was registered of an export, whatever the page says stood there', async () => {
  const desk = new Desk();
  const row = (rev: number, result: string, reason = '工委核对'): AnyRow =>
    ({ id: RECORD, branchId: testId(0), rev, result, reason, rowCount: 9 }) as AnyRow;
  const change = (before: AnyRow | null, after: AnyRow | null): Op => op(before, after, 'dataExports');
  expect(await desk.commit(change(null, row(1, 'begun')))).toBe('done');
  expect(await desk.commit(change(row(1, 'begun', '别的'), row(2, 'written', '别的')))).toBe('notAllowed');
  expect(await desk.commit(change(row(1, 'begun'), null))).toBe('notAllowed');
  expect(await desk.commit(change(row(1, 'begun'), row(2, 'written')))).toBe('done');
  expect(await desk.commit(change(row(2, 'begun'), row(3, 'notWritten')))).toBe('notAllowed');
});

it('lets the practice branch go with its signed records', async () => {
  const desk = await signedDesk();
  const branch = { id: testId(0), branchId: testId(0), rev: 1, sample: true, fullName: '甲' } as AnyRow;
  expect(await desk.commit(op(null, branch, 'branches'))).toBe('done');
  const removeAll = [op(record(2, 'signed'), null), op(branch, null, 'branches')];
  expect(await desk.commit(...removeAll)).toBe('done');
});

it('knows after a start what lies in the snapshot, and what came behind it', async () => {
  const desk = await signedDesk();
  const other = testId(9);
  await desk.snapshot(1);
  desk.freshLocks();
  expect(await desk.commit(op(record(2, 'draft'), record(3, 'draft')))).toBe('notAllowed');
  expect(await desk.commit(op(null, record(1, 'draft', {}, other)))).toBe('done');
  expect(await desk.commit(op(record(1, 'draft', {}, other), record(2, 'signed', {}, other)))).toBe('done');
  desk.freshLocks();
  expect(await desk.commit(op(record(2, 'draft', {}, other), null))).toBe('notAllowed');
  expect(await desk.commit(op(record(2, 'signed'), corrected))).toBe('done');
});

it('does without a snapshot that cannot be read', async () => {
  const desk = await signedDesk();
  await desk.snapshot(1);
  await desk.snapshot(2);
  desk.freshLocks();
  expect(await desk.commit(testOp(1, 1))).toBe('done');
  rmSync(join(desk.folder, 'snapshots', 'parts'), { recursive: true });
  expect(await desk.commit(op(record(2, 'draft'), record(3, 'draft')))).toBe('notAllowed');
  expect(await desk.commit(op(record(2, 'signed'), corrected))).toBe('done');
});

it('leaves what is no lock to the journal: another revision is a conflict', async () => {
  const desk = await signedDesk();
  expect(await desk.commit(op(record(1, 'draft'), record(2, 'draft')))).toBe('conflict');
  expect(await desk.commit(op(null, record(1, 'draft')))).toBe('conflict');
  expect(await desk.commit(testOp(1, 1))).toBe('done');
});

it('sees a record signed a moment ago, before that reached the disk', async () => {
  const desk = new Desk();
  expect(await desk.commit(op(null, record(1, 'draft')))).toBe('done');
  const both = await Promise.all([
    desk.commit(op(record(1, 'draft'), record(2, 'signed'))),
    desk.commit(op(record(2, 'draft'), record(3, 'draft'))),
  ]);
  expect(both).toEqual(['done', 'notAllowed']);
});

it('knows what it let through without reading it back, and reads what others journaled in between', async () => {
  const desk = new Desk();
  expect(await desk.commit(op(null, record(1, 'draft')))).toBe('done');
  const journal = await desk.slot.open();
  const reads = vi.spyOn(journal, 'readAfter');
  expect(await desk.commit(op(record(1, 'draft'), record(2, 'draft')))).toBe('done');
  const first = reads.mock.calls.length;
  expect(await desk.commit(op(record(2, 'draft'), record(3, 'signed')))).toBe('done');
  expect(await desk.commit(op(record(3, 'draft'), record(4, 'draft')))).toBe('notAllowed');
  expect(reads.mock.calls.length).toBe(first);
  // Of another table: no lock is asked, and the count goes on without it.
  expect(await desk.commit(testOp(1, 1))).toBe('done');
  expect(await desk.commit(op(record(3, 'draft'), null))).toBe('notAllowed');
  expect(reads.mock.calls.length).toBe(first + 1);
});
