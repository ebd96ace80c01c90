/** How long to wait after wrong passwords and codes: a mistyped word costs nothing, guessing never pays. */

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** Somebody with caps lock on, or with one of three passwords in mind, gets there without waiting. */
const FREE_TRIES = 5;
/** After the 5th, 6th … wrong try; the last one for every further try. About 100 tries a day are left. */
const DELAYS_MS = [
  ...[5 * SECOND_MS, 15 * SECOND_MS, 30 * SECOND_MS, MINUTE_MS],
  ...[2 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS],
];

export interface Tries {
  /** Wrong ones since the last right one. */
  wrong: number;
  /** Instant (UTC ISO) of the last wrong one. */
  lastAt: string | null;
}
export const noTries: Tries = { wrong: 0, lastAt: null };

/** Milliseconds to wait after so many wrong tries in a row. */
export function delayAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return DELAYS_MS[Math.min(wrong - FREE_TRIES, DELAYS_MS.length - 1)] ?? 0;
}

/**
 * What is left of the wait when the program starts. While it runs it counts with a clock nobody can set; over a
 * restart there is only the PC's: set back, the wait begins again and ends after its own length.
 */
export function leftAtStart({ wrong, lastAt }: Tries, now: Date): number {
  const delayMs = delayAfter(wrong);
  const passedMs = lastAt === null ? 0 : now.getTime() - Date.parse(lastAt);
  if (Number.isNaN(passedMs) || passedMs < 0) return delayMs;
  return Math.max(0, delayMs - passedMs);
}
