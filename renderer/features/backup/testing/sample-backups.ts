/** What main answers in the tests of this feature; one place, so that all tests tell one story. */
import { emptyRecoveryReport } from '../../../../shared/backup/recovery-report';
import type {
  BackupPlace,
  BackupState,
  RecoveryReport,
  RestorePreview,
  SnapshotInfo,
} from '../../../../shared/ipc/requests/backup';

/** The clock of the tests: Tuesday 22 September 2026, 09:30 in Shanghai. */
export const NOW = '2026-09-22T01:30:00.000Z';
export const SOURCE = 'a'.repeat(32);
const idOf = (count: number): string => String(count).padStart(26, '0');

export function snapshot(patch: Partial<SnapshotInfo> = {}): SnapshotInfo {
  return {
    id: 'snap-000001204-20260922T010000000Z',
    place: 'local',
    at: '2026-09-22T01:00:00.000Z',
    reason: 'daily',
    seq: 1204,
    rows: 3214,
    attachments: 86,
    bytes: 38_000_000,
    branchName: '机关支部',
    state: 'good',
    ...patch,
  };
}
/** Newest first: a good one, a damaged one, one of a newer program, an older good one. */
export function snapshots(place: BackupPlace = 'local'): SnapshotInfo[] {
  return [
    snapshot({ place }),
    snapshot({
      place,
      id: 'snap-000001100-20260910T010000000Z',
      at: '2026-09-10T01:00:00.000Z',
      state: 'damaged',
    }),
    snapshot({
      place,
      id: 'snap-000001050-20260905T010000000Z',
      at: '2026-09-05T01:00:00.000Z',
      state: 'future',
    }),
    snapshot({
      place,
      id: 'snap-000001000-20260901T010000000Z',
      at: '2026-09-01T01:00:00.000Z',
      reason: 'manual',
      seq: 1000,
    }),
  ];
}

export function backupState(patch: Partial<BackupState> = {}): BackupState {
  return {
    lastSeq: 1204,
    snapshots: snapshots(),
    secondCopy: { folder: 'E:\\支部手册备份', reachable: true, at: '2026-09-19T06:32:00.000Z', seq: 1180 },
    selfTest: {
      at: '2026-09-01T01:00:00.000Z',
      ok: true,
      place: 'local',
      snapshotAt: '2026-09-01T00:58:00.000Z',
      seq: 1100,
      rows: 3104,
      attachments: 84,
      differences: 0,
      ahead: 0,
    },
    storage: { readOnly: null, freeBytes: 50_000_000_000, requiredBytes: 500_000_000 },
    recovered: null,
    busy: null,
    ...patch,
  };
}

/** Nothing signed vanishes; something of every kind of change. */
export function restorePreview(patch: Partial<RestorePreview> = {}): RestorePreview {
  return {
    snapshot: snapshot(),
    now: { seq: 1204, at: NOW },
    kinds: [
      {
        table: 'members',
        comesBack: 0,
        vanishes: 0,
        changes: 1,
        same: 8,
        items: [{ change: 'changes', id: idOf(1), title: '林一诺' }],
      },
      {
        table: 'records',
        comesBack: 1,
        vanishes: 260,
        changes: 0,
        same: 58,
        items: [
          { change: 'comesBack', id: idOf(2), title: '支委会 2026年8月7日' },
          { change: 'vanishes', id: idOf(3), title: '支部党员大会 2026年9月18日', signed: true },
          { change: 'vanishes', id: idOf(4), title: '主题党日 2026年9月15日' },
        ],
      },
    ],
    signedVanishing: 0,
    attachmentsMissing: 0,
    ...patch,
  };
}

export function report(patch: Partial<RecoveryReport> = {}): RecoveryReport {
  return { ...emptyRecoveryReport(NOW), lastGoodSeq: 1204, ...patch };
}
export const damaged: RecoveryReport = report({
  lastGoodSeq: 1187,
  damage: {
    file: 'journal/000004.jsonl',
    byte: 482_113,
    reason: 'chain hash does not match',
    firstBadSeq: 1188,
    unreadableLines: 1,
    readable: [
      {
        seq: 1189,
        commandId: idOf(9),
        at: '2026-09-20T03:12:00.000Z',
        by: '单文静',
        name: 'meetings.saveDraft',
        rows: [
          {
            table: 'records',
            id: idOf(3),
            kind: 'changed',
            title: '支部党员大会 2026年9月18日',
            personId: null,
          },
        ],
        rowCount: 3,
      },
    ],
  },
});
