import { describe, expect, it } from 'vitest';
import { performKdf } from './kdf';
import { chooseParams, isMuchWeaker, kdfParamsSchema, minKdfParams, type KdfParams } from './kdf-params';

/** A PC on which 64 MiB once over take so long. */
const pc =
  (onceMs: number) =>
  ({ m, t }: KdfParams): Promise<number> =>
    Promise.resolve((m / (64 * 1024)) * t * onceMs);

describe('calibration', () => {
  it.each([20, 60, 150, 300, 600, 900])(
    'aims at half a second to a second where once takes %i ms',
    async (ms) => {
      const params = await chooseParams(pc(ms));
      expect(await pc(ms)(params)).toBeGreaterThanOrEqual(500);
      expect(await pc(ms)(params)).toBeLessThanOrEqual(1000);
      expect(kdfParamsSchema.parse(params)).toEqual(params);
    },
  );

  it('never goes below 46 MiB and one pass, however slow the PC', async () => {
    expect(await chooseParams(pc(1500))).toEqual({ alg: 'argon2id', m: 47_104, t: 1, p: 1 });
    expect(await chooseParams(pc(60_000))).toEqual(minKdfParams);
    expect(kdfParamsSchema.safeParse({ ...minKdfParams, m: 46 * 1024 - 1 }).success).toBe(false);
    expect(kdfParamsSchema.safeParse({ ...minKdfParams, p: 4 }).success).toBe(false);
  });

  it('is not carried away by a first run that was slow', async () => {
    let runs = 0;
    const params = await chooseParams((tried) => pc(runs++ === 0 ? 300 : 120)(tried));
    expect(await pc(120)(params)).toBeGreaterThanOrEqual(500);
  });

  it('wraps again only for much stronger parameters', () => {
    expect(isMuchWeaker(minKdfParams, { ...minKdfParams, t: 2 })).toBe(true);
    expect(isMuchWeaker({ ...minKdfParams, t: 3 }, { ...minKdfParams, t: 4 })).toBe(false);
    expect(isMuchWeaker({ ...minKdfParams, t: 9 }, minKdfParams)).toBe(false);
  });
});

it('derives what other implementations derive', async () => {
  // Computed with OpenSSL 3.2 (Argon2id), through Python's cryptography.
  const salt = Buffer.from('branch-handbook!').toString('base64');
  const task = { task: 'derive', password: '窗台上的两盆吊兰', salt, params: minKdfParams } as const;
  const answer = await performKdf(task);
  expect('key' in answer && Buffer.from(answer.key, 'base64').toString('hex')).toBe(
    '8dffb5f50bc600a9fca41e01e3ab7fc6d5940a78d5f8bbb65ef144a82eae3488',
  );
});
