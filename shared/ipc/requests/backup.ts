/**
 * Snapshots, the second copy, restore, self-test, repair. Main does the work; the page shows it. Every answer
 * is small: rows never travel here, only counts and titles.
 */
import { z } from 'zod';
import { snapshotReasons, type SnapshotReason } from '../../backup/manifest';
import { tableNames, type TableName } from '../../schema/tables';
import { idSchema } from '../../schema/primitives';
import { request } from './define';
import { tokenSchema, type PlaceGrant } from './files';

/** Where a snapshot lies: beside the data, in the second copy, or in a folder picked for a restore. */
export type BackupPlace = 'local' | 'secondCopy' | 'picked';

export interface SnapshotInfo {
  /** Name of its manifest without `.json`; unique in its place. */
  id: string;
  place: BackupPlace;
  /** Instant it was made, UTC ISO. */
  at: string;
  reason: SnapshotReason;
  /** Last command it contains. */
  seq: number;
  rows: number;
  attachments: number;
  /** Stored bytes of everything it refers to, shared parts included. */
  bytes: number;
  /** For the list: which branch this is, so that the wrong stick is noticed. */
  branchName: string;
  /** `damaged`: its manifest or a part was found bad; `future`: written by a newer program. */
  state: 'good' | 'damaged' | 'future';
  /** Sealed with a key this PC does not have: first `backup.unlockSource`, then it can be looked at. */
  locked?: true;
}

export interface SecondCopyState {
  /** Folder's label; null when none was chosen. */
  folder: string | null;
  /** False when the stick is not plugged in. */
  reachable: boolean;
  /** Last time a verified copy was completed there, UTC ISO; null: never. */
  at: string | null;
  /** Last command in that copy. */
  seq: number | null;
  /** The keys there still open what was erased since: to be plugged in and copied to. Absent: nothing is sealed. */
  awaitsErasure?: boolean;
  /** Places chosen before that hold such keys, and when they were last copied to (UTC ISO). */
  keysElsewhere?: { folder: string; at: string }[];
}

export interface SelfTestResult {
  at: string;
  ok: boolean;
  place: BackupPlace;
  snapshotAt: string;
  seq: number;
  rows: number;
  attachments: number;
  /** Rows or files that did not come out the same; 0 when ok. */
  differences: number;
  /**
   * Changes of the same journal the copy holds and this PC does not (another PC works on with a copy of the
   * profile, or this one lost some): only what came before them could be compared with the present state.
   */
  ahead: number;
}

/** Why nothing may be written just now; null when all is well. */
export interface StorageState {
  readOnly: 'spaceLow' | 'journalWriteFailed' | 'notWritable' | null;
  freeBytes: number;
  /** Writing stops below this. */
  requiredBytes: number;
}

export interface BackupState {
  lastSeq: number;
  /** Newest first. */
  snapshots: SnapshotInfo[];
  secondCopy: SecondCopyState;
  selfTest: SelfTestResult | null;
  storage: StorageState;
  /** What was put right at this start; null when nothing had to be. */
  recovered: RecoveryReport | null;
  /** A job is running: other jobs wait. */
  busy: BackupJob | null;
  /** Persons and files met so far whose key is lost, so that their fields cannot be read; absent when none. */
  keysMissing?: number;
}
export type BackupJob =
  | 'snapshot'
  | 'copy'
  | 'preview'
  | 'restore'
  | 'selfTest'
  | 'check'
  | 'repair'
  | 'handover'
  | 'takeOver'
  | 'verifyCopy';

/** How the present state differs from a snapshot, for one table. */
export interface RestoreKind {
  table: TableName;
  /** In the snapshot, not in the present state. */
  comesBack: number;
  /** In the present state, not in the snapshot. */
  vanishes: number;
  /** In both, with different contents. */
  changes: number;
  same: number;
  /** At most 200 per table, in the order above. */
  items: {
    change: 'comesBack' | 'vanishes' | 'changes';
    id: string;
    title: string;
    /** A record that is 已签字归档 now and would be gone or open again. */
    signed?: true;
  }[];
}
export interface RestorePreview {
  snapshot: SnapshotInfo;
  /** The present state; seq 0 on an empty profile. */
  now: { seq: number; at: string };
  /** Tables with a difference only. */
  kinds: RestoreKind[];
  /** 已签字归档 records the present state has and the snapshot has not, or not signed. */
  signedVanishing: number;
  /** Attachments of the snapshot that neither it nor this PC still has. */
  attachmentsMissing: number;
}

/** One command, as the audit trail and the damage report name it. */
export interface ChangeSummary {
  seq: number;
  commandId: string;
  at: string;
  by: string;
  /** Command name, shown through shared/words/commands. */
  name: string;
  /** At most 20 rows, main subjects first; `rowCount` is the whole number. */
  rows: ChangedRow[];
  rowCount: number;
}
export interface ChangedRow {
  table: TableName;
  id: string;
  kind: 'created' | 'changed' | 'deleted';
  /** From the row itself (`rowTitle`); empty when it has none of its own. */
  title: string;
  /** The person the row is about, when its own title does not say; the page looks the name up. */
  personId: string | null;
}

export interface RecoveryReport {
  /** Instant of the check, UTC ISO. */
  at: string;
  /** Commands that are in order from 1 up to here. */
  lastGoodSeq: number;
  /** Bytes of an unfinished last line that were set aside (power cut; nobody was told it was saved). */
  tornTailBytes: number;
  /** Files put right byte for byte from a snapshot. */
  healed: { file: string; from: string }[];
  /** The break that could not be healed byte for byte; null when there is none (any more). */
  damage: {
    file: string;
    byte: number;
    reason: string;
    /** First command that is not in order. */
    firstBadSeq: number;
    /** Lines that cannot be read at all. */
    unreadableLines: number;
    /** Commands behind the break that can still be read and would be taken over by a repair. */
    readable: ChangeSummary[];
  } | null;
  /** After a repair: commands taken over from behind the break. */
  salvaged: number;
  /** Rows from behind the break that could not be taken over (a signed record is locked); absent when none. */
  leftOut?: ChangeSummary[];
  /** Where the damaged bytes were kept; empty when nothing was. */
  setAside: string;
  /** Ids of snapshots found damaged; they are kept but no longer offered. */
  damagedSnapshots: string[];
  /** Attachments whose bytes are gone or wrong and that no copy still had: SHA-512. */
  damagedAttachments: string[];
}

export const auditFilterSchema = z.object({
  table: z.enum(tableNames as [TableName, ...TableName[]]).optional(),
  rowId: idSchema.optional(),
  /** Any of these tables: what the user calls a member's file is several. */
  tables: z
    .array(z.enum(tableNames as [TableName, ...TableName[]]))
    .min(1)
    .max(tableNames.length)
    .optional(),
  /** Everything around these: the rows themselves, rows about them (`rowTitle`), attachments they own. */
  about: z.array(idSchema).min(1).max(4).optional(),
  by: z.string().max(40).optional(),
  /** Command name, exact. */
  name: z.string().max(80).optional(),
  /** Only commands that took a row away (what the recycle bin lists). */
  deletes: z.literal(true).optional(),
  /** Only commands on rows of this branch: one profile may hold several. */
  branchId: idSchema.optional(),
  /** Instants, inclusive. */
  from: z.string().max(30).optional(),
  until: z.string().max(30).optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** One of the two, of the PC the backup comes from and of that time. */
const foreignSecret = z.union([
  z.strictObject({ source: tokenSchema, password: z.string().min(1).max(200) }),
  z.strictObject({ source: tokenSchema, recoveryCode: z.string().min(1).max(100) }),
]);

const snapshotRef = z.object({ source: tokenSchema, snapshotId: z.string().max(80) });

export const backupRequests = {
  'backup.getState': request<BackupState>()(z.object({})),
  'backup.makeSnapshot': request<SnapshotInfo>()(z.object({ reason: z.enum(snapshotReasons) })),
  /** Shows the folder dialog; failure `cancelled` when none was picked. A first copy is not made by this. */
  'backup.pickSecondCopy': request<SecondCopyState>()(z.object({})),
  'backup.forgetSecondCopy': request<SecondCopyState>()(z.object({})),
  /** A snapshot now, and a verified copy of it in the second place. Failure `copyUnreachable`. */
  'backup.copyNow': request<{ secondCopy: SecondCopyState; copiedBytes: number; copiedFiles: number }>()(
    z.object({}),
  ),
  /** Opens a place to restore from; `picked` shows the folder dialog. Failures `notABackup`, `cancelled`. */
  'backup.openSource': request<{ source: string; label: string; snapshots: SnapshotInfo[] }>()(
    z.object({ place: z.enum(['local', 'secondCopy', 'picked']) }),
  ),
  /**
   * Opens the keys that lie beside a backup of another PC (snapshots that are `locked`), until another place is
   * opened. Failures wrongPassword, wrongRecoveryCode, vaultDamaged, keyMissing (no keys lie there).
   */
  'backup.unlockSource': request<{ snapshots: SnapshotInfo[] }>()(foreignSecret),
  /** Restores into a separate place and compares; nothing of the present state is touched. */
  'backup.previewRestore': request<RestorePreview>()(snapshotRef),
  /** Swaps to the snapshot; the present state becomes one more snapshot first. The page reloads afterwards. */
  'backup.restore': request<{ seq: number; kept: SnapshotInfo | null }>()(snapshotRef),
  'backup.runSelfTest': request<SelfTestResult>()(z.object({})),

  /** Full check of journal, snapshots and attachments; heals what can be healed byte for byte. */
  'recovery.check': request<RecoveryReport>()(z.object({})),
  /** Cuts behind the last good line, keeps the damaged bytes aside, takes over what is readable behind. */
  'recovery.repair': request<RecoveryReport>()(z.object({})),

  /** Newest first; `beforeSeq` pages on. `nextSeq` is null when there is nothing older. */
  'journal.listChanges': request<{ changes: ChangeSummary[]; nextSeq: number | null }>()(
    z.object({
      filter: auditFilterSchema,
      beforeSeq: z.int().min(1).nullable(),
      limit: z.int().min(1).max(200),
    }),
  ),
  /** Writes the redacted log as one text file to a place the user picks. */
  'app.exportLog': request<{ saved: PlaceGrant }>()(z.object({})),
} as const;
