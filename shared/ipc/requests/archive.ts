/** Archives: export a year to a stick or folder, verify a package. Long work reports through events. */
import { z } from 'zod';
import { sha512Schema } from '../../schema/primitives';
import { request } from './define';
import { tokenSchema } from './files';

export const archiveItemSchema = z.object({
  /** Folder below data/, e.g. 03_三会一课/01支部党员大会. */
  directory: z.string().max(200),
  /** File name wished; main makes it safe and unique. */
  fileName: z.string().max(200),
  title: z.string().max(200),
  kind: z.string().max(60),
  date: z.string().max(10),
  pages: z.int().min(0).optional(),
  note: z.string().max(200).optional(),
  /** Index in `items` of the document this file belongs to (scan, photo, data file). */
  partOf: z.int().min(0).optional(),
  source: z.discriminatedUnion('from', [
    z.object({ from: z.literal('attachment'), sha512: sha512Schema }),
    z.object({ from: z.literal('pdf'), pdfId: tokenSchema }),
    z.object({ from: z.literal('text'), text: z.string().max(20_000_000) }),
  ]),
});
export type ArchiveItem = z.infer<typeof archiveItemSchema>;

export const archiveExportSchema = z.object({
  placeToken: tokenSchema,
  year: z.int().min(1949).max(2200),
  branch: z.object({ id: z.string(), fullName: z.string().max(60), shortName: z.string().max(30) }),
  contact: z.string().max(60),
  items: z.array(archiveItemSchema).min(1).max(20_000),
  /** Gaps stated openly: 缺项说明, one sentence each. */
  gaps: z.array(z.string().max(300)),
});

export interface ExportResult {
  token: string;
  label: string;
  packageName: string;
  fileCount: number;
  totalBytes: number;
  tagManifestSha512: string;
  checkCode: string;
  readBackAt: string;
}
export interface VerifyProblem {
  code: string;
  path: string;
  message: string;
}
export interface VerifyResult {
  label: string;
  valid: boolean;
  complete: boolean;
  problems: VerifyProblem[];
  fileCount: number;
  totalBytes: number;
}

export const archiveRequests = {
  'archive.export': request<ExportResult>()(archiveExportSchema),
  'archive.cancel': request<{ cancelled: boolean }>()(z.object({})),
  /** Verifies a package the user picked, or the one just written (its token). */
  'archive.verify': request<VerifyResult>()(z.object({ token: tokenSchema })),
} as const;
