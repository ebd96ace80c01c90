import { cpSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { readCommands } from './read-commands';
import { describeSegment } from './segment';
import { testCommand, testOp } from './testing/commands';
import { openTestJournal } from './testing/open-test-journal';

// Frozen: written by the program that only knew journal/1.
const FIXTURE = join(dirname(fileURLToPath(import.meta.url)), 'testing/fixtures/journal-1');
const makeFolder = useTempFolders();

function copyOfFixture(): string {
  const folder = makeFolder();
  cpSync(FIXTURE, folder, { recursive: true });
  return folder;
}

/** Command id and each row's value after it, as the fixture was made. */
const EXPECTED: [id: string, rows: [rev: number | null, value: string][]][] = [
  ['01HX0000000000000001000001', [[1, '第一党支部'], [1, '每月 5 日']]],
  ['01HX0000000000000001000002', [[2, '第一党支部（试点）']]],
  ['01HX0000000000000001000003', [[1, '三会一课']]],
  ['01HX0000000000000001000004', [[1, '会议室 201']]],
  ['01HX0000000000000001000005', [[null, '会议室 201']]],
  ['01HX0000000000000001000006', [[1, '李 红梅'], [1, '2026-03']]],
]; // prettier-ignore

it('opens, reads row for row and goes on in a new segment of the new format', async () => {
  const folder = copyOfFixture();
  const journal = await openTestJournal(folder);
  expect(await journal.getState()).toMatchObject({
    lastSeq: 6,
    tornTailBytes: 0,
    // Chain hash of the very first line, as it was before the format moved on.
    journalId: 'f99c35f23ee5d3d88f9d312ad52ce056632e893bd59e410b1adcabd0e3e158c0',
  });
  const { entries } = await journal.readAfter(0, 500);
  expect(
    entries.map(({ command }) => [
      command.id,
      command.ops.map(({ before, after }) => {
        const row = (after ?? before) as unknown as { rev: number; value: string };
        return [after ? row.rev : null, row.value];
      }),
    ]),
  ).toEqual(EXPECTED);

  await journal.commit(testCommand(7, [testOp(1, 3), testOp(4, 1)], 6));
  await journal.commit(testCommand(8, [testOp(2, 2)], 7));
  await journal.close();
  expect(readdirSync(folder)).toEqual(['000001.jsonl', '000002.jsonl', '000003.jsonl']);
  for (const name of ['000001.jsonl', '000002.jsonl']) {
    expect(readFileSync(join(folder, name))).toEqual(readFileSync(join(FIXTURE, name)));
  }
  expect(readFileSync(join(folder, '000003.jsonl'), 'utf8')).toContain('"schema":"journal/2","minReader":2');

  const again = await openTestJournal(folder);
  expect((await again.readAfter(0, 500)).entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const read: number[] = [];
  for await (const { seq } of readCommands(nodeDisk, again.getExtent(), 0)) read.push(seq);
  expect(read).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  await again.close();
});

it('opens with a checkpoint over its segments', async () => {
  const folder = copyOfFixture();
  const segments = [1, 2].map((segment) =>
    describeSegment(segment, readFileSync(join(folder, `00000${segment}.jsonl`))),
  );
  const full = await openTestJournal(folder);
  const { journalId, seq, hash } = full.getExtent();
  await full.close();
  const revisions = new Map(
    [1, 2, 3, 5, 6].map((row) => [`settings/${testOp(row, 1).id}`, row === 1 ? 2 : 1]),
  );
  const journal = await openTestJournal(folder, {
    checkpoint: { journalId, seq, hash, segments, revisions },
  });
  await expect(journal.commit(testCommand(7, [testOp(1, 3)], 6))).resolves.toMatchObject({ seq: 7 });
  await journal.close();
  expect(readdirSync(folder)).toContain('000003.jsonl');
});

it('keeps the old rule for lines without group: a cut end is torn, a hole is damage', async () => {
  const torn = copyOfFixture();
  truncateSync(join(torn, '000002.jsonl'), 1_000);
  const journal = await openTestJournal(torn);
  expect(journal.lastSeq).toBe(5);
  await journal.close();

  const holed = copyOfFixture();
  const bytes = readFileSync(join(holed, '000002.jsonl'));
  bytes.fill(0, 1_024, bytes.length - 1);
  writeFileSync(join(holed, '000002.jsonl'), bytes);
  await expect(openTestJournal(holed)).rejects.toMatchObject({ code: 'journalDamaged' });
});
