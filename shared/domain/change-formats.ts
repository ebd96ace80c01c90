/** The small formats the fields of 变更记录 are made of: codes, days, names, texts. */
import type { TableName, TableRows } from '../schema/tables';
import type { changeFieldLabels } from '../words/change-fields';
import { changeValueWords as words } from '../words/change-values';
import { formatDateZh, formatPartialDateZh, localTimeOfInstant } from './dates';

/** What an id is called: a person, member, group, plan item, record … Ids are unique over all tables. */
export type NameOf = (id: string) => string | undefined;
/** One line, or several for what is a list or a text. */
export type FieldText = string | readonly string[];
/** The row a value stands in: what one field says can make another one unreadable. */
export type FormatRow = Readonly<Record<string, unknown>>;
/** A method, so that a table's own type fits the common one. */
export interface FieldFormat<Value> {
  text(value: Value, nameOf: NameOf, row?: FormatRow): FieldText;
}

type ShownFields = typeof changeFieldLabels;
export type FieldFormats<T extends TableName> = {
  readonly [K in keyof ShownFields[T] & keyof TableRows[T]]: FieldFormat<NonNullable<TableRows[T][K]>>;
};
/** The formats of some tables; every field of each that has a label. */
export type FormatsOf<T extends TableName> = { readonly [K in T]: FieldFormats<K> };

/** Wraps a function as a format. */
export function format<Value>(
  text: (value: Value, nameOf: NameOf, row?: FormatRow) => FieldText,
): FieldFormat<Value> {
  return { text };
}
/** As `kept`, but covered where the row says so: what is a sanction is read in the member's file only. */
export function coveredWhen<Value>(
  isCovered: (row: FormatRow) => boolean,
  kept: FieldFormat<Value>,
): FieldFormat<Value> {
  return format((value, nameOf, row) =>
    row && isCovered(row) ? words.covered : kept.text(value, nameOf, row),
  );
}
/** A stored code through its words; a code of another version stands as it is. */
export function coded<Code extends string>(labels: Readonly<Record<Code, string>>): FieldFormat<Code> {
  return format((code) => (labels as Readonly<Record<string, string>>)[code] ?? code);
}

export const plain = format<string>((text) => text);
export const number = format<number>(String);
export const flag = format<boolean>((value) => (value ? words.yes : words.no));
export const day = format<string>(formatDateZh);
export const span = { from: day, to: day };
export const partialDay = format<string>(formatPartialDateZh);
/** 2026年3月5日 14:30 */
export const instant = format<string>((at) => {
  const local = localTimeOfInstant(at);
  return `${formatDateZh(local.slice(0, 10))} ${local.slice(11)}`;
});
export const named = format<string>((id, nameOf) => nameOf(id) ?? words.nobody);
export const paragraphs = format<string>((text) => text.split(/\r\n|\r|\n/));
