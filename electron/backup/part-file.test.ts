import { randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDataKey, forgetDataKeys, type SealWith } from '../vault/key-ring';
import { decodePart, encodePart, isIntact, maxStoredBytes, openPart, partOf, sealOf } from './part-file';

const contents = Buffer.from('{"name":"李 红梅"}\n'.repeat(8), 'utf8');
const part = partOf(contents);
const key = { keyId: 'k1' };

beforeEach(() => {
  addDataKey('k1', Buffer.alloc(32, 1));
});
afterEach(forgetDataKeys);

function flip(stored: Buffer, bit: number): Buffer {
  const flipped = Buffer.from(stored);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

describe('in clear', () => {
  it('is a gzip file that any tool opens', async () => {
    expect(gunzipSync(await encodePart(contents))).toEqual(contents);
    expect(sealOf(await encodePart(contents))).toBe('none');
  });

  it('takes no other contents, and no gzip file of other making', async () => {
    expect(await decodePart(await encodePart(Buffer.from('other')), part)).toBeUndefined();
    expect(await decodePart(gzipSync(contents), part)).toBeUndefined();
  });
});

describe('sealed', () => {
  it('says which key it needs, and nothing of what is in it', async () => {
    const stored = await encodePart(contents, key);
    expect(sealOf(stored)).toEqual(key);
    expect(stored.includes(Buffer.from('红梅'))).toBe(false);
    expect(() => gunzipSync(stored)).toThrow();
    expect((await encodePart(contents, key)).equals(stored)).toBe(false);
  });

  it('is checked without any key, and opened only with its own', async () => {
    const stored = await encodePart(contents, key);
    forgetDataKeys();
    expect(isIntact(stored, part)).toBe(true);
    expect(isIntact(flip(stored, stored.length * 8 - 1), part)).toBe(false);
    await expect(decodePart(stored, part)).rejects.toMatchObject({ code: 'vaultLocked' });
    addDataKey('k1', Buffer.alloc(32, 2));
    expect(await decodePart(stored, part)).toBeUndefined();
  });
});

describe('an intact part opened for later', () => {
  it.each<SealWith>(['none', key])('gives the contents when they are asked for (%o)', async (sealWith) => {
    const unpack = openPart(await encodePart(contents, sealWith), part);
    forgetDataKeys();
    expect(unpack?.()).toEqual(contents);
  });

  it('is opened at once, and gives no other contents', async () => {
    const stored = await encodePart(contents, key);
    expect(openPart(flip(stored, stored.length * 8 - 1), part)).toBeUndefined();
    expect(openPart(await encodePart(Buffer.from('other')), part)?.()).toBeUndefined();
    forgetDataKeys();
    expect(() => openPart(stored, part)).toThrow(expect.objectContaining({ code: 'vaultLocked' }));
  });
});

describe.each<[string, SealWith]>([
  ['in clear', 'none'],
  ['sealed', key],
])('%s', (_, sealWith) => {
  it('holds nothing, and what cannot be compressed, within its limit', async () => {
    for (const bytes of [Buffer.alloc(0), contents, randomBytes(200_000)]) {
      const stored = await encodePart(bytes, sealWith);
      expect((await decodePart(stored, partOf(bytes)))?.equals(bytes)).toBe(true);
      expect(stored.length).toBeLessThanOrEqual(maxStoredBytes(partOf(bytes)));
    }
  });

  it('shows damage of any single bit, in header, padding and checksums, too', async () => {
    const stored = await encodePart(contents, sealWith);
    for (let bit = 0; bit < stored.length * 8; bit += 1) {
      expect(isIntact(flip(stored, bit), part), `bit ${bit}`).toBe(false);
      expect(await decodePart(flip(stored, bit), part), `bit ${bit}`).toBeUndefined();
    }
  });

  it('shows cutting and appending', async () => {
    const stored = await encodePart(contents, sealWith);
    for (let length = 0; length < stored.length; length += 1) {
      expect(await decodePart(stored.subarray(0, length), part)).toBeUndefined();
    }
    expect(await decodePart(Buffer.concat([stored, Buffer.alloc(1)]), part)).toBeUndefined();
  });

  it('inflates no further than promised', async () => {
    const large = Buffer.alloc(5_000_000);
    const stored = await encodePart(large, sealWith);
    expect(await decodePart(stored, { ...partOf(large), bytes: 1000 })).toBeUndefined();
  });
});
