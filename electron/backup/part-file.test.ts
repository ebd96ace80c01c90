import { randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodePart, encodePart, maxStoredBytes, partOf } from './part-file';

const contents = Buffer.from('{"name":"李 红梅"}\n'.repeat(8), 'utf8');
const part = partOf(contents);

it('is a gzip file that any tool opens', async () => {
  expect(gunzipSync(await encodePart(contents))).toEqual(contents);
  expect(await decodePart(await encodePart(contents), part)).toEqual(contents);
});

it('holds nothing, and what cannot be compressed, within its limit', async () => {
  for (const bytes of [Buffer.alloc(0), randomBytes(200_000)]) {
    const stored = await encodePart(bytes);
    expect((await decodePart(stored, partOf(bytes)))?.equals(bytes)).toBe(true);
    expect(stored.length).toBeLessThanOrEqual(maxStoredBytes(partOf(bytes)));
  }
});

describe('damage', () => {
  it('of any single bit is seen, in header, padding and checksums, too', async () => {
    const stored = await encodePart(contents);
    for (let bit = 0; bit < stored.length * 8; bit += 1) {
      const flipped = Buffer.from(stored);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await decodePart(flipped, part), `bit ${bit}`).toBeUndefined();
    }
  });

  it('by cutting and appending is seen', async () => {
    const stored = await encodePart(contents);
    for (let length = 0; length < stored.length; length += 1) {
      expect(await decodePart(stored.subarray(0, length), part)).toBeUndefined();
    }
    expect(await decodePart(Buffer.concat([stored, Buffer.alloc(1)]), part)).toBeUndefined();
  });
});

it('inflates no further than promised', async () => {
  const large = Buffer.alloc(5_000_000);
  const stored = await encodePart(large);
  expect(await decodePart(stored, { ...partOf(large), bytes: 1000 })).toBeUndefined();
});

it('takes no other contents, and no gzip file of other making', async () => {
  expect(await decodePart(await encodePart(Buffer.from('other')), part)).toBeUndefined();
  expect(await decodePart(gzipSync(contents), part)).toBeUndefined();
});
