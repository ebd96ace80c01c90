import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk, type DiskStep } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import type { Journal } from './journal';
import { scanJournal } from './scan-journal';
import { openJournal, type JournalOptions } from './open-journal';
import { testCommand, testOp } from './testing/commands';

const makeFolder = useTempFolders();
const SEGMENT = '000001.jsonl';

function open(folder: string, options: Partial<JournalOptions> = {}): Promise<Journal> {
  const now = (): Date => new Date('2026-03-18T06:00:00.000Z');
  return openJournal({ disk: nodeDisk, folder, createdBy: 'test', now, sealWith: 'none', ...options });
}

async function filled(count: number): Promise<{ folder: string; bytes: Buffer }> {
  const folder = makeFolder();
  const journal = await open(folder);
  for (let number = 1; number <= count; number += 1) {
    await journal.commit(testCommand(number, [testOp(number, 1)]));
  }
  await journal.close();
  return { folder, bytes: readFileSync(join(folder, SEGMENT)) };
}

describe('power cut while writing', () => {
  it('keeps every whole line, sets the torn one aside and goes on, wherever it was torn', async () => {
    const { bytes } = await filled(2);
    const lastLine = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
    for (let end = lastLine; end < bytes.length; end += 1) {
      const folder = makeFolder();
      writeFileSync(join(folder, SEGMENT), bytes.subarray(0, end));
      const tornTailBytes = end - lastLine;
      const { index, tornTail } = await scanJournal(nodeDisk, folder);
      expect([index.lastSeq, tornTail?.bytes.length ?? 0], `torn at ${end}`).toEqual([1, tornTailBytes]);
      // Repairing flushes a dozen times: not at every byte.
      if (end > lastLine + 30 && end % 25 !== 0) continue;
      const journal = await open(folder);
      expect(await journal.getState(), `torn at ${end}`).toMatchObject({ lastSeq: 1, tornTailBytes });
      const aside = readdirSync(folder).filter((name) => name.startsWith('cut-'));
      expect(aside).toHaveLength(tornTailBytes === 0 ? 0 : 1);
      if (aside[0]) expect(readFileSync(join(folder, aside[0]))).toEqual(bytes.subarray(lastLine, end));
      await expect(journal.commit(testCommand(2, [testOp(2, 1)]))).resolves.toMatchObject({ seq: 2 });
      await journal.close();
      // The header's instant is fixed, so the repaired journal is byte for byte the undisturbed one.
      expect(readFileSync(join(folder, SEGMENT))).toEqual(bytes);
    }
  }, 60_000);

  it('treats a tail of zeros (length grown before the data) as torn', async () => {
    const { bytes } = await filled(1);
    const folder = makeFolder();
    writeFileSync(join(folder, SEGMENT), Buffer.concat([bytes, Buffer.from('412 0a'), Buffer.alloc(300)]));
    const journal = await open(folder);
    expect(await journal.getState()).toMatchObject({ lastSeq: 1, tornTailBytes: 306 });
    await journal.close();
  });

  it('begins anew when even the first header was torn, and in a segment that is still empty', async () => {
    const { bytes } = await filled(1);
    for (const end of [0, 1, 100]) {
      const folder = makeFolder();
      writeFileSync(join(folder, SEGMENT), bytes.subarray(0, end));
      const journal = await open(folder);
      expect(journal.lastSeq).toBe(0);
      await journal.commit(testCommand(1, [testOp(1, 1)]));
      await journal.close();
      expect(readFileSync(join(folder, SEGMENT))).toEqual(bytes);
    }
  });

  it('keeps two cuts made at the same instant apart', async () => {
    const { bytes } = await filled(1);
    const folder = makeFolder();
    for (let cut = 0; cut < 2; cut += 1) {
      writeFileSync(join(folder, SEGMENT), Buffer.concat([bytes, Buffer.from(`41${cut}`)]));
      await (await open(folder)).close();
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('cut-'))).toHaveLength(2);
  });

  it('changes nothing when the torn line cannot be set aside', async () => {
    const { bytes } = await filled(1);
    const folder = makeFolder();
    const torn = Buffer.concat([bytes, Buffer.from('412 0abc')]);
    writeFileSync(join(folder, SEGMENT), torn);
    const disk = createFaultyDisk();
    disk.fault = (step) => (step === 'write' ? 'ENOSPC' : undefined);
    await expect(open(folder, { disk })).rejects.toMatchObject({ code: 'diskFull' });
    expect(readFileSync(join(folder, SEGMENT))).toEqual(torn);
  });
});

describe('a flipped bit', () => {
  it('is found at every byte of the journal, and nothing is changed', async () => {
    const { bytes } = await filled(2);
    const folder = makeFolder();
    writeFileSync(join(folder, SEGMENT), bytes);
    let flipped = bytes;
    const disk = { ...nodeDisk, readFile: () => Promise.resolve(flipped) };
    for (let position = 0; position < bytes.length; position += 1) {
      for (const bit of [0, 4, 5, 7]) {
        flipped = Buffer.from(bytes);
        flipped[position] = (flipped[position] ?? 0) ^ (1 << bit);
        const failure = await open(folder, { disk }).then(
          (journal) => journal.getState(),
          (error: unknown) => (error as { code: string }).code,
        );
        expect(failure, `byte ${position} bit ${bit}`).toBe('journalDamaged');
      }
    }
    expect(readdirSync(folder)).toEqual([SEGMENT]);
  }, 60_000);
});

describe('a disk that fails', () => {
  /** Runs six commands against the fault; returns the seqs acknowledged and the journal's folder. */
  async function run(
    fault: (step: DiskStep, count: number) => string | undefined,
    partialBytes: number,
  ): Promise<{ acknowledged: number[]; codes: string[]; folder: string }> {
    const disk = createFaultyDisk();
    const folder = makeFolder();
    const journal = await open(folder, { disk, segmentBytes: 1_000 });
    disk.partialBytes = partialBytes;
    const counts = new Map<DiskStep, number>();
    disk.fault = (step) => {
      counts.set(step, (counts.get(step) ?? 0) + 1);
      return fault(step, counts.get(step) ?? 0);
    };
    const acknowledged: number[] = [];
    const codes: string[] = [];
    for (let number = 1; number <= 6; number += 1) {
      try {
        acknowledged.push((await journal.commit(testCommand(number, [testOp(number, 1)]))).seq);
      } catch (error) {
        codes.push((error as { code: string }).code);
      }
    }
    await journal.close();
    return { acknowledged, codes, folder };
  }

  it.each([0, 1, 40, 300])('ENOSPC at each write, %d bytes of it written', async (partialBytes) => {
    for (let nth = 1; nth <= 6; nth += 1) {
      const { acknowledged, codes, folder } = await run(
        (step, count) => (step === 'write' && count === nth ? 'ENOSPC' : undefined),
        partialBytes,
      );
      expect(codes).toEqual(['diskFull']);
      expect(acknowledged).toEqual([1, 2, 3, 4, 5]);
      const journal = await open(folder);
      expect(await journal.getState()).toMatchObject({ lastSeq: 5, tornTailBytes: 0 });
      await journal.close();
    }
  });

  it('stops for good after a failed flush, because no later flush can be believed', async () => {
    for (let nth = 1; nth <= 6; nth += 1) {
      // Taking back needs a flush of its own, which works here.
      let failed = false;
      const { acknowledged, codes, folder } = await run((step, count) => {
        if (step !== 'sync' || count !== nth || failed) return undefined;
        failed = true;
        return 'EIO';
      }, 0);
      expect(acknowledged).toHaveLength(nth - 1);
      expect(codes).toEqual(Array(7 - nth).fill('journalWriteFailed'));
      const journal = await open(folder);
      expect(await journal.getState()).toMatchObject({ lastSeq: nth - 1, tornTailBytes: 0 });
      await journal.close();
    }
  });

  it('is read-only when the partial line cannot be taken back; the next start repairs it', async () => {
    let writes = 0;
    const { acknowledged, codes, folder } = await run((step) => {
      if (step === 'write') writes += 1;
      return (step === 'write' && writes === 3) || step === 'truncate' ? 'EIO' : undefined;
    }, 50);
    expect(acknowledged).toEqual([1, 2]);
    expect(codes).toEqual(Array(4).fill('journalWriteFailed'));
    const journal = await open(folder);
    expect(journal.lastSeq).toBe(2);
    await expect(journal.commit(testCommand(3, [testOp(3, 1)]))).resolves.toMatchObject({ seq: 3 });
    await journal.close();
  });

  it('refuses what was waiting behind the failed group, too, and forgets its revisions', async () => {
    const disk = createFaultyDisk();
    const journal = await open(makeFolder(), { disk });
    await journal.commit(testCommand(1, [testOp(1, 1)]));
    disk.fault = (step, _path, count) => (step === 'write' && count === 2 ? 'ENOSPC' : undefined);
    const commits = [
      journal.commit(testCommand(2, [testOp(1, 2)])),
      journal.commit(testCommand(3, [testOp(1, 3)])),
    ];
    for (const commit of commits) await expect(commit).rejects.toMatchObject({ code: 'diskFull' });
    await expect(journal.commit(testCommand(4, [testOp(1, 2)]))).resolves.toMatchObject({ seq: 2 });
    await journal.close();
  });

  it('names a folder that may not be written', async () => {
    const disk = createFaultyDisk();
    const folder = makeFolder();
    const journal = await open(folder, { disk });
    disk.fault = (step) => (step === 'open' ? 'EROFS' : undefined);
    await expect(journal.commit(testCommand(1, [testOp(1, 1)]))).rejects.toMatchObject({
      code: 'notWritable',
    });
    disk.fault = () => undefined;
    await expect(journal.commit(testCommand(1, [testOp(1, 1)]))).resolves.toMatchObject({ seq: 1 });
    await journal.close();
  });
});

describe('lines that a killed run wrote and never flushed', () => {
  it('are flushed, with their folder entry, before anybody is told of them', async () => {
    const { folder } = await filled(2);
    const disk = createFaultyDisk();
    const journal = await open(folder, { disk });
    expect(disk.steps.slice(-3)).toEqual([
      `open ${SEGMENT}`,
      `sync ${SEGMENT}`,
      `syncFolder ${folder.slice(folder.lastIndexOf('/') + 1)}`,
    ]);
    disk.steps.length = 0;
    await journal.commit(testCommand(3, [testOp(3, 1)]));
    expect(disk.steps).toEqual([`write ${SEGMENT}`, `sync ${SEGMENT}`]);
    await journal.close();
  });

  it('make the journal read-only when they cannot be flushed', async () => {
    const { folder } = await filled(2);
    const disk = createFaultyDisk();
    disk.fault = (step) => (step === 'sync' ? 'EIO' : undefined);
    const journal = await open(folder, { disk });
    disk.fault = () => undefined;
    await expect(journal.commit(testCommand(3, [testOp(3, 1)]))).rejects.toMatchObject({
      code: 'journalWriteFailed',
    });
    expect((await journal.readAfter(0, 10)).entries).toHaveLength(2);
    await journal.close();
  });

  it('are read all the same where nothing may be written, and flushed as soon as it may', async () => {
    const { folder } = await filled(2);
    const disk = createFaultyDisk();
    disk.fault = (step) => (step === 'open' ? 'EROFS' : undefined);
    const journal = await open(folder, { disk });
    await expect(journal.commit(testCommand(3, [testOp(3, 1)]))).rejects.toMatchObject({
      code: 'notWritable',
    });
    disk.fault = () => undefined;
    expect((await journal.readAfter(0, 10)).entries).toHaveLength(2);
    disk.steps.length = 0;
    await expect(journal.commit(testCommand(3, [testOp(3, 1)]))).resolves.toMatchObject({ seq: 3 });
    expect(disk.steps.filter((step) => step.startsWith('sync '))).toHaveLength(2);
    await journal.close();
  });
});

it('a copy of the folder opens by itself', async () => {
  const { folder } = await filled(2);
  const copy = join(makeFolder(), 'copy');
  mkdirSync(copy);
  copyFileSync(join(folder, SEGMENT), join(copy, SEGMENT));
  const journal = await open(copy);
  expect(journal.lastSeq).toBe(2);
  await journal.close();
  expect(existsSync(join(copy, 'cut-'))).toBe(false);
});
