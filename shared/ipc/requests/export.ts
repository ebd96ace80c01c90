/**
 * Lists of persons that leave as files. The order is fixed: pick the place, register the export (dataExports,
 * `members.beginExport`), then main writes, and only what it finds registered.
 */
import { z } from 'zod';
import { exportColumns } from '../../domain/roster-export';
import { idSchema, text } from '../../schema/primitives';
import { listSheetSchema } from '../../paper/list-sheet';
import { wordDocumentSchema } from '../../paper/word-document';
import { templateKinds } from '../../words/templates';
import { request } from './define';
import { tokenSchema, type PlaceGrant } from './files';

/** Longest stored text is a remark of 200 characters; offices joined to one text stay below. */
const LONGEST_CELL = 400;
/** A branch has some hundred members; a hundred times that is no roster. */
const MOST_ROWS = 20_000;

export const writeRosterSchema = z
  .strictObject({
    /** From `export.pickRosterFile`. */
    token: tokenSchema,
    /** Of the command that registered it. */
    commandId: idSchema,
    /** For the line under the title. */
    branchName: text(60),
    columns: z
      .array(z.enum(exportColumns))
      .max(exportColumns.length)
      .refine((columns) => columns.includes('name') && new Set(columns).size === columns.length, 'columns'),
    /** One text per column, as `exportRows` makes them. */
    rows: z
      .array(z.array(z.string().max(LONGEST_CELL)).max(exportColumns.length))
      .min(1)
      .max(MOST_ROWS),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), 'ragged rows');

/** Where the file will be; nothing is there yet, or what the user agreed to replace. */
export interface ExportTarget {
  token: string;
  /** As they are to be registered: numbers of persons in them are covered. */
  fileName: string;
  label: string;
}

export const exportRequests = {
  /** Shows the save dialog with a proposed name; null when cancelled. Failure nameTooLong. */
  'export.pickRosterFile': request<{ target: ExportTarget | null }>()(
    z.strictObject({ shortName: text(60), asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  ),
  /**
   * Writes the workbook, reads it back cell by cell, and only then gives it its name. Failures: notAllowed (not
   * registered so, or without the reason a full list needs), grantUnknown, diskFull, notWritable, nameTooLong,
   * placeVanished, readBackDiffers, journalWriteFailed.
   */
  'export.writeRoster': request<{ saved: PlaceGrant; sha512: string }>()(writeRosterSchema),
  /** Saves a blank workbook to fill in where the user says; null when cancelled. Failures as `export.writeRoster`. */
  'export.saveTemplate': request<{ saved: PlaceGrant | null }>()(
    z.strictObject({ kind: z.enum(templateKinds) }),
  ),
  /**
   * Makes a workbook of a described list and saves it where the user says, read back cell by cell before it has its
   * name; null when cancelled. Failures internal, diskFull, notWritable, nameTooLong, placeVanished, readBackDiffers.
   */
  'export.saveSheet': request<{ saved: PlaceGrant | null }>()(
    z.strictObject({ name: z.string().max(210), sheet: listSheetSchema }),
  ),
  /**
   * Makes a Word file of a described sheet and saves it where the user says; null when cancelled. Failures internal,
   * diskFull, notWritable, nameTooLong, placeVanished, readBackDiffers.
   */
  'export.saveWord': request<{ saved: PlaceGrant | null }>()(
    z.strictObject({ name: z.string().max(210), document: wordDocumentSchema }),
  ),
} as const;
