/**
 * 交接: the whole data in one sealed package for another PC, and taking such a package over. The package is a second
 * copy of its own kind: snapshot parts and attachments sealed as ever, and a vault that opens with the hand-over code
 * alone, so that neither secretary learns the other's password. Rows never travel here.
 */
import { z } from 'zod';
import { handoverCountKeys, type HandoverCounts } from '../../schema/ledger';
import { calendarDateSchema, idSchema } from '../../schema/primitives';
import type { SnapshotInfo } from './backup';
import { request } from './define';
import { tokenSchema, type PlaceGrant } from './files';

/** What the page knows and main writes beside the package, in clear: no person but the three who sign. */
const handoverFacts = z.strictObject({
  on: calendarDateSchema,
  from: z.string().min(1).max(40),
  to: z.string().min(1).max(40),
  witness: z.string().max(40).optional(),
  counts: z.partialRecord(z.enum(handoverCountKeys), z.int().min(0)),
});
export type HandoverFacts = z.infer<typeof handoverFacts>;

export interface HandoverMade {
  packageId: string;
  packageName: string;
  /** Of the finished package, for 打开所在文件夹. */
  place: PlaceGrant;
  seq: number;
  /** Of the whole folder, as the system's own file manager counts it. */
  fileCount: number;
  totalBytes: number;
  /** Attachments this PC no longer has undamaged, so that they are not in the package; absent when there are none. */
  attachmentsLacking?: number;
  /** Printed on the list and said again by the new PC. */
  checkCode: string;
  /** Opens the package; shown and printed once, kept nowhere. Groups as a recovery code has. */
  code: string;
}

/** What a picked package says of itself before its code is typed. */
export interface HandoverOffer {
  source: string;
  packageId: string;
  packageName: string;
  placeLabel: string;
  branchName: string;
  createdAt: string;
  on: string;
  from: string;
  to: string;
  witness: string | null;
  counts: HandoverCounts;
  seq: number;
  fileCount: number;
  totalBytes: number;
  checkCode: string;
}

export const handoverRequests = {
  /**
   * Makes the package in a granted place (pickPlace `handover`), with a snapshot of now, and reads every byte of it
   * back with the code. Progress: `backup.progress`. The page then writes the row `given`. Failures: diskFull,
   * notWritable, placeVanished, placeInsideData, readBackDiffers, snapshotDamaged, keyMissing, spaceLow, packageBusy,
   * backupBusy, cancelled, nothingToExport (no branch).
   */
  'handover.make': request<HandoverMade>()(z.strictObject({ place: tokenSchema, facts: handoverFacts })),
  'handover.cancel': request<{ cancelled: boolean }>()(z.strictObject({})),
  /**
   * Reads what lies in a picked place (pickPlace `takeOver`): a package, or the newest one in it. Failures:
   * notAHandover, snapshotDamaged, dataFromFuture, fileUnreadable, placeVanished.
   */
  'handover.open': request<HandoverOffer>()(z.strictObject({ place: tokenSchema })),
  /**
   * Opens it with the code and checks every part and attachment: an attachment that is not whole is counted, for
   * anything else the package is refused. Failures: wrongRecoveryCode (names mistyped groups), tooManyTries,
   * vaultDamaged, snapshotDamaged (also: not what was handed over), fileUnreadable, dataFromFuture, placeVanished,
   * grantUnknown, backupBusy.
   */
  'handover.unlock': request<{ snapshot: SnapshotInfo; attachmentsMissing: number }>()(
    z.strictObject({ source: tokenSchema, code: z.string().min(1).max(100) }),
  ),
  /**
   * Swaps to the data in the package (a first start has nothing to lose; else the present state becomes a snapshot)
   * and takes a new data key, so that the code opens nothing written from now on. Main writes the row `taken` under
   * the given command id with the swap itself: there is no moment with the data and without the row. The page
   * reloads afterwards. Failures: those of unlock and of backup.restore; grantUnknown before unlock or after a take.
   */
  'handover.take': request<{ seq: number; branchId: string }>()(
    z.strictObject({ source: tokenSchema, commandId: idSchema }),
  ),
} as const;
