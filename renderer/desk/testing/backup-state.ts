/** A state of backups in which all is well, for tests to change one thing. */
import type { BackupState } from '../../../shared/ipc/requests/backup';

/** Second copy of yesterday evening on a stick, self-test of the 1st, as of 22 September 2026. */
export function goodBackupState(patch: Partial<BackupState> = {}): BackupState {
  return {
    lastSeq: 40,
    snapshots: [],
    secondCopy: { folder: 'E:\\支部手册备份', reachable: true, at: '2026-09-21T10:00:00.000Z', seq: 38 },
    selfTest: {
      at: '2026-09-01T02:00:00.000Z',
      ok: true,
      place: 'local',
      snapshotAt: '2026-09-01T01:00:00.000Z',
      seq: 30,
      rows: 400,
      attachments: 6,
      differences: 0,
      ahead: 0,
    },
    storage: { readOnly: null, freeBytes: 50_000_000_000, requiredBytes: 536_870_912 },
    recovered: null,
    busy: null,
    ...patch,
  };
}
