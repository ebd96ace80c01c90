/**
 * R2 as a program of its own, run by the Node inside Electron (its crypto is not the system's): commits per
 * second at 16 in flight against writing and flushing the same lines one by one. Prints one JSON line.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createOp, type Command } from '../../../shared/schema/command';
import { nodeDisk } from '../../files/node-disk';
import { openJournal } from '../../journal/open-journal';
import { createIds } from './ten-years';

const COMMITS = 1_600;
const IN_FLIGHT = 16;
const ROUNDS = 7;

const [folder = ''] = process.argv.slice(2);
const newId = createIds();
const branchId = newId();

/** A minutes row of ordinary length: 1,200 characters of text. */
function makeCommand(baseSeq: number): Command {
  const row = { id: newId(), branchId, key: `bench.${baseSeq}`, value: '学习材料内容'.repeat(200) };
  const at = '2026-09-22T01:30:00.000Z';
  const ops = [createOp('settings', row)];
  return { schema: 'command/1', id: newId(), name: 'bench.fill', at, by: '测速', baseSeq, ops };
}

async function ours(place: string): Promise<number> {
  const journal = await openJournal({
    disk: nodeDisk,
    folder: join(place, 'journal'),
    createdBy: 'bench',
    sealWith: 'none',
    now: () => new Date(),
  });
  const commands = Array.from({ length: COMMITS }, () => makeCommand(0));
  const startedAt = performance.now();
  let next = 0;
  const writer = async (): Promise<void> => {
    for (let command = commands[next]; command; command = commands[next]) {
      next += 1;
      await journal.commit(command);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, writer));
  const seconds = (performance.now() - startedAt) / 1000;
  await journal.close();
  return COMMITS / seconds;
}

async function oneByOne(place: string): Promise<number> {
  const lines = Array.from({ length: COMMITS }, (_, seq) =>
    Buffer.from(`${JSON.stringify(makeCommand(seq))}\n`),
  );
  const file = await open(join(place, 'loop.jsonl'), 'w');
  const startedAt = performance.now();
  for (const line of lines) {
    await file.write(line);
    await file.datasync();
  }
  const seconds = (performance.now() - startedAt) / 1000;
  await file.close();
  return COMMITS / seconds;
}

async function main(): Promise<void> {
  const samples = { ours: [] as number[], reference: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const place = mkdtempSync(join(folder, 'rate-'));
    samples.ours.push(await ours(place));
    samples.reference.push(await oneByOne(place));
    rmSync(place, { recursive: true });
  }
  process.stdout.write(`${JSON.stringify(samples)}\n`);
}

void main();
