/** A small form with a date that becomes rows: what it asks, what is wrong with it, and its command. Pure. */
import { parseCalendarDate, parsePartialDate, type CalendarDate } from '../../../../shared/domain/dates';
import type { Op } from '../../../../shared/schema/command';
import { entryWords as words } from '../../../../shared/words/member-life';

/** '' = not filled in. */
export type EntryValues = Readonly<Record<string, string>>;

export interface EntryField {
  readonly name: string;
  readonly label: string;
  /** `day` is a day of the past or today; `laterDay` any day. */
  readonly kind:
    'day' | 'laterDay' | 'partialDay' | 'month' | 'text' | 'area' | 'choice' | 'radio' | 'person' | 'number';
  readonly required?: boolean;
  readonly help?: string;
  readonly limit?: number;
  readonly unit?: string;
  readonly range?: { readonly least: number; readonly most: number };
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly isShown?: (values: EntryValues) => boolean;
}

export interface Entry {
  readonly title: string;
  readonly intro?: string;
  readonly confirm: string;
  readonly cancel?: string;
  readonly fields: readonly EntryField[];
  readonly initial: EntryValues;
  /** Sentences by field, beyond what every field of its kind is checked for. */
  readonly check?: (values: EntryValues) => Readonly<Record<string, string | undefined>>;
  readonly command: string;
  /** Values are trimmed; fields that are not shown are ''. */
  readonly ops: (values: EntryValues) => Op[];
  readonly done: string | ((values: EntryValues) => string);
  /** A row that was entered by mistake goes away; it stays in 变更记录. */
  readonly remove?: { readonly command: string; readonly ops: () => Op[] };
}

export function shownFields(entry: Entry, values: EntryValues): EntryField[] {
  return entry.fields.filter((field) => field.isShown?.(values) ?? true);
}

/** Trimmed, dates as they are stored, and nothing of a field that is not shown. */
export function tidyEntry(entry: Entry, values: EntryValues): EntryValues {
  const shown = shownFields(entry, values);
  return Object.fromEntries(
    entry.fields.map(({ name }) => [
      name,
      shown.some((field) => field.name === name) ? (values[name] ?? '').normalize('NFC').trim() : '',
    ]),
  );
}

/** What stands beside each field; empty when the entry can be written. */
export function entryProblems(entry: Entry, typed: EntryValues, today: CalendarDate): Record<string, string> {
  const values = tidyEntry(entry, typed);
  const found: Record<string, string> = {};
  for (const field of shownFields(entry, values)) {
    const sentence = problemOf(field, values[field.name] ?? '', today);
    if (sentence !== undefined) found[field.name] = sentence;
  }
  for (const [name, sentence] of Object.entries(entry.check?.(values) ?? {})) {
    if (sentence !== undefined && found[name] === undefined) found[name] = sentence;
  }
  return found;
}

function problemOf(field: EntryField, value: string, today: CalendarDate): string | undefined {
  const { kind, required = false, limit, range } = field;
  if (value === '') return required ? missingOf(kind) : undefined;
  switch (kind) {
    case 'day':
    case 'laterDay':
      if (parseCalendarDate(value) !== value) return words.problems.dateUnreadable;
      return kind === 'day' && value > today ? words.problems.inFuture : undefined;
    case 'partialDay':
      if (parsePartialDate(value) !== value) return words.problems.partialUnreadable;
      return value > today ? words.problems.inFuture : undefined;
    case 'month':
      return /^\d{4}-\d{2}$/.test(value) && parsePartialDate(value) === value
        ? undefined
        : words.problems.monthUnreadable;
    case 'number': {
      const no = Number(value);
      const { least, most } = range ?? { least: 0, most: 9999 };
      const isFine = Number.isInteger(no) && no >= least && no <= most;
      return isFine ? undefined : words.problems.numberRange(least, most);
    }
    default:
      // The field itself says by how many characters it is over.
      return limit !== undefined && Array.from(value).length > limit ? '' : undefined;
  }
}

function missingOf(kind: EntryField['kind']): string {
  if (kind === 'day' || kind === 'laterDay' || kind === 'partialDay') return words.problems.dateMissing;
  return kind === 'choice' || kind === 'radio' || kind === 'person'
    ? words.problems.choose
    : words.problems.missing;
}

/** '' as absent. */
export function filled(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : value;
}
