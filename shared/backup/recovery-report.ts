/** What a check of the stored data says before anything was found. */
import type { Instant } from '../domain/dates';
import type { RecoveryReport } from '../ipc/requests/backup';

export function emptyRecoveryReport(at: Instant): RecoveryReport {
  return {
    at,
    lastGoodSeq: 0,
    tornTailBytes: 0,
    healed: [],
    damage: null,
    salvaged: 0,
    setAside: '',
    damagedSnapshots: [],
    damagedAttachments: [],
  };
}
