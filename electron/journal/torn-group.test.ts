import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { scanJournal } from './scan-journal';
import { commitEach, commitGroup, openTestJournal } from './testing/open-test-journal';

const makeFolder = useTempFolders();
const SEGMENT = '000001.jsonl';
const SECTOR = 512;

/** `alone` commands flushed one by one, then a group of `together` in one flush. */
async function withGroup(
  alone: number,
  together: number,
  value?: string,
): Promise<{ bytes: Buffer; groupStart: number; folder: string }> {
  const folder = makeFolder();
  const journal = await openTestJournal(folder);
  await commitEach(journal, 1, alone);
  const groupStart = alone === 0 ? 0 : (journal.getExtent().segments[0]?.bytes ?? 0);
  await commitGroup(journal, alone + 1, alone + together, value);
  await journal.close();
  return { bytes: readFileSync(join(folder, SEGMENT)), groupStart, folder };
}

/** Parts of the last flush that can be lost each by itself: it lies in [start, end of file). */
function portions(start: number, end: number): [from: number, until: number][] {
  const found: [number, number][] = [];
  for (let from = start; from < end;) {
    const until = Math.min((Math.floor(from / SECTOR) + 1) * SECTOR, end);
    found.push([from, until]);
    from = until;
  }
  return found;
}

type Outcome = { lastSeq: number; torn: number } | string;

async function outcome(bytes: Buffer): Promise<Outcome> {
  const folder = makeFolder();
  writeFileSync(join(folder, SEGMENT), bytes);
  try {
    const { index, tornTail } = await scanJournal(nodeDisk, folder);
    return { lastSeq: index.lastSeq, torn: tornTail?.bytes.length ?? 0 };
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** Whole lines before the first byte that is not as written. */
function linesBefore(bytes: Buffer, firstBad: number): number {
  return bytes.subarray(0, firstBad).filter((byte) => byte === 0x0a).length;
}

describe('a group of which some sectors were never written', () => {
  // Where the group begins within its sector decides how it comes apart: at a sector's start, just before, within.
  it.each([
    ['the first group, header included', 0, 4],
    ['a later group', 1, 3],
    ['a later group of long lines', 2, 2],
  ])('%s: every subset of sectors is torn, and all before it is kept', async (_what, alone, together) => {
    const { bytes, groupStart } = await withGroup(
      alone,
      together,
      alone === 2 ? '学习记录'.repeat(60) : undefined,
    );
    const parts = portions(groupStart, bytes.length);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.length).toBeLessThan(12);
    for (let lost = 1; lost < 1 << parts.length; lost += 1) {
      const found = Buffer.from(bytes);
      const gone = parts.filter((_part, at) => (lost >> at) & 1);
      for (const [from, until] of gone) found.fill(0, from, until);
      const good = linesBefore(bytes, gone[0]?.[0] ?? 0);
      const goodBytes = good === 0 ? 0 : nthNewline(bytes, good) + 1;
      expect(await outcome(found), `sectors ${lost.toString(2)}`).toEqual({
        lastSeq: Math.max(0, good - 1),
        torn: bytes.length - goodBytes,
      });
    }
  });

  it('the same subsets with the end of the file missing, too', async () => {
    const { bytes, groupStart } = await withGroup(1, 3);
    const parts = portions(groupStart, bytes.length);
    for (const [, end] of parts) {
      for (let lost = 0; lost < 1 << parts.length; lost += 1) {
        const found = Buffer.from(bytes.subarray(0, end));
        for (const [from, until] of parts.filter((_part, at) => (lost >> at) & 1)) {
          if (from < end) found.fill(0, from, Math.min(until, end));
        }
        expect(await outcome(found), `end ${end} sectors ${lost.toString(2)}`).toMatchObject({
          lastSeq: expect.any(Number) as number,
        });
      }
    }
  });

  it('a portion of a single byte counts, because no bit flip makes one', async () => {
    const folder = makeFolder();
    const journal = await openTestJournal(folder);
    // Values of growing length until a flush begins at the last byte of a sector.
    let start = 0;
    for (let number = 1; start % SECTOR !== SECTOR - 1; number += 1) {
      await commitGroup(journal, number, number, 'x'.repeat(number % 2 === 0 ? 1 : (number * 7) % 97));
      start = journal.getExtent().segments[0]?.bytes ?? 0;
      expect(number).toBeLessThan(5_000);
    }
    const before = journal.lastSeq;
    await commitGroup(journal, 9_001, 9_001);
    await journal.close();
    const bytes = readFileSync(join(folder, SEGMENT));
    bytes[start] = 0;
    expect(await outcome(bytes)).toEqual({ lastSeq: before, torn: bytes.length - start });
  });

  it('sets everything from the hole on aside, good lines of the same flush included, and goes on', async () => {
    const { bytes, groupStart } = await withGroup(1, 4);
    const hole = portions(groupStart, bytes.length)[1];
    const found = Buffer.from(bytes);
    found.fill(0, hole?.[0], hole?.[1]);
    const folder = makeFolder();
    writeFileSync(join(folder, SEGMENT), found);
    const journal = await openTestJournal(folder);
    const { tornTailBytes, lastSeq } = await journal.getState();
    const cut = readdirSync(folder).find((name) => name.startsWith('cut-')) ?? '';
    expect(readFileSync(join(folder, cut))).toEqual(found.subarray(found.length - tornTailBytes));
    await commitEach(journal, 50, 52);
    expect(journal.lastSeq).toBe(lastSeq + 3);
    await journal.close();
    const again = await openTestJournal(folder);
    expect(await again.getState()).toMatchObject({ lastSeq: lastSeq + 3, tornTailBytes: 0 });
    await again.close();
  });
});

describe('what a later group proves', () => {
  it('a hole before a line of a later flush is damage, wherever it lies', async () => {
    const folder = makeFolder();
    const journal = await openTestJournal(folder);
    await commitGroup(journal, 1, 3);
    const end = journal.getExtent().segments[0]?.bytes ?? 0;
    await commitGroup(journal, 4, 5);
    await journal.close();
    const bytes = readFileSync(join(folder, SEGMENT));
    for (const [from, until] of portions(0, end)) {
      const found = Buffer.from(bytes);
      found.fill(0, from, Math.min(until, end));
      expect(await outcome(found), `hole at ${from}`).toBe('journalDamaged');
    }
  });

  it('a hole in a segment that another one follows is damage', async () => {
    const folder = makeFolder();
    const journal = await openTestJournal(folder, { segmentBytes: 600 });
    await commitEach(journal, 1, 2);
    await journal.close();
    const first = readFileSync(join(folder, SEGMENT));
    first.fill(0, SECTOR);
    writeFileSync(join(folder, SEGMENT), first);
    for (const second of [readFileSync(join(folder, '000002.jsonl')), Buffer.alloc(0)]) {
      writeFileSync(join(folder, '000002.jsonl'), second);
      await expect(openTestJournal(folder)).rejects.toMatchObject({ code: 'journalDamaged' });
    }
  });

  it('zeros that fill no whole portion of a sector are damage', async () => {
    const { bytes, groupStart } = await withGroup(1, 3);
    for (const [from, until] of portions(groupStart, bytes.length)) {
      const found = Buffer.from(bytes);
      found.fill(0, from + 1, until - 1);
      expect(await outcome(found), `zeros within ${from} to ${until}`).toBe('journalDamaged');
    }
  });
});

it('a flipped bit is damage at every byte of groups of several lines', async () => {
  const folder = makeFolder();
  const journal = await openTestJournal(folder);
  await commitGroup(journal, 1, 2);
  // UTF-8 continuation bytes: 0x80 is one bit away from zero.
  await commitGroup(journal, 3, 5, '耀 a @');
  await journal.close();
  const bytes = readFileSync(join(folder, SEGMENT));
  expect(bytes.includes(0x80)).toBe(true);
  let flipped = bytes;
  const disk = { ...nodeDisk, readFile: () => Promise.resolve(flipped) };
  for (let position = 0; position < bytes.length; position += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      flipped = Buffer.from(bytes);
      flipped[position] = (flipped[position] ?? 0) ^ (1 << bit);
      const code = await scanJournal(disk, folder).then(
        () => 'opened',
        (error: unknown) => (error as { code: string }).code,
      );
      expect(code, `byte ${position} bit ${bit}`).toBe('journalDamaged');
    }
  }
}, 120_000);

function nthNewline(bytes: Buffer, count: number): number {
  let at = -1;
  for (let found = 0; found < count; found += 1) at = bytes.indexOf(0x0a, at + 1);
  return at;
}
