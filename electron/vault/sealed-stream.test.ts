import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDataKey, forgetDataKeys } from './key-ring';
import {
  isSealed,
  openChunks,
  openChunksWith,
  openFile,
  SealBroken,
  sealChunks,
  sealChunksWith,
  sealFile,
} from './sealed-stream';

const KEY = { keyId: 'own', key: Buffer.alloc(32, 7) };
const keyOf = (): Buffer => KEY.key;
const TAG = 16;

beforeEach(() => {
  addDataKey('k1', Buffer.alloc(32, 1));
  addDataKey('k2', Buffer.alloc(32, 2));
});
afterEach(forgetDataKeys);

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** Cuts bytes at odd places, as a disk or a network may. */
function* inPieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function seal(plain: Uint8Array, chunkBytes: number, aad = 'a'): Promise<Buffer> {
  return gather(sealChunksWith(KEY, aad, [plain], { chunkBytes }));
}
const open = (stored: Uint8Array, aad = 'a'): Promise<Buffer> => gather(openChunksWith(keyOf, aad, [stored]));

/** How many plain bytes came out before it was found. */
async function openedBeforeBroken(stored: Uint8Array): Promise<Buffer> {
  const got: Uint8Array[] = [];
  try {
    for await (const chunk of openChunksWith(keyOf, 'a', [stored])) got.push(chunk);
  } catch (error) {
    expect(error).toBeInstanceOf(SealBroken);
    return Buffer.concat(got);
  }
  throw new Error('it opened');
}

const bytes = fc.uint8Array({ maxLength: 400 });
const sizes = fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 5 });

describe('any file', () => {
  it('comes back, however it is cut on the way in and out, and looks like nothing in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.integer({ min: 1, max: 64 }),
        sizes,
        sizes,
        async (plain, chunkBytes, a, b) => {
          const stored = await gather(sealChunksWith(KEY, 'a', inPieces(plain, a), { chunkBytes }));
          expect(isSealed(stored)).toBe(true);
          if (plain.length >= 8) expect(stored.includes(Buffer.from(plain))).toBe(false);
          const opened = await gather(openChunksWith(keyOf, 'a', inPieces(stored, b)));
          expect(opened.equals(plain)).toBe(true);
        },
      ),
    );
  });

  it('of the size of a scan comes back in its real chunks, and others get their turn meanwhile', async () => {
    const plain = randomBytes(1_500_000);
    let turns = 0;
    const count = (): void => {
      turns += 1;
      ticking = setImmediate(count);
    };
    let ticking = setImmediate(count);
    const stored = await gather(sealChunks({ keyId: 'k1' }, 'files', 'a', [plain]));
    const opened = await gather(openChunks('files', 'a', inPieces(stored, [1 << 20])));
    clearImmediate(ticking);
    expect(opened.equals(plain)).toBe(true);
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it('is sealed otherwise each time', async () => {
    const [one, two] = [await seal(Buffer.alloc(100), 32), await seal(Buffer.alloc(100), 32)];
    expect(one.subarray(-40).equals(two.subarray(-40))).toBe(false);
  });

  it('closes what it reads from when the reader stops early', async () => {
    let closed = false;
    const stored = await seal(randomBytes(200), 16);
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        yield* inPieces(stored, [150, 16]);
      } finally {
        closed = true;
      }
    }
    for await (const chunk of openChunksWith(keyOf, 'a', source())) {
      expect(chunk.length).toBe(16);
      break;
    }
    expect(closed).toBe(true);
  });
});

describe('what is found', () => {
  it('every single flipped bit, and nothing of the chunk it is in comes out', async () => {
    const plain = randomBytes(50);
    const stored = await seal(plain, 16);
    for (let bit = 0; bit < stored.length * 8; bit += 1) {
      const flipped = Buffer.from(stored);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const before = await openedBeforeBroken(flipped);
      expect(before.equals(plain.subarray(0, before.length))).toBe(true);
      expect(before.length).toBeLessThan(50);
    }
  });

  it('an end cut off at any length', async () => {
    for (const length of [0, 1, 16, 47, 48]) {
      const stored = await seal(randomBytes(length), 16);
      for (let end = 0; end < stored.length; end += 1) await openedBeforeBroken(stored.subarray(0, end));
    }
  });

  it('anything added behind', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.uint8Array({ minLength: 1, maxLength: 60 }), async (plain, more) => {
        await openedBeforeBroken(Buffer.concat([await seal(plain, 16), more]));
      }),
    );
  });

  it('chunks swapped, doubled, left out, or taken from another file', async () => {
    const [stored, other] = [await seal(randomBytes(64), 16), await seal(randomBytes(64), 16)];
    const size = 16 + TAG;
    const start = stored.length - 4 * size;
    const chunk = (file: Buffer, at: number): Buffer =>
      file.subarray(start + at * size, start + (at + 1) * size);
    const made = (...chunks: Buffer[]): Buffer => Buffer.concat([stored.subarray(0, start), ...chunks]);
    const [a, b, c, d] = [chunk(stored, 0), chunk(stored, 1), chunk(stored, 2), chunk(stored, 3)];
    expect((await open(made(a, b, c, d))).length).toBe(64);
    for (const wrong of [
      made(b, a, c, d),
      made(a, c, b, d),
      made(a, b, d, c),
      made(a, a, b, c, d),
      made(a, b, d),
      made(b, c, d),
      made(a, b, c, d, d),
      made(a, b, c, chunk(other, 3)),
      made(a, chunk(other, 1), c, d),
      made(),
    ]) {
      await openedBeforeBroken(wrong);
    }
  });

  it('another key, another use, another purpose', async () => {
    const plain = randomBytes(50);
    await expect(open(await seal(plain, 16), 'b')).rejects.toThrow(SealBroken);
    const stored = sealFile({ keyId: 'k1' }, 'drafts', 'd/1', plain);
    expect(openFile('drafts', 'd/1', stored)?.equals(plain)).toBe(true);
    expect(openFile('drafts', 'd/2', stored)).toBeUndefined();
    expect(openFile('aside', 'd/1', stored)).toBeUndefined();
    const renamed = Buffer.from(Buffer.from(stored).toString('latin1').replace('"k1"', '"k2"'), 'latin1');
    expect(openFile('drafts', 'd/1', renamed)).toBeUndefined();
  });

  it('a header of a later program, and one that never ends', async () => {
    const stored = await seal(Buffer.alloc(0), 16);
    const later = Buffer.from(stored.toString('latin1').replace('sealed/1', 'sealed/9'), 'latin1');
    await openedBeforeBroken(later);
    await openedBeforeBroken(Buffer.concat([stored.subarray(0, 8), Buffer.alloc(5000, 0x20)]));
  });
});

describe('a whole small file', () => {
  it('is the same format as a stream', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const plain = randomBytes(length);
      const whole = sealFile({ keyId: 'k1' }, 'aside', 'x', plain);
      expect((await gather(openChunks('aside', 'x', [whole]))).equals(plain)).toBe(true);
      const streamed = await gather(sealChunks({ keyId: 'k1' }, 'aside', 'x', [plain]));
      expect(openFile('aside', 'x', streamed)?.equals(plain)).toBe(true);
    }
  });

  it('stays clear without a key, and clear bytes are never taken for sealed ones', async () => {
    const plain = Buffer.from('{"schema":"draft/1"}');
    expect(sealFile('none', 'drafts', 'x', plain)).toBe(plain);
    expect((await gather(sealChunks('none', 'drafts', 'x', [plain]))).equals(plain)).toBe(true);
    expect(isSealed(plain)).toBe(false);
    expect(openFile('drafts', 'x', plain)).toBeUndefined();
    for (const head of ['', '%PDF-1.7', '\x89PNG\r\n\x1a\n', 'PK\x03\x04....']) {
      expect(isSealed(Buffer.from(head, 'latin1')), head).toBe(false);
    }
  });

  it('says that it is locked when the key is not open', () => {
    const stored = sealFile({ keyId: 'k1' }, 'drafts', 'x', Buffer.from('x'));
    forgetDataKeys();
    expect(() => openFile('drafts', 'x', stored)).toThrow(expect.objectContaining({ code: 'vaultLocked' }));
    expect(() => sealFile({ keyId: 'k1' }, 'drafts', 'x', stored)).toThrow(
      expect.objectContaining({ code: 'vaultLocked' }),
    );
  });
});
