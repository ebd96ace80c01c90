import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useTempFolders } from '../files/testing/temp-folder';
import { forgetDataKeys } from '../vault/key-ring';
import { readSegmentHeader } from './segment';
import { nodeDisk } from '../files/node-disk';
import { testCommand, testId, testOp } from './testing/commands';
import { openTestJournal } from './testing/open-test-journal';
import { openTestKey, TEST_SEAL } from './testing/test-key';

// Frozen: sealed with the test key by the first program that wrote journal/3.
const FIXTURE = join(dirname(fileURLToPath(import.meta.url)), 'testing/fixtures/journal-3');
const makeFolder = useTempFolders();

beforeEach(openTestKey);
afterEach(forgetDataKeys);

/** Command id and each row after it, as the fixture was made. */
const EXPECTED: [id: string, rows: [rev: number | null, value: unknown][]][] = [
  ['01HX0000000000000001000001', [[1, '第一党支部'], [1, '每月 5 日']]],
  ['01HX0000000000000001000002', [[2, '第一党支部（试点）']]],
  ['01HX0000000000000001000003', [[1, undefined]]],
  ['01HX0000000000000001000004', [[1, '学习材料'.repeat(150)]]],
  ['01HX0000000000000001000005', [[null, '学习材料'.repeat(150)]]],
  ['01HX0000000000000001000006', [[1, '李 红梅'], [1, '2026-03']]],
]; // prettier-ignore

it('opens the frozen sealed journal, reads it row for row and goes on', async () => {
  const folder = makeFolder();
  cpSync(FIXTURE, folder, { recursive: true });
  const journal = await openTestJournal(folder, { sealWith: TEST_SEAL });
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
  // A stored row keeps what is sealed in it.
  expect(entries[2]?.command.ops[0]?.after).toEqual({
    id: testId(20),
    branchId: testId(0),
    rev: 1,
    name: '李 红梅',
    sealed: { alg: 'A256GCM', subject: testId(20), data: 'c2VhbGVkIHBhcnQ=' },
  });
  await journal.commit(testCommand(7, [testOp(2, 2)], 6));
  await journal.close();
  for (const name of readdirSync(FIXTURE)) {
    const was = readFileSync(join(FIXTURE, name));
    expect(readFileSync(join(folder, name)).subarray(0, was.length)).toEqual(was);
  }
  const again = await openTestJournal(folder, { sealWith: TEST_SEAL });
  expect(again.lastSeq).toBe(7);
  await again.close();
});

it('names the journal that it carries on, readable without a key', async () => {
  forgetDataKeys();
  const header = await readSegmentHeader(nodeDisk, join(FIXTURE, '000001.jsonl'));
  expect(header?.header).toMatchObject({
    schema: 'journal/3',
    minReader: 3,
    continues: { lastSeq: 6, lastHash: '1'.repeat(64) },
  });
  await expect(openTestJournal(FIXTURE, { sealWith: TEST_SEAL })).rejects.toMatchObject({
    code: 'vaultLocked',
  });
});
