/** Files and places. The page never sends a path: it asks for a grant and keeps the opaque token. */
import { z } from 'zod';
import type { SheetTable } from '../../import/sheet-table';
import { sha512Schema } from '../../schema/primitives';
import { base64Length } from '../base64-length';
import { request } from './define';

export const tokenSchema = z.string().regex(/^[0-9a-f]{32}$/);

export interface FileGrant {
  token: string;
  /** File name without its folder, for showing. */
  name: string;
  sizeBytes: number;
}
export interface PlaceGrant {
  token: string;
  /** How the place is named to the user, e.g. `E:\迎检` or the folder's path. */
  label: string;
  freeBytes: number;
  /** vfat, exfat, ntfs … in lower case; empty when unknown. */
  fileSystem: string;
}
/** A screen of 4K as PNG takes about 10 MB; photos come as files. */
export const MAX_PASTED_BYTES = 20 * 1024 * 1024;

export interface StoredFile {
  sha512: string;
  sizeBytes: number;
  mediaType: string;
  name: string;
  /** The day the camera wrote into a photo; absent where it did not. `YYYY-MM-DD`. */
  takenOn?: string;
}
export const openPurposes = ['importRoster', 'attachment'] as const;
export const placePurposes = ['archive', 'verify', 'restore', 'handover', 'takeOver'] as const;

export const fileRequests = {
  /** Shows the open dialog; an empty list means the user cancelled. */
  'files.pickFiles': request<{ files: FileGrant[] }>()(
    z.object({ purpose: z.enum(openPurposes), multiple: z.boolean() }),
  ),
  /** Grants for files dropped on the window; called by the preload only, which alone knows their paths. */
  'files.grantDropped': request<{ files: FileGrant[] }>()(
    z.object({ paths: z.array(z.string().max(4096)).min(1).max(200) }),
  ),
  'files.pickPlace': request<{ place: PlaceGrant | null }>()(z.object({ purpose: z.enum(placePurposes) })),
  /** Opens the system's file manager on something main itself wrote or the user picked. */
  'files.showInFolder': request<{ shown: boolean }>()(z.object({ token: tokenSchema })),
  /** Copies a granted file into the content-addressed store (SHA-512), flushed and re-read. */
  'attachments.add': request<StoredFile>()(z.object({ token: tokenSchema })),
  /**
   * Keeps a picture from the clipboard, which is no file on the disk; in base64, because requests carry plain data only.
   * Failures as `attachments.add`, and fileTypeRefused for anything but a picture.
   */
  'attachments.addPicture': request<StoredFile>()(
    z.object({
      picture: z.string().min(1).max(base64Length(MAX_PASTED_BYTES)),
      name: z.string().min(1).max(200),
    }),
  ),
  /** Keeps a finished PDF as an attachment: the official copy of a record. */
  'attachments.keepPdf': request<StoredFile>()(z.object({ pdfId: tokenSchema, name: z.string().max(200) })),
  'attachments.check': request<{ present: boolean; sizeBytes: number }>()(z.object({ sha512: sha512Schema })),
  /** Shows a stored file (PDF or picture) to the user by exporting a copy to a place they choose. */
  'attachments.saveCopy': request<{ saved: PlaceGrant | null }>()(
    z.object({ sha512: sha512Schema, name: z.string().max(200) }),
  ),
  /** Reads a granted workbook or csv in a process of its own; formulas are never run. `name` is that of the file. */
  'import.readTables': request<{ tables: SheetTable[]; fileSha512: string; name: string }>()(
    z.object({ token: tokenSchema }),
  ),
} as const;
