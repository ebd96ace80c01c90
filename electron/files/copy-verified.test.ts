import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { besideName, placeVerified, SourceDiffers, writeNewVerified } from './copy-verified';
import { nodeDisk } from './node-disk';
import { chunksOf, hashPath } from './read-chunks';
import { createFaultyDisk, systemError } from './testing/faulty-disk';
import { lyingDisk } from './testing/lying-disk';
import { useTempFolders } from './testing/temp-folder';

const makeFolder = useTempFolders();
const LONG = Buffer.from('支部党员大会会议记录 '.repeat(90_000)); // more than two pieces
const sha512Of = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex');
const hashed = (bytes: Uint8Array): object => ({ sha512: sha512Of(bytes), bytes: bytes.length });

/** Stands for sealing: a head before, a tail behind, every byte changed. */
async function* sealed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, void> {
  yield Buffer.from('head');
  for await (const chunk of chunks) yield Buffer.from(chunk.map((byte) => byte ^ 0x55));
  yield Buffer.from('the tail');
}
function sealedBytes(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from('head'), bytes.map((byte) => byte ^ 0x55), Buffer.from('the tail')]);
}

describe('writing a new file', () => {
  it('copies a file of many pieces and says what it wrote', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'from'), LONG);
    const source = await nodeDisk.open(join(folder, 'from'), 'read');
    const written = await writeNewVerified(nodeDisk, join(folder, 'to'), chunksOf(source));
    await source.close();
    expect(written).toEqual({ source: hashed(LONG), stored: hashed(LONG) });
    expect(readFileSync(join(folder, 'to')).equals(LONG)).toBe(true);
    expect(await hashPath(nodeDisk, join(folder, 'to'))).toBe(sha512Of(LONG));
  });

  it('takes no more of a growing file than was asked for, and an empty one as it is', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'from'), LONG);
    const source = await nodeDisk.open(join(folder, 'from'), 'read');
    const head = LONG.subarray(0, 1_500_000);
    const written = await writeNewVerified(nodeDisk, join(folder, 'to'), chunksOf(source, head.length));
    await source.close();
    expect(written.stored).toEqual(hashed(head));
    expect((await writeNewVerified(nodeDisk, join(folder, 'empty'), [])).stored.bytes).toBe(0);
    expect(readFileSync(join(folder, 'empty'))).toHaveLength(0);
  });

  it('proves what a transformation made of it, whatever its length', async () => {
    const path = join(makeFolder(), 'sealed');
    const options = { transform: sealed, expectedSha512: sha512Of(LONG) };
    const written = await writeNewVerified(nodeDisk, path, [LONG.subarray(0, 7), LONG.subarray(7)], options);
    const expected = sealedBytes(LONG);
    expect(written).toEqual({ source: hashed(LONG), stored: hashed(expected) });
    expect(readFileSync(path).equals(expected)).toBe(true);
    const lying = lyingDisk(
      () => true,
      (bytes) => (bytes.length === 8 ? Buffer.from('THE TAIL') : bytes),
    );
    await expect(
      writeNewVerified(lying, join(makeFolder(), 'x'), [LONG], { transform: sealed }),
    ).rejects.toMatchObject({ code: 'readBackDiffers' });
  });

  it('never touches a file that is there', async () => {
    const path = join(makeFolder(), 'there');
    writeFileSync(path, 'old');
    await expect(writeNewVerified(nodeDisk, path, [LONG])).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});

describe('placing a file', () => {
  it('flushes and reads again before it renames', async () => {
    const disk = createFaultyDisk();
    const target = join(makeFolder(), 'target');
    await placeVerified(disk, join(target, '..', 'beside.tmp'), target, [LONG]);
    expect(disk.steps).toEqual([
      'open beside.tmp',
      'write beside.tmp',
      'sync beside.tmp',
      'open beside.tmp',
      'rename target',
    ]);
  });

  it('keeps the old file and leaves nothing beside it when any step fails', async () => {
    for (const [step, count, code] of [
      ['open', 1, 'EACCES'],
      ['write', 1, 'ENOSPC'],
      ['write', 2, 'EIO'],
      ['sync', 1, 'EIO'],
      ['open', 2, 'EIO'],
      ['rename', 1, 'EPERM'],
    ] as const) {
      const disk = createFaultyDisk();
      const folder = makeFolder();
      const target = join(folder, 'target');
      writeFileSync(target, 'old');
      disk.partialBytes = 100;
      disk.fault = (at, _path, nth) => (at === step && nth === count ? code : undefined);
      const pieces = [LONG.subarray(0, 1000), LONG.subarray(1000)];
      const options = { retryDelaysMs: [] };
      await expect(
        placeVerified(disk, besideName(target), target, pieces, options),
        `${step} ${count}`,
      ).rejects.toMatchObject({ code });
      expect(readdirSync(folder), `${step} ${count}`).toEqual(['target']);
      expect(readFileSync(target, 'utf8')).toBe('old');
    }
  });

  it('does not take a medium at its word', async () => {
    const spoilings: ((bytes: Uint8Array) => Uint8Array)[] = [
      (bytes) => bytes.map((byte, at) => (at === 12 ? byte ^ 1 : byte)),
      (bytes) => bytes.subarray(0, bytes.length - 1),
      (bytes) => Buffer.concat([bytes, Buffer.alloc(1)]),
    ];
    for (const spoil of spoilings) {
      const folder = makeFolder();
      const target = join(folder, 'target');
      await expect(
        placeVerified(
          lyingDisk(() => true, spoil),
          besideName(target),
          target,
          [LONG],
        ),
      ).rejects.toMatchObject({ code: 'readBackDiffers' });
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('tells a bad source from a bad target, and flushes nothing of it', async () => {
    const disk = createFaultyDisk();
    const folder = makeFolder();
    const target = join(folder, 'target');
    const options = { expectedSha512: sha512Of(Buffer.from('other')), transform: sealed };
    await expect(placeVerified(disk, besideName(target), target, [LONG], options)).rejects.toBeInstanceOf(
      SourceDiffers,
    );
    async function* breaking(): AsyncGenerator<Uint8Array, void, void> {
      yield LONG;
      await Promise.reject(systemError('ENXIO'));
    }
    await expect(placeVerified(disk, besideName(target), target, breaking())).rejects.toMatchObject({
      code: 'ENXIO',
    });
    expect(disk.steps.filter((step) => step.startsWith('sync'))).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the file by its contents, or gives it up when they are not needed', async () => {
    const folder = makeFolder();
    const beside = join(folder, 'beside.tmp');
    const byContents = async ({ stored }: { stored: { sha512: string } }): Promise<string | undefined> => {
      const path = join(folder, stored.sha512.slice(0, 12));
      return existsSync(path) ? undefined : path;
    };
    await placeVerified(nodeDisk, beside, byContents, [LONG]);
    await placeVerified(nodeDisk, beside, byContents, [LONG]);
    expect(readdirSync(folder)).toEqual([sha512Of(LONG).slice(0, 12)]);
  });
});
