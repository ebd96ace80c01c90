import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import type { JournalExtent } from './checkpoint';
import { readCommands } from './read-commands';
import { testCommand, testOp } from './testing/commands';
import { commitEach, openTestJournal } from './testing/open-test-journal';

const makeFolder = useTempFolders();

async function readSeqs(extent: JournalExtent, afterSeq = 0): Promise<number[]> {
  const seqs: number[] = [];
  for await (const { seq } of readCommands(nodeDisk, extent, afterSeq)) seqs.push(seq);
  return seqs;
}

async function filled(): Promise<JournalExtent> {
  const journal = await openTestJournal(makeFolder(), { segmentBytes: 1_500 });
  await commitEach(journal, 1, 10);
  const extent = journal.getExtent();
  await journal.close();
  expect(extent.segments.length).toBeGreaterThan(3);
  return extent;
}

describe('reading commands without opening the journal', () => {
  it('gives those after a seq, whole and in order', async () => {
    const extent = await filled();
    for (let after = 0; after <= 10; after += 1) {
      const expected = Array.from({ length: 10 - after }, (_, at) => after + 1 + at);
      expect(await readSeqs(extent, after)).toEqual(expected);
    }
    for await (const { seq, command } of readCommands(nodeDisk, extent, 3)) {
      expect(command).toEqual(testCommand(seq, [testOp(seq, 1)], seq - 1));
    }
  });

  it('stops at the extent while the journal goes on behind it', async () => {
    const journal = await openTestJournal(makeFolder(), { segmentBytes: 1_500 });
    expect(await readSeqs(journal.getExtent())).toEqual([]);
    await commitEach(journal, 1, 4);
    const extent = journal.getExtent();
    await commitEach(journal, 5, 9);
    expect(await readSeqs(extent)).toEqual([1, 2, 3, 4]);
    await journal.close();
  });

  it('reads no segment that lies wholly before', async () => {
    const extent = await filled();
    const disk = createFaultyDisk();
    const read: string[] = [];
    disk.readFile = (path) => {
      read.push(path.slice(-12));
      return nodeDisk.readFile(path);
    };
    for await (const { seq } of readCommands(disk, extent, 9)) expect(seq).toBe(10);
    expect(read.length).toBeLessThanOrEqual(2);
  });

  it('reports damage and does not hand out a journal that ends otherwise', async () => {
    for (const damage of [
      (path: string): void => {
        const bytes = readFileSync(path);
        bytes[700] = (bytes[700] ?? 0) ^ 4;
        writeFileSync(path, bytes);
      },
      (path: string): void => truncateSync(path, 600),
    ]) {
      const extent = await filled();
      damage(join(extent.folder, '000002.jsonl'));
      await expect(readSeqs(extent)).rejects.toMatchObject({
        code: 'journalDamaged',
        message: expect.stringContaining('000002.jsonl') as string,
      });
    }
    const other = { ...(await filled()), hash: 'a'.repeat(64) };
    await expect(readSeqs(other)).rejects.toMatchObject({ code: 'journalDamaged' });
    const gone = await filled();
    rmSync(join(gone.folder, '000003.jsonl'));
    await expect(readSeqs(gone)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
