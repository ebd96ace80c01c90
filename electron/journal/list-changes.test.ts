import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditFilter } from '../../shared/ipc/requests/backup';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import type { Journal } from './journal';
import { listChanges } from './list-changes';
import { testCommand, testId, testOp } from './testing/commands';
import { commitEach, openTestJournal } from './testing/open-test-journal';

const makeFolder = useTempFolders();

/** Ten commands: by turns two people and two names, the last two on row 1. */
async function filled(segmentBytes = 1_500): Promise<Journal> {
  const journal = await openTestJournal(makeFolder(), { segmentBytes });
  for (let number = 1; number <= 10; number += 1) {
    const ops = [number <= 8 ? testOp(number, 1) : testOp(1, number - 7)];
    await journal.commit({
      ...testCommand(number, ops, number - 1),
      name: number % 2 === 0 ? 'settings.change' : 'settings.reset',
      by: number % 3 === 0 ? '王芳' : '李 红梅',
      at: `2026-03-${String(number + 10)}T06:00:00.000Z`,
    });
  }
  return journal;
}

async function seqsOf(
  journal: Journal,
  filter: AuditFilter,
  before: number | null = null,
): Promise<number[]> {
  return (await journal.listChanges(filter, before, 200)).changes.map(({ seq }) => seq);
}

describe('the audit trail', () => {
  it('lists newest first and pages without gap or repetition, whatever the page size', async () => {
    const journal = await filled();
    for (let limit = 1; limit <= 11; limit += 1) {
      const seqs: number[] = [];
      let before: number | null = null;
      do {
        const page: Awaited<ReturnType<Journal['listChanges']>> = await journal.listChanges(
          {},
          before,
          limit,
        );
        expect(page.changes.length).toBeLessThanOrEqual(limit);
        seqs.push(...page.changes.map(({ seq }) => seq));
        before = page.nextSeq;
      } while (before !== null);
      expect(seqs, `pages of ${limit}`).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    }
    await journal.close();
  });

  it('names who, when, what and the rows', async () => {
    const journal = await filled();
    const { changes } = await journal.listChanges({}, 10, 1);
    expect(changes).toEqual([
      {
        seq: 9,
        commandId: testId(1_000_009),
        at: '2026-03-19T06:00:00.000Z',
        by: '王芳',
        name: 'settings.reset',
        rows: [expect.objectContaining({ table: 'settings', id: testId(1), kind: 'changed' })],
        rowCount: 1,
      },
    ]);
    await journal.close();
  });

  it('keeps what every part of the filter keeps', async () => {
    const journal = await filled();
    expect(await seqsOf(journal, { by: '王芳' })).toEqual([9, 6, 3]);
    expect(await seqsOf(journal, { name: 'settings.reset' })).toEqual([9, 7, 5, 3, 1]);
    expect(await seqsOf(journal, { rowId: testId(1) })).toEqual([10, 9, 1]);
    expect(await seqsOf(journal, { about: [testId(1), testId(4)] })).toEqual([10, 9, 4, 1]);
    expect(await seqsOf(journal, { table: 'settings', rowId: testId(1), by: '王芳' })).toEqual([9]);
    expect(await seqsOf(journal, { table: 'persons' })).toEqual([]);
    const days = { from: '2026-03-13T06:00:00.000Z', until: '2026-03-15T06:00:00.000Z' };
    expect(await seqsOf(journal, days)).toEqual([5, 4, 3]);
    expect(await seqsOf(journal, { by: '王芳' }, 9)).toEqual([6, 3]);
    await journal.close();
  });

  it('does a bounded amount of work per call and goes on from there', async () => {
    const journal = await filled();
    const { folder } = journal.getExtent();
    const segments = await segmentsOf(journal);
    const filter = { rowId: testId(1) };
    const seqs: number[] = [];
    let calls = 0;
    for (let before: number | null = null; ;) {
      const page = await listChanges(nodeDisk, folder, segments, filter, before, 200, 2_000);
      seqs.push(...page.changes.map(({ seq }) => seq));
      calls += 1;
      if (page.nextSeq === null) break;
      expect(page.nextSeq).toBeLessThan(before ?? Infinity);
      before = page.nextSeq;
    }
    expect(seqs).toEqual([10, 9, 1]);
    expect(calls).toBeGreaterThan(1);
    await journal.close();
  });

  it('is empty for an empty journal and knows what was committed a moment ago', async () => {
    const journal = await openTestJournal(makeFolder());
    expect(await journal.listChanges({}, null, 10)).toEqual({ changes: [], nextSeq: null });
    await commitEach(journal, 1, 1);
    expect(await seqsOf(journal, {})).toEqual([1]);
    await journal.close();
  });

  it('reports damage instead of leaving something out', async () => {
    const journal = await filled();
    const path = join(journal.getExtent().folder, '000001.jsonl');
    const bytes = readFileSync(path);
    bytes[800] = (bytes[800] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    await expect(journal.listChanges({}, null, 200)).rejects.toMatchObject({ code: 'journalDamaged' });
    await journal.close();
  });
});

/** Ranges as the journal knows them, found again from its files. */
async function segmentsOf(
  journal: Journal,
): Promise<{ segment: number; firstSeq: number; lastSeq: number; bytes: number }[]> {
  const { folder, segments } = journal.getExtent();
  const ranges = [];
  let lastSeq = 0;
  for (const { segment, bytes } of segments) {
    const text = await nodeDisk.readFile(join(folder, `00000${segment}.jsonl`));
    const firstSeq = lastSeq + 1;
    lastSeq += text.toString('utf8').trimEnd().split('\n').length - 1;
    ranges.push({ segment, firstSeq, lastSeq, bytes });
  }
  return ranges;
}
