/**
 * How hard a password is stretched: Argon2id (RFC 9106) with parameters that make one guess cost this PC half a
 * second to a second. Never below 46 MiB and one pass (OWASP Password Storage Cheat Sheet, Argon2id).
 */
import { z } from 'zod';

/** KiB. */
export const MIN_MEMORY_KIB = 46 * 1024;
const FIRST_MEMORY_KIB = 64 * 1024;
/** More would let a changed file stop the program for minutes. */
const MAX_MEMORY_KIB = 1024 * 1024;
const MAX_PASSES = 64;
const AIM_MS = 700;
const MOST_MS = 1000;

export const kdfParamsSchema = z.object({
  alg: z.literal('argon2id'),
  /** Memory in KiB. */
  m: z.int().min(MIN_MEMORY_KIB).max(MAX_MEMORY_KIB),
  /** Passes over the memory. */
  t: z.int().min(1).max(MAX_PASSES),
  /** The implementation runs lanes one behind the other: more of them help nobody. */
  p: z.literal(1),
});
export type KdfParams = z.infer<typeof kdfParamsSchema>;

export const minKdfParams: KdfParams = { alg: 'argon2id', m: MIN_MEMORY_KIB, t: 1, p: 1 };

export interface Kdf {
  /** @param password normalised @returns 32 bytes and how long the derivation itself took */
  derive: (password: string, salt: Uint8Array, params: KdfParams) => Promise<{ key: Buffer; ms: number }>;
  /** Parameters for this PC. */
  calibrate: () => Promise<KdfParams>;
  /** A password may come soon: what a derivation needs is made ready. */
  prepare?: () => void;
  /** None will come soon: what was made ready goes. */
  rest?: () => void;
}

/** Memory first, passes after that; a PC too slow for one pass over 64 MiB gets the least we take. */
export async function chooseParams(measureMs: (params: KdfParams) => Promise<number>): Promise<KdfParams> {
  const first: KdfParams = { alg: 'argon2id', m: FIRST_MEMORY_KIB, t: 1, p: 1 };
  const onceMs = await measureMs(first);
  if (onceMs > MOST_MS) return minKdfParams;
  const t = Math.min(MAX_PASSES, Math.max(1, Math.round(AIM_MS / Math.max(onceMs, 1))));
  const params = { ...first, t };
  if (t === 1) return params;
  // The first run also warmed up the code: what counts is the whole.
  const wholeMs = await measureMs(params);
  const fitted = Math.round((t * AIM_MS) / Math.max(wholeMs, 1));
  return { ...first, t: Math.min(MAX_PASSES, Math.max(1, fitted)) };
}

/** Less than two thirds of the work: worth wrapping again. */
export function isMuchWeaker(stored: KdfParams, wanted: KdfParams): boolean {
  return stored.m * stored.t * 1.5 < wanted.m * wanted.t;
}
