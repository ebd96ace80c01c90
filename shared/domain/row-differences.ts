/** What a command did to a row, field by field, in words. Internal fields do not appear. Pure. */
import type { AnyRow, TableName } from '../schema/tables';
import { changeFieldLabels } from '../words/change-fields';
import { fieldFormats } from './change-fields';
import type { FieldFormat, FormatRow, NameOf } from './change-formats';
import { coverNumbers } from './cover-numbers';

export interface FieldDifference {
  field: string;
  /** Chinese name of the field, as in its form. */
  label: string;
  /** Lines before and after; empty when the field was or is not filled in. */
  before: readonly string[];
  after: readonly string[];
  /** Both read the same although the values differ: a covered number, or something not listed in detail. */
  isCovered: boolean;
}

/**
 * Fields that differ, in the order of the forms. `before` null: the row was created, `after` null: deleted; then
 * every filled field is listed. Numbers of persons are covered (110105********0426), also inside of texts.
 * Never throws: a value of an older shape that cannot be read is shown as an empty field that changed.
 */
export function rowDifferences(
  table: TableName,
  before: AnyRow | null,
  after: AnyRow | null,
  nameOf: NameOf,
): FieldDifference[] {
  const formats = fieldFormats[table] as Readonly<Record<string, FieldFormat<unknown>>>;
  const old = (before ?? {}) as unknown as FormatRow;
  const now = (after ?? {}) as unknown as FormatRow;
  return Object.entries<string>(changeFieldLabels[table]).flatMap(([field, label]): FieldDifference[] => {
    const kept = formats[field];
    if (!kept || JSON.stringify(old[field]) === JSON.stringify(now[field])) return [];
    const [was, is] = [linesOf(kept, old, field, nameOf), linesOf(kept, now, field, nameOf)];
    const readSame = was.join('\n') === is.join('\n');
    // A list that was absent and is now empty: nothing anybody would call a change.
    if (readSame && was.length === 0) return [];
    return [{ field, label, before: was, after: is, isCovered: readSame }];
  });
}

function linesOf(kept: FieldFormat<unknown>, row: FormatRow, field: string, nameOf: NameOf): string[] {
  const value = row[field];
  if (value === undefined || value === null) return [];
  let text: string | readonly string[];
  try {
    text = kept.text(value, nameOf, row);
  } catch {
    return [];
  }
  return (typeof text === 'string' ? [text] : [...text]).filter((line) => line !== '').map(coverNumbers);
}
