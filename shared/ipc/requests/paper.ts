/** Paper: one self-contained HTML string in, a PDF kept by main out. The PDF itself never travels by IPC. */
import { z } from 'zod';
import { MAX_SHEET_NUMBER } from '../../domain/sheet-code';
import { idSchema } from '../../schema/primitives';
import { request } from './define';
import { tokenSchema } from './files';

/** What is stamped on every page after layout, because Chromium 114 has no page-margin boxes. */
export const stampSchema = z.object({
  /** — 1 — outside, odd right and even left, as GB/T 9704-2012 7.5; 'plain' centres `第1页 共2页`. */
  pageNumbers: z.enum(['gbt9704', 'plain', 'none']),
  headLeft: z.string().max(100).optional(),
  headRight: z.string().max(100).optional(),
  /** Small print in the foot, e.g. 送签稿 第2稿 核对码 7F3K-9Q2M. */
  foot: z.string().max(120).optional(),
  /** Margins of the text block in mm (shared/paper/frame); heads and numbers are placed against it. */
  frame: z
    .object({
      top: z.number().min(0).max(100),
      right: z.number().min(0).max(100),
      bottom: z.number().min(0).max(100),
      left: z.number().min(0).max(100),
    })
    .optional(),
  /** The sheet's own code (shared/domain/sheet-code), printed small on every page with that page's number. */
  code: z
    .object({
      recordId: idSchema,
      kind: z.enum(['minutes', 'signIn']),
      revision: z.int().min(0).max(MAX_SHEET_NUMBER),
    })
    .optional(),
});
export const pdfRequestSchema = z.object({
  title: z.string().max(200),
  html: z.string().max(20_000_000),
  landscape: z.boolean(),
  stamp: stampSchema,
  /** Printed only to be joined with others at once: neither stamped nor titled, and may be set beside another part. */
  isPart: z.boolean().optional(),
});
/** Longest book: 60 records of six pages, their appendices and the chapters between, twice over. */
const MOST_SHEETS = 3000;
const MOST_PARTS = 300;
const edgeMm = z.number().min(0).max(100);

/** A page of one of the PDFs, where it goes and what is stamped on it. */
export const joinedSheetSchema = z.strictObject({
  /** Which of `pdfIds`, from 0; and which page of it, from 1. */
  pdf: z
    .int()
    .min(0)
    .max(MOST_PARTS - 1),
  page: z.int().min(1).max(MOST_SHEETS),
  /** Only in a book. */
  number: z.int().min(1).max(MOST_SHEETS).optional(),
  hasHead: z.boolean().optional(),
});
/** A bound book: the binding edge alternates, heads and numbers run through. */
export const bookStampSchema = z.strictObject({
  headLeft: z.string().max(100),
  headRight: z.string().max(100),
  frame: z.strictObject({ top: edgeMm, right: edgeMm, bottom: edgeMm, left: edgeMm }),
});
export const joinRequestSchema = z.strictObject({
  title: z.string().max(200),
  pdfIds: z.array(tokenSchema).min(1).max(MOST_PARTS),
  /** The pages in their order; null is an empty one. */
  sheets: z.array(joinedSheetSchema.nullable()).min(1).max(MOST_SHEETS),
  book: bookStampSchema.optional(),
});
export type JoinedSheet = z.infer<typeof joinedSheetSchema>;
export type BookStamp = z.infer<typeof bookStampSchema>;
export type JoinRequest = z.infer<typeof joinRequestSchema>;
export type PdfRequest = z.infer<typeof pdfRequestSchema>;
export type Stamp = z.infer<typeof stampSchema>;

export interface PdfInfo {
  /** Opaque; the page shows it from `app://…/pdf/<pdfId>`. */
  pdfId: string;
  pages: number;
  sizeBytes: number;
  sha512: string;
  /** Families really embedded, e.g. to say that 仿宋 is missing on this PC. */
  fonts: string[];
  /** Pages (from 1) on which elements that links of the sheet point to came to stand, by their id. */
  marks?: { name: string; page: number }[];
}
export interface PrinterInfo {
  name: string;
  displayName: string;
  isDefault: boolean;
}

export const paperRequests = {
  'paper.makePdf': request<PdfInfo>()(pdfRequestSchema),
  /** Makes one PDF of pages of others, all from `paper.makePdf` or `paper.openStored`. Failures pdfUnknown, pdfFailed. */
  'paper.joinPdfs': request<PdfInfo>()(joinRequestSchema),
  /** Opens a stored PDF (by attachment hash) for preview and printing. */
  'paper.openStored': request<PdfInfo>()(z.object({ sha512: z.string().regex(/^[0-9a-f]{128}$/) })),
  'paper.savePdf': request<{ saved: { token: string; label: string } | null }>()(
    z.object({ pdfId: tokenSchema, name: z.string().max(200) }),
  ),
  'paper.listPrinters': request<{ printers: PrinterInfo[] }>()(z.object({})),
  'paper.print': request<{ job: string }>()(
    z.object({
      pdfId: tokenSchema,
      title: z.string().max(200),
      printer: z.string().max(200),
      copies: z.int().min(1).max(99),
      duplex: z.enum(['simplex', 'longEdge', 'shortEdge']),
    }),
  ),
} as const;
