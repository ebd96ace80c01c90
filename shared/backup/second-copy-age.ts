/** How old the copy on another disk is, in the days an office counts. Pure: the clock comes in. */
import { dayOfInstant, daysBetween } from '../domain/dates';

/**
 * From this many days on a new copy is due. Once a week is what an office can be asked for: plugging the stick in
 * every day is not kept up, and after a month more would be lost with the PC than anyone could write again.
 */
export const SECOND_COPY_DUE_DAYS = 7;

export interface SecondCopyAge {
  /** Calendar days in Asia/Shanghai since the copy was completed, never negative; 0 when there is none. */
  days: number;
  /** `never`: no verified copy was ever completed in the chosen place. */
  tone: 'good' | 'due' | 'never';
}

/**
 * @param at When the last verified copy was completed (UTC ISO), null: never.
 * @param now The present instant, UTC ISO.
 */
export function secondCopyAge(at: string | null, now: string): SecondCopyAge {
  if (at === null) return { days: 0, tone: 'never' };
  // A PC whose clock was set back shows a copy "from tomorrow": that is today's, not a negative age.
  const days = Math.max(0, daysBetween(dayOfInstant(at), dayOfInstant(now)));
  return { days, tone: days >= SECOND_COPY_DUE_DAYS ? 'due' : 'good' };
}
