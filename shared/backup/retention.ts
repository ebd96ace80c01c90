/**
 * Which snapshots stay: dense near today, one a year for ever. Pure; days are those of Asia/Shanghai. Periods
 * are counted among those that have a snapshot, not back from today: after a long holiday, or when the clock
 * was wrong for a day, the last weeks of work are still there.
 */
import { addDays, dayOfInstant, weekdayOf } from '../domain/dates';

export interface RetainedSnapshot {
  id: string;
  /** Instant it was made, UTC ISO. */
  at: string;
  seq: number;
  state: 'good' | 'damaged' | 'future';
  /** When known: the last two states of each generation of the journal stay. */
  journalId?: string | undefined;
}

/** The one in use and one in reserve, should its medium turn out bad. */
const NEWEST = 2;
/** Of each period its newest snapshot stays: so the last of a month is still there when the month is over. */
const PERIODS: { limit: number; keyOf: (day: string) => string }[] = [
  { limit: 7, keyOf: (day) => day },
  // ISO 8601 weeks begin on Monday: its date names the week across the turn of the year.
  { limit: 8, keyOf: (day) => addDays(day, 1 - weekdayOf(day)) },
  { limit: 24, keyOf: (day) => day.slice(0, 7) },
  { limit: Infinity, keyOf: (day) => day.slice(0, 4) },
];

/**
 * Ids of those that stay. Damaged ones count for nothing and stay until two newer good ones exist; those of a
 * newer program always stay.
 * @param now instant, UTC ISO: snapshots dated later (the clock was set back) use up no other's place
 */
export function snapshotsToKeep(list: readonly RetainedSnapshot[], now: string): Set<string> {
  const good = list.filter(({ state }) => state === 'good').sort(byInstant);
  const kept = new Set<string>();
  const keep = (snapshot: RetainedSnapshot): unknown => kept.add(snapshot.id);

  good.slice(0, NEWEST).forEach(keep);
  // By seq as well: after the clock was set back the newest state does not have the newest instant.
  for (const generation of groupBy(good, ({ journalId }) => journalId ?? '').values()) {
    [...generation].sort(bySeq).slice(0, NEWEST).forEach(keep);
  }
  for (const { limit, keyOf } of PERIODS) keepOnePerPeriod(good, dayOfInstant(now), limit, keyOf, keep);
  for (const snapshot of list) {
    if (snapshot.state === 'future') keep(snapshot);
    if (snapshot.state === 'damaged' && !isSuperseded(snapshot, good)) keep(snapshot);
  }
  return kept;
}

/** True when two good snapshots are newer than a damaged one both by instant and by seq. */
export function isSuperseded(
  damaged: Pick<RetainedSnapshot, 'at' | 'seq'>,
  good: readonly Pick<RetainedSnapshot, 'at' | 'seq'>[],
): boolean {
  return good.filter(({ at, seq }) => at > damaged.at && seq >= damaged.seq).length >= NEWEST;
}

function keepOnePerPeriod(
  newestFirst: readonly RetainedSnapshot[],
  today: string,
  limit: number,
  keyOf: (day: string) => string,
  keep: (snapshot: RetainedSnapshot) => unknown,
): void {
  let used = 0;
  for (const [period, snapshots] of groupBy(newestFirst, ({ at }) => keyOf(dayOfInstant(at)))) {
    const isLater = period > keyOf(today);
    if (!isLater && used >= limit) return;
    if (!isLater) used += 1;
    snapshots.slice(0, 1).forEach(keep);
  }
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function byInstant(a: RetainedSnapshot, b: RetainedSnapshot): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return b.seq - a.seq;
}

function bySeq(a: RetainedSnapshot, b: RetainedSnapshot): number {
  return b.seq - a.seq || byInstant(a, b);
}
