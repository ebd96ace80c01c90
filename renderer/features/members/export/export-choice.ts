/** What the dialog 导出党员名册 holds, and the persons it means. Pure. */
import { parseCalendarDate, type CalendarDate } from '../../../../shared/domain/dates';
import { rosterOn, type RosterEntry, type RosterTables } from '../../../../shared/domain/roster';
import {
  isReasonGiven,
  isRequiredColumn,
  allowedColumns,
  usualColumns,
  type ExportColumn,
} from '../../../../shared/domain/roster-export';
import type { DataExportProfile } from '../../../../shared/schema/ledger';

export type ExportScope = 'selected' | 'shown' | 'all';

/** The list it was opened from. */
export interface ExportSource {
  readonly tables: RosterTables;
  /** The day the list shows. */
  readonly day: CalendarDate;
  /** Ids of members, as they stand in the list. */
  readonly shown: readonly string[];
  readonly selected: readonly string[];
  /** Members on the roster of `day`. */
  readonly total: number;
}

export interface ExportForm {
  scope: ExportScope;
  /** Only for `all`; the others are as of the list's day. As typed. */
  day: string;
  profile: DataExportProfile;
  reason: string;
  /** Chosen by hand; undefined: the usual ones of the profile. */
  columns: readonly ExportColumn[] | undefined;
}

/** Scopes that mean something other than all; a list that is not filtered is all of them. */
export function scopesOf({ shown, selected, total }: ExportSource): ExportScope[] {
  return [
    ...(selected.length > 0 ? (['selected'] as const) : []),
    ...(shown.length > 0 && shown.length < total ? (['shown'] as const) : []),
    'all',
  ];
}

export function startForm(source: ExportSource, isForSelection: boolean): ExportForm {
  const [first = 'all', ...others] = scopesOf(source);
  // From the header the list is meant, not the row that happens to be open beside it.
  const scope = first === 'selected' && !isForSelection ? (others[0] ?? 'all') : first;
  return { scope, day: source.day, profile: 'superiorDefault', reason: '', columns: undefined };
}

/** undefined while the day cannot be read. */
export function dayOf({ scope, day }: ExportForm, source: ExportSource): CalendarDate | undefined {
  if (scope !== 'all') return source.day;
  return parseCalendarDate(day) === day ? day : undefined;
}

/** In the order of names; empty when the day cannot be read. */
export function entriesOf(form: ExportForm, source: ExportSource): RosterEntry[] {
  const day = dayOf(form, source);
  if (day === undefined) return [];
  const entries = rosterOn(source.tables, day);
  if (form.scope === 'all') return entries;
  const wanted = new Set(form.scope === 'selected' ? source.selected : source.shown);
  return entries.filter(({ member }) => wanted.has(member.id));
}

/** In the order of the collection form, whatever the order of ticking. */
export function columnsOf({ profile, columns }: Pick<ExportForm, 'profile' | 'columns'>): ExportColumn[] {
  const chosen = columns ?? usualColumns(profile);
  return allowedColumns(profile).filter((column) => isRequiredColumn(column) || chosen.includes(column));
}

export function needsReason({ profile, reason }: Pick<ExportForm, 'profile' | 'reason'>): boolean {
  return profile === 'superiorFull' && !isReasonGiven(reason);
}
