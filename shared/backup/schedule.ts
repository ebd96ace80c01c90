/** When the next snapshot is due. Pure; days are those of Asia/Shanghai. */

export interface SnapshotMoment {
  seq: number;
  /** Instant, UTC ISO. */
  at: string;
}

/**
 * @param last newest good snapshot of this journal; null when there is none
 * @returns the reason to make one now; null when none is due
 */
export function snapshotDue(
  _last: SnapshotMoment | null,
  _state: { seq: number; now: string },
): 'commands' | 'daily' | null {
  return null;
}
