import { describe, expect, it } from 'vitest';
import { encodeEnvelope, NO_HASH } from '../journal/envelope';
import { chainHash, encodeLine } from '../journal/line';
import { testCommand, testOp } from '../journal/testing/commands';
import { envelopeOf, findLines } from './readable-lines';

function chain(count: number): { bytes: Buffer; starts: number[] } {
  const lines: Buffer[] = [];
  const starts: number[] = [];
  let prev = NO_HASH;
  let at = 0;
  for (let seq = 1; seq <= count; seq += 1) {
    const payload = testCommand(seq, [testOp(seq, 1, '支部党员大会')]);
    const envelope = encodeEnvelope({ seq, group: seq, prev, alg: 'none', payload });
    prev = chainHash(envelope);
    starts.push(at);
    const line = encodeLine(envelope);
    lines.push(line);
    at += line.length;
  }
  return { bytes: Buffer.concat(lines), starts };
}

function seqs(bytes: Buffer): (number | undefined)[] {
  return findLines(bytes).map((line) => envelopeOf(line.reading)?.seq);
}

describe('lines that read by themselves', () => {
  const { bytes, starts } = chain(4);
  const second = starts[1] ?? 0;
  const third = starts[2] ?? 0;

  it('finds all of them in good bytes', () => {
    expect(seqs(bytes)).toEqual([1, 2, 3, 4]);
    expect(findLines(bytes).map((line) => line.start)).toEqual(starts);
  });

  it('loses at most the line that was hit, whichever byte of it', () => {
    for (let at = second; at < third; at += 1) {
      const hit = Buffer.from(bytes);
      hit[at] = (hit[at] ?? 0) ^ 0x04;
      const found = seqs(hit);
      expect(
        found.filter((seq) => seq !== 2),
        `byte ${at}`,
      ).toEqual([1, 3, 4]);
    }
  });

  it('takes a line whose length or checksum was hit when the next line proves it', () => {
    for (const at of [second, second + 5, third - 1]) {
      const hit = Buffer.from(bytes);
      hit[at] = (hit[at] ?? 0) ^ 0x01;
      expect(seqs(hit), `byte ${at}`).toEqual([1, 2, 3, 4]);
    }
  });

  it('goes on behind a hole of zeros, lost bytes and foreign text', () => {
    const hole = Buffer.concat([bytes.subarray(0, second + 40), Buffer.alloc(512), bytes.subarray(third)]);
    expect(seqs(hole)).toEqual([1, 3, 4]);
    const cut = Buffer.concat([bytes.subarray(0, second + 40), bytes.subarray(third + 60)]);
    expect(seqs(cut)).toEqual([1, 4]);
    expect(seqs(Buffer.concat([Buffer.from('123 nonsense\n'), bytes]))).toEqual([1, 2, 3, 4]);
  });

  it('finds nothing in bytes that are no journal', () => {
    expect(seqs(Buffer.from('999999999 00000000 {"seq":1}\n'.repeat(50)))).toEqual([]);
    expect(seqs(Buffer.alloc(5000))).toEqual([]);
  });
});
