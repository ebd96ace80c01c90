/**
 * A document as Word is given it: paragraphs in named styles, tables, signature lines. The page describes it
 * (renderer/paper/docx), main makes the file of it (electron/export/word-file). Text only: nothing in it is ever read
 * as a field, a link or a formula. Pictures are named by the digest under which they are stored.
 */
import { z } from 'zod';
import { sha512Schema } from '../schema/primitives';

/** Longest text of one field is 5,000 characters; several fields may stand in one paragraph. */
const LONGEST_TEXT = 20_000;
/** A year's book has some thousand; ten times that is no document of a branch. */
const MOST_BLOCKS = 20_000;
const MOST_CELLS = 40;
/** A meeting has some dozen; at half a megabyte each a file of more could not be sent. */
const MOST_PICTURES = 200;
const MOST_ROWS = 5_000;

/** Type roles of shared/paper/font-faces; absent: as the style says. */
export const wordRoles = ['title', 'fang', 'kai', 'hei', 'song'] as const;

export const wordRunSchema = z.strictObject({
  /** A line feed breaks the line, a tab goes to the next stop. */
  text: z.string().max(LONGEST_TEXT),
  role: z.enum(wordRoles).optional(),
  bold: z.boolean().optional(),
  underline: z.boolean().optional(),
  /** In a thin frame: 补录. */
  framed: z.boolean().optional(),
});

export const wordStyles = [
  'title',
  'subtitle',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  /** As `body` without the indent of two characters. */
  'flush',
  /** 12 pt, no indent: what stands beside a table; a tab goes to the right edge. */
  'small',
  'right',
  'caption',
  /** A ruled line to write on. */
  'blankLine',
] as const;

const flow = {
  /** Begins a page. */
  newPage: z.boolean().optional(),
  /** Stays on the page of what follows. */
  keepNext: z.boolean().optional(),
};

const lineSchema = z.array(wordRunSchema).max(200);

export const wordCellSchema = z.strictObject({
  /** One paragraph each; none is an empty cell. */
  lines: z.array(lineSchema).max(500),
  isHead: z.boolean().optional(),
  isCentred: z.boolean().optional(),
  columns: z.int().min(1).max(MOST_CELLS).optional(),
  rows: z.int().min(1).max(MOST_ROWS).optional(),
});

export const wordBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), style: z.enum(wordStyles), runs: lineSchema, ...flow }),
  z.strictObject({
    kind: z.literal('table'),
    /** Together the width of the text block. */
    columnsMm: z.array(z.number().min(1).max(300)).min(1).max(MOST_CELLS),
    /** So many rows from the top are repeated on each page. */
    headRows: z.int().min(0).max(5),
    rows: z
      .array(z.strictObject({ cells: z.array(wordCellSchema).max(MOST_CELLS) }))
      .min(1)
      .max(MOST_ROWS),
    /** Moves to the next page as a whole: a vote. */
    isWhole: z.boolean().optional(),
    ...flow,
  }),
  /** Photos of the appendix, each with its caption below; main puts the stored pictures in. */
  z.strictObject({
    kind: z.literal('pictures'),
    /** Side by side. */
    columns: z.int().min(1).max(2),
    /** No picture is higher. */
    heightMm: z.number().min(10).max(250),
    items: z
      .array(z.strictObject({ sha512: sha512Schema, caption: z.string().max(LONGEST_TEXT) }))
      .min(1)
      .max(MOST_PICTURES),
    ...flow,
  }),
  /** Labels in one row, those that are signed with a line behind. */
  z.strictObject({
    kind: z.literal('signatures'),
    items: z
      .array(z.strictObject({ label: z.string().max(200), hasLine: z.boolean() }))
      .min(1)
      .max(6),
    ...flow,
  }),
]);

const side = z.number().min(0).max(100);

export const wordDocumentSchema = z.strictObject({
  title: z.string().max(200),
  landscape: z.boolean(),
  /** Margins in mm, as shared/paper/frame. */
  frame: z.strictObject({ top: side, right: side, bottom: side, left: side }),
  /** As the stamp of a printed page. */
  pageNumbers: z.enum(['gbt9704', 'plain', 'none']),
  headLeft: z.string().max(100).optional(),
  headRight: z.string().max(100).optional(),
  foot: z.string().max(160).optional(),
  blocks: z.array(wordBlockSchema).max(MOST_BLOCKS),
});

export type WordRun = z.infer<typeof wordRunSchema>;
export type WordStyle = (typeof wordStyles)[number];
export type WordRole = (typeof wordRoles)[number];
export type WordCell = z.infer<typeof wordCellSchema>;
export type WordBlock = z.infer<typeof wordBlockSchema>;
export type WordPictures = Extract<WordBlock, { kind: 'pictures' }>;
export type WordTable = Extract<WordBlock, { kind: 'table' }>;
export type WordDocument = z.infer<typeof wordDocumentSchema>;

/** Digests of the pictures in a document, each once, in their order. */
export function picturesIn({ blocks }: Pick<WordDocument, 'blocks'>): string[] {
  return [
    ...new Set(
      blocks.flatMap((block) => (block.kind === 'pictures' ? block.items.map(({ sha512 }) => sha512) : [])),
    ),
  ];
}
