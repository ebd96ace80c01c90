/**
 * What a year's 主题党日 and 党课 were made of, for the line above the list (domain §7 rows 26, 27): how many of each form
 * or lecturer, and the periods that are over without one. Pure.
 */
import { lecturerKinds, themeDayForms, type OrgLifeRecord } from '../schema/meeting';
import type { Branch } from '../schema/branch';
import { dutyRules } from '../rules/duties';
import { yearOf, type CalendarDate } from './dates';
import { dutyRows, yearRange } from './duties';
import type { RosterTables } from './roster';
import { isHeld } from './study-plan';

export type FiguredType = 'themeDay' | 'partyClass';

export interface TypeFigures {
  type: FiguredType;
  /** Sittings held in the year. */
  held: number;
  /** Each form or kind of lecturer that occurred, in the order of the form; a sitting of two forms counts for both. */
  parts: {
    key: (typeof themeDayForms)[number] | (typeof lecturerKinds)[number] | 'integrity';
    count: number;
  }[];
  /** Periods that are over without one: months of 主题党日, quarters of 党课; counted from 1. */
  missing: number[];
}

export interface FigureInput {
  branch: Pick<Branch, 'startedOn' | 'category' | 'groupThemeDayCounts'>;
  tables: RosterTables;
  records: readonly OrgLifeRecord[];
  year: number;
  today: CalendarDate;
}

/** What does not count for the branch (a theme day of one group, row 49) is not counted here either. */
export function typeFigures(type: FiguredType, input: FigureInput): TypeFigures {
  const { branch, tables, records, year, today } = input;
  const countsForBranch = (record: OrgLifeRecord): boolean =>
    type !== 'themeDay' || record.scope.kind !== 'group' || branch.groupThemeDayCounts === true;
  const sections = records
    .filter((record) => yearOf(record.startAt) === year && isHeld(record, today) && countsForBranch(record))
    .flatMap((record) => record.sections.filter((section) => section.type === type));
  const counted = new Map<TypeFigures['parts'][number]['key'], number>();
  const add = (key: TypeFigures['parts'][number]['key']): void => {
    counted.set(key, (counted.get(key) ?? 0) + 1);
  };
  for (const section of sections) {
    if (section.type === 'themeDay') section.forms.forEach(add);
    if (section.type === 'partyClass') {
      if (section.lecturerKind) add(section.lecturerKind);
      if (section.isIntegrityClass === true) add('integrity');
    }
  }
  const keys = type === 'themeDay' ? themeDayForms : ([...lecturerKinds, 'integrity'] as const);
  const rule = dutyRules.filter(({ parameters }) => parameters.type === type);
  const [row] = dutyRows(branch, tables, records, yearRange(year), today, rule);
  return {
    type,
    held: sections.length,
    parts: keys.flatMap((key) => {
      const count = counted.get(key) ?? 0;
      return count > 0 ? [{ key, count }] : [];
    }),
    missing: (row?.cells ?? []).flatMap(({ state }, index) => (state === 'missing' ? [index + 1] : [])),
  };
}
