import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import type { Journal } from './journal';
import { encodeLine } from './line';
import { openJournal, type JournalOptions } from './open-journal';
import { testCommand, testId, testOp } from './testing/commands';

const makeFolder = useTempFolders();

function open(folder: string, options: Partial<JournalOptions> = {}): Promise<Journal> {
  const now = (): Date => new Date('2026-03-18T06:00:00.000Z');
  return openJournal({ disk: nodeDisk, folder, createdBy: 'test', now, sealWith: 'none', ...options });
}
function lines(folder: string, name = '000001.jsonl'): string[] {
  return readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
}

describe('committing', () => {
  it('numbers commands, chains them and gives them back after reopening', async () => {
    const folder = makeFolder();
    const journal = await open(folder);
    const first = await journal.commit(testCommand(1, [testOp(1, 1), testOp(2, 1)]));
    const second = await journal.commit(testCommand(2, [testOp(1, 2)], 1));
    expect([first.seq, second.seq]).toEqual([1, 2]);
    await journal.close();

    const again = await open(folder);
    expect(await again.getState()).toMatchObject({ lastSeq: 2, tornTailBytes: 0 });
    const { entries } = await again.readAfter(0, 500);
    expect(entries.map(({ seq, command }) => [seq, command.id])).toEqual([
      [1, testId(1_000_001)],
      [2, testId(1_000_002)],
    ]);
    expect(entries[0]?.command).toEqual(testCommand(1, [testOp(1, 1), testOp(2, 1)]));
    expect((await again.readAfter(1, 500)).entries.map(({ seq }) => seq)).toEqual([2]);
    const third = await again.commit(testCommand(3, [testOp(1, 3)], 2));
    expect(third.seq).toBe(3);
    expect(lines(folder)).toHaveLength(4);
    expect(lines(folder)[0]).toContain('"schema":"journal/2","minReader":2,"createdBy":"test"');
    await again.close();
  });

  it('acknowledges only after write, flush and, for a new segment, the folder', async () => {
    const disk = createFaultyDisk();
    const journal = await open(makeFolder(), { disk });
    disk.steps.length = 0;
    await journal.commit(testCommand(1, [testOp(1, 1)]));
    expect(disk.steps.map((step) => step.split(' ')[0])).toEqual(['open', 'write', 'sync', 'syncFolder']);
    disk.steps.length = 0;
    await journal.commit(testCommand(2, [testOp(2, 1)]));
    expect(disk.steps.map((step) => step.split(' ')[0])).toEqual(['write', 'sync']);
    await journal.close();
  });

  it('gives the first receipt again for the same command id, waiting or done, and writes nothing', async () => {
    const folder = makeFolder();
    const journal = await open(folder);
    const command = testCommand(1, [testOp(1, 1)]);
    const [first, twin] = await Promise.all([journal.commit(command), journal.commit(command)]);
    expect(twin).toEqual(first);
    expect(await journal.commit(command)).toEqual(first);
    await journal.close();
    const again = await open(folder);
    expect(await again.commit(command)).toEqual(first);
    expect(again.lastSeq).toBe(1);
    expect((await again.findCommand(command.id))?.command).toEqual(command);
    expect(await again.findCommand(testId(77))).toBeNull();
    await again.close();
  });

  it('refuses another revision, a row that is there or not, and a base ahead, writing nothing', async () => {
    const folder = makeFolder();
    const journal = await open(folder);
    await journal.commit(testCommand(1, [testOp(1, 1)]));
    const before = lines(folder);
    const conflicts = [
      testCommand(2, [testOp(1, 1)]),
      testCommand(3, [testOp(1, 3)]),
      testCommand(4, [testOp(2, 1), testOp(9, 2)]),
      testCommand(5, [testOp(2, 1)], 2),
    ];
    for (const command of conflicts) {
      await expect(journal.commit(command)).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(lines(folder)).toEqual(before);
    // Op 1 of command 4 was taken back: row 2 is still free.
    await expect(journal.commit(testCommand(6, [testOp(2, 1)]))).resolves.toMatchObject({ seq: 2 });
    await journal.close();
  });

  it('lets a deleted row come back as a new one', async () => {
    const journal = await open(makeFolder());
    const created = testOp(1, 1);
    await journal.commit(testCommand(1, [created]));
    await journal.commit(testCommand(2, [{ ...created, before: created.after, after: null }]));
    await expect(journal.commit(testCommand(3, [created]))).resolves.toMatchObject({ seq: 3 });
    await journal.close();
  });

  it('begins a new segment at the size limit and chains across', async () => {
    const folder = makeFolder();
    const journal = await open(folder, { segmentBytes: 600 });
    for (let number = 1; number <= 5; number += 1) {
      await journal.commit(testCommand(number, [testOp(number, 1)]));
    }
    await journal.close();
    expect(readdirSync(folder)).toEqual([
      '000001.jsonl',
      '000002.jsonl',
      '000003.jsonl',
      '000004.jsonl',
      '000005.jsonl',
    ]);
    const again = await open(folder, { segmentBytes: 600 });
    expect((await again.readAfter(0, 3)).entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect((await again.commit(testCommand(6, [testOp(6, 1)]))).seq).toBe(6);
    await again.close();
  });
});

describe('group commit', () => {
  it('lets commands that arrive during a flush share the next one, in order', async () => {
    const disk = createFaultyDisk();
    const journal = await open(makeFolder(), { disk });
    let releaseFirst: () => void = () => undefined;
    let held = new Promise<void>((resolve) => (releaseFirst = resolve));
    let syncStarted: () => void = () => undefined;
    const firstSync = new Promise<void>((resolve) => (syncStarted = resolve));
    disk.beforeSync = async () => {
      syncStarted();
      await held;
    };
    const order: number[] = [];
    const commit = (number: number): Promise<unknown> =>
      journal.commit(testCommand(number, [testOp(number, 1)])).then(({ seq }) => order.push(seq));
    const first = commit(1);
    await firstSync;
    const rest = [2, 3, 4, 5].map(commit);
    expect(order).toEqual([]);
    held = Promise.resolve();
    releaseFirst();
    await Promise.all([first, ...rest]);
    expect(order).toEqual([1, 2, 3, 4, 5]);
    expect(disk.steps.filter((step) => step.startsWith('sync '))).toHaveLength(2);
    await journal.close();
  });

  it('close waits for what is being written and then refuses', async () => {
    const folder = makeFolder();
    const journal = await open(folder);
    const written = journal.commit(testCommand(1, [testOp(1, 1)]));
    await journal.close();
    await expect(written).resolves.toMatchObject({ seq: 1 });
    await expect(journal.commit(testCommand(2, [testOp(2, 1)]))).rejects.toMatchObject({
      code: 'journalWriteFailed',
    });
  });
});

describe('what must not be opened', () => {
  async function filled(count = 3): Promise<string> {
    const folder = makeFolder();
    const journal = await open(folder);
    for (let number = 1; number <= count; number += 1) {
      await journal.commit(testCommand(number, [testOp(number, 1)]));
    }
    await journal.close();
    return folder;
  }

  it('a journal of a newer program, and leaves it as it is', async () => {
    for (const [from, to] of [
      ['journal/2', 'journal/4'],
      ['"minReader":2', '"minReader":9'],
      ['command/1', 'command/2'],
      ['"alg":"none"', '"alg":"gcm1"'],
    ] as const) {
      const folder = await filled(1);
      const path = join(folder, '000001.jsonl');
      const envelopes = lines(folder).map((line) => line.replace(/^\d+ [0-9a-f]+ /, '').replace(from, to));
      writeFileSync(path, Buffer.concat(envelopes.map((text) => encodeLine(Buffer.from(text)))));
      const before = readFileSync(path);
      // A changed header changes the chain too; the header is read first.
      await expect(open(folder), to).rejects.toMatchObject({ code: 'dataFromFuture' });
      expect(readFileSync(path)).toEqual(before);
      expect(readdirSync(folder)).toEqual(['000001.jsonl']);
    }
  });

  it('one with a missing, reordered or repeated line', async () => {
    const damage: ((all: string[]) => string[])[] = [
      (all) => all.filter((_line, index) => index !== 1),
      (all) => [all[0]!, all[2]!, all[1]!, all[3]!],
      (all) => [...all, all[3]!],
      (all) => all.slice(1),
      (all) => ['', ...all],
    ];
    for (const change of damage) {
      const folder = await filled();
      writeFileSync(join(folder, '000001.jsonl'), `${change(lines(folder)).join('\n')}\n`);
      await expect(open(folder)).rejects.toMatchObject({ code: 'journalDamaged' });
    }
  });

  it('one with a segment missing or cut before its end', async () => {
    const folder = makeFolder();
    const journal = await open(folder, { segmentBytes: 600 });
    for (let number = 1; number <= 3; number += 1) {
      await journal.commit(testCommand(number, [testOp(number, 1)]));
    }
    await journal.close();
    const second = join(folder, '000002.jsonl');
    const bytes = readFileSync(second);
    writeFileSync(second, bytes.subarray(0, bytes.length - 5));
    await expect(open(folder)).rejects.toMatchObject({ code: 'journalDamaged' });
    await nodeDisk.remove(second);
    await expect(open(folder)).rejects.toMatchObject({ code: 'journalDamaged' });
  });
});
