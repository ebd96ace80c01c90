/**
 * Scans of signed paper that are to find their record by the code on each page (shared/domain/sheet-code). Nothing is
 * stored by these requests: what the codes say is shown, and only 归入 files anything, by `attachments.add`.
 */
import { z } from 'zod';
import { base64Length } from '../base64-length';
import { request } from './define';
import { tokenSchema, type FileGrant } from './files';

/** A stack of scans, not a disk: a secretary looks through what is proposed. */
export const MAX_SCANS = 200;
/** A4 at 300 dots to the inch has 3508 of them on its long side; photos of paper are reduced by the page. */
export const MAX_SCAN_SIDE_PX = 4000;

/** What one file is, before its pages are read. */
export type OpenedScan =
  /** A picture is one page; `codes` as they were read, ours or not. */
  | { kind: 'picture'; sha512: string; codes: string[] }
  /** The page draws it from `app://…/pdf/<pdfId>`, until the next one is opened, and sends its pages. */
  | { kind: 'pdf'; sha512: string; pdfId: string };

export const scanRequests = {
  /**
   * Asks for a folder and grants the PDFs and pictures that lie in it, by name, those in its subfolders not.
   * `left`: how many more than MAX_SCANS there are. Empty when the user cancelled.
   */
  'scans.pickFolder': request<{ files: FileGrant[]; left: number }>()(z.object({})),
  /** Failures: grantUnknown, fileNotFound, fileUnreadable, fileTooLarge, fileTypeRefused, fileBroken, diskFull. */
  'scans.open': request<OpenedScan>()(z.object({ token: tokenSchema })),
  /**
   * The codes on one drawn page: a byte of grey for each dot, row by row, in base64, because requests carry plain
   * data only (a page at 200 dpi takes 5 MB so). Failures: badRequest, fileBroken.
   */
  'scans.readPage': request<{ codes: string[] }>()(
    z
      .object({
        width: z.int().min(1).max(MAX_SCAN_SIDE_PX),
        height: z.int().min(1).max(MAX_SCAN_SIDE_PX),
        grey: z.string().max(base64Length(MAX_SCAN_SIDE_PX ** 2)),
      })
      .refine(({ width, height, grey }) => grey.length === base64Length(width * height), { path: ['grey'] }),
  ),
} as const;
