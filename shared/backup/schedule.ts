/** When the next snapshot is due. Pure; days are those of Asia/Shanghai. */
import { dayOfInstant } from '../domain/dates';

export interface SnapshotMoment {
  seq: number;
  /** Instant, UTC ISO. */
  at: string;
}

/** What a start has to read behind the newest snapshot stays below this: some 1 MB, read in a blink. */
export const COMMANDS_PER_SNAPSHOT = 500;

/**
 * @param last newest good snapshot of this journal up to `seq` (one beyond it belongs to an end that was lost);
 *   null when there is none
 * @returns the reason to make one now; null when none is due (nothing new, or not enough of it yet)
 */
export function snapshotDue(
  last: SnapshotMoment | null,
  state: { seq: number; now: string },
): 'commands' | 'daily' | null {
  const added = state.seq - (last?.seq ?? 0);
  if (added <= 0) return null;
  if (added >= COMMANDS_PER_SNAPSHOT) return 'commands';
  // Another day, not a later one: with a clock set back there must still be one a day.
  return last === null || dayOfInstant(last.at) !== dayOfInstant(state.now) ? 'daily' : null;
}
