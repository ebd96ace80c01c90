/**
 * 清除本机数据, for a PC that leaves the office. Two steps: what allows it (the password, and the second copy proved
 * or renounced), then the order itself, after which there is no way back.
 */
import { z } from 'zod';
import { request } from './define';
import { tokenSchema } from './files';

export interface WipeFacts {
  /** Folder of everything this program keeps for this user. */
  folder: string;
  /** Files in it, the engine's too, and their bytes. */
  files: number;
  bytes: number;
  /** Of those: photos, scans and documents; drafts that are not saved. */
  attachments: number;
  drafts: number;
  /** The second copy lies on the disk this PC leaves with, as far as the system tells. */
  copyOnThisDisk: boolean;
  /** As the system calls this PC; empty when it does not say. */
  computerName: string;
  /** What was proved and still holds; null: the order would be refused. */
  ready: WipeReady | null;
}

export interface WipeReady {
  /** Names what was proved, for the order. */
  ticket: string;
  /** Instant it was proved, UTC ISO. */
  at: string;
  /** null: the user renounced a copy. */
  copy: WipeCopy | null;
}

export interface WipeCopy {
  /** Folder the second copy lies in, as the user picked it. */
  place: string;
  /** Last command in it, the last one there is. */
  seq: number;
  rows: number;
  attachments: number;
}

const password = z.string().min(1).max(200);

export const wipeRequests = {
  'wipe.describe': request<WipeFacts>()(z.strictObject({})),
  /**
   * The password, and for `secondCopy` the present state brought there and read back in full; nothing is removed.
   * Failures: wrongPassword, tooManyTries, copyUnreachable, wipeCopyDiffers, wipeKeysDiffer, wipeOddProfile,
   * placeInsideData, backupBusy and those of copying.
   */
  'wipe.prepare': request<WipeReady>()(
    z.strictObject({ password, way: z.enum(['secondCopy', 'withoutCopy']) }),
  ),
  /**
   * Gives the order and ends the program; it goes on by itself at its next start. Failures, all before anything is
   * touched: wipeNotReady, copyUnreachable, wipeCopyDiffers, wipeOddProfile, diskFull, notWritable.
   */
  'wipe.run': request<{ wiping: true }>()(z.strictObject({ ticket: tokenSchema })),
} as const;
