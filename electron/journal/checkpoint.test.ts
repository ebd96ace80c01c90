import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import type { JournalCheckpoint } from './checkpoint';
import type { Journal } from './journal';
import { describeSegment, segmentName } from './segment';
import { testCommand, testId, testOp } from './testing/commands';
import { commitEach, commitGroup, openTestJournal } from './testing/open-test-journal';

const makeFolder = useTempFolders();

/** What a snapshot made now would say; rows 1..lastSeq, each at revision 1. */
function checkpointOf(journal: Journal): JournalCheckpoint {
  const { folder, journalId, seq, hash, segments } = journal.getExtent();
  return {
    journalId,
    seq,
    hash,
    segments: segments.map(({ segment, bytes }) =>
      describeSegment(segment, readFileSync(join(folder, segmentName(segment))).subarray(0, bytes)),
    ),
    revisions: new Map(Array.from({ length: seq }, (_, at) => [`settings/${testId(at + 1)}`, 1])),
  };
}

/** 12 commands in several segments; the checkpoint covers 8, in the middle of a segment. */
async function prepared(): Promise<{ folder: string; checkpoint: JournalCheckpoint }> {
  const folder = makeFolder();
  const journal = await openTestJournal(folder, { segmentBytes: 1_500 });
  await commitEach(journal, 1, 6);
  await commitGroup(journal, 7, 8);
  const checkpoint = checkpointOf(journal);
  await commitEach(journal, 9, 12);
  await journal.close();
  return { folder, checkpoint };
}

describe('opening with a checkpoint', () => {
  it('equals a full open: state, hashes, entries, revisions', async () => {
    const { folder, checkpoint } = await prepared();
    const full = await openTestJournal(folder, { segmentBytes: 1_500 });
    const quick = await openTestJournal(folder, { segmentBytes: 1_500, checkpoint });
    expect(quick.getExtent()).toEqual(full.getExtent());
    for (let seq = 0; seq <= 13; seq += 1) {
      expect(await quick.getState(seq), `seq ${seq}`).toEqual(await full.getState(seq));
      expect(await quick.readAfter(seq, 5)).toEqual(await full.readAfter(seq, 5));
      const id = testCommand(seq, []).id;
      expect(await quick.findCommand(id)).toEqual(await full.findCommand(id));
    }
    expect(await quick.listChanges({}, null, 200)).toEqual(await full.listChanges({}, null, 200));
    await full.close();
    await expect(quick.commit(testCommand(20, [testOp(3, 1)], 12))).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(quick.commit(testCommand(21, [testOp(3, 2), testOp(12, 2)], 12))).resolves.toMatchObject({
      seq: 13,
    });
    await quick.close();
    const after = await openTestJournal(folder, { segmentBytes: 1_500 });
    expect(after.lastSeq).toBe(13);
    await after.close();
  });

  it('at every command, checkpoints at the end of the journal included', async () => {
    const folder = makeFolder();
    const journal = await openTestJournal(folder, { segmentBytes: 1_500 });
    const checkpoints: JournalCheckpoint[] = [];
    for (let number = 1; number <= 10; number += 1) {
      await commitEach(journal, number, number);
      checkpoints.push(checkpointOf(journal));
    }
    const whole = journal.getExtent();
    await journal.close();
    for (const checkpoint of checkpoints) {
      const quick = await openTestJournal(folder, { segmentBytes: 1_500, checkpoint });
      expect(quick.getExtent(), `checkpoint at ${checkpoint.seq}`).toEqual(whole);
      expect((await quick.readAfter(0, 100)).entries).toHaveLength(10);
      await quick.close();
    }
  });

  it('gives the first receipt for a covered command that is sent again, and keeps the order behind it', async () => {
    const { folder, checkpoint } = await prepared();
    const full = await openTestJournal(folder);
    const hash = (await full.getState(5)).hashAtSeq;
    await full.close();
    const journal = await openTestJournal(folder, { checkpoint });
    const again = testCommand(5, [testOp(5, 1)], 4);
    const [receipt, twin, next, last] = await Promise.all([
      journal.commit(again),
      journal.commit(again),
      // Not known, made on an old base: looked for, not found, accepted.
      journal.commit(testCommand(30, [testOp(30, 1)], 2)),
      journal.commit(testCommand(31, [testOp(30, 2)], 12)),
    ]);
    expect([receipt, twin]).toEqual([
      { seq: 5, hash },
      { seq: 5, hash },
    ]);
    expect([next.seq, last.seq]).toEqual([13, 14]);
    await journal.close();
  });

  it('reads only what lies behind it, line by line', async () => {
    const { folder, checkpoint } = await prepared();
    const disk = createFaultyDisk();
    const read: string[] = [];
    const readFile = disk.readFile;
    disk.readFile = (path) => {
      read.push(path.slice(-12));
      return readFile(path);
    };
    const journal = await openTestJournal(folder, { disk, checkpoint, verifyAtOpenBytes: 0 });
    const last = checkpoint.segments.length;
    expect(read[0]).toBe(segmentName(last));
    expect(read).toHaveLength(readdirSync(folder).length - last + 1);
    await journal.close();
  });

  it('of another journal it is not used', async () => {
    const { folder, checkpoint } = await prepared();
    const foreign = { ...checkpoint, journalId: 'f'.repeat(64), seq: 3, hash: 'e'.repeat(64) };
    const journal = await openTestJournal(folder, { checkpoint: foreign });
    expect(journal.lastSeq).toBe(12);
    await journal.close();
    // A restored generation has an id of its own, whatever its first line.
    const generationId = testId(99);
    const restored = await openTestJournal(folder, { checkpoint, generationId });
    expect((await restored.getState(4)).journalId).toBe(generationId);
    await restored.close();
  });
});

describe('a checkpoint the journal does not fit', () => {
  it.each<[string, (folder: string) => void, string]>([
    ['file shorter', (folder) => truncateSync(join(folder, '000002.jsonl'), 100), '000002.jsonl'],
    ['file gone', (folder) => rmSync(join(folder, '000002.jsonl')), '000002.jsonl'],
    ['finished file longer', (folder) => appendFileSync(join(folder, '000001.jsonl'), '\n'), '000001.jsonl'],
    [
      'one byte different',
      (folder) => {
        const bytes = readFileSync(join(folder, '000002.jsonl'));
        bytes[900] = (bytes[900] ?? 0) ^ 1;
        writeFileSync(join(folder, '000002.jsonl'), bytes);
      },
      '000002.jsonl',
    ],
    [
      'all files gone but the first',
      (folder) =>
        readdirSync(folder)
          .slice(1)
          .forEach((name) => rmSync(join(folder, name))),
      '.jsonl',
    ],
  ])('%s: the journal is damaged and the file is named', async (_what, damage, name) => {
    const { folder, checkpoint } = await prepared();
    damage(folder);
    const before = readdirSync(folder);
    const failure = await openTestJournal(folder, { checkpoint }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'journalDamaged' });
    expect((failure as Error).message).toContain(name);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('damage in a segment that is not hashed at the start is found when it is read', async () => {
    const { folder, checkpoint } = await prepared();
    const path = join(folder, '000001.jsonl');
    const bytes = readFileSync(path);
    bytes[900] = (bytes[900] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const journal = await openTestJournal(folder, { checkpoint, verifyAtOpenBytes: 0 });
    expect(journal.lastSeq).toBe(12);
    const failed = { code: 'journalDamaged', message: expect.stringContaining('000001.jsonl') as string };
    await expect(journal.readAfter(0, 5)).rejects.toMatchObject(failed);
    await expect(journal.getState(1)).rejects.toMatchObject(failed);
    await expect(journal.listChanges({}, 3, 10)).rejects.toMatchObject(failed);
    await expect(journal.commit(testCommand(40, [testOp(40, 1)], 12))).resolves.toMatchObject({ seq: 13 });
    await journal.close();
  });

  it('a generation without any segment has lost it', async () => {
    await expect(openTestJournal(makeFolder(), { generationId: testId(99) })).rejects.toMatchObject({
      code: 'journalDamaged',
    });
  });
});

describe('the identity of a journal', () => {
  it('is the same before and after its first command, and at the next start', async () => {
    const folder = makeFolder();
    let minute = 0;
    const now = (): Date => new Date(Date.UTC(2026, 2, 18, 6, (minute += 1)));
    const journal = await openTestJournal(folder, { now });
    const { journalId } = journal.getExtent();
    expect(journalId).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(folder)).toEqual([]);
    await commitEach(journal, 1, 1);
    expect((await journal.getState(1)).journalId).toBe(journalId);
    await journal.close();
    const again = await openTestJournal(folder, { now });
    expect(again.getExtent().journalId).toBe(journalId);
    await again.close();
  });
});

it('10,000 commands: quick to open, the same as in full', async () => {
  const folder = makeFolder();
  const journal = await openTestJournal(folder);
  for (let from = 1; from <= 10_000; from += 500) await commitGroup(journal, from, from + 499);
  const checkpoint = checkpointOf(journal);
  const whole = journal.getExtent();
  expect(whole.segments.length).toBeGreaterThan(3);
  expect(Math.max(...whole.segments.map(({ bytes }) => bytes))).toBeLessThan(1.4 * 1024 * 1024);
  await journal.close();
  const full = await openTestJournal(folder);
  const quick = await openTestJournal(folder, { checkpoint });
  expect(full.getExtent()).toEqual(whole);
  expect(quick.getExtent()).toEqual(whole);
  for (const seq of [1, 1_999, 5_000, 9_999]) {
    expect(await quick.getState(seq)).toEqual(await full.getState(seq));
    expect(await quick.readAfter(seq, 100)).toEqual(await full.readAfter(seq, 100));
  }
  await full.close();
  await quick.close();
}, 60_000);
