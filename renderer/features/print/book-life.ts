/** 谈心谈话, 党费, 发展党员 and 年度总结 for the year's book: the rows, and what of them a year asks for. */
import { useMemo } from 'react';
import { admissionCases } from '../../../shared/domain/admission';
import type { CalendarDate } from '../../../shared/domain/dates';
import { duesLines } from '../../../shared/domain/dues-year';
import { talkCoverage } from '../../../shared/domain/heart-talks';
import { compareByPinyin } from '../../../shared/domain/person-name';
import type { RosterTables } from '../../../shared/domain/roster';
import { TALK_SETTING, talkChoicesOf } from '../../../shared/rules/talks';
import type { Branch } from '../../../shared/schema/branch';
import type { TableRows } from '../../../shared/schema/tables';
import { useTable } from '../../data/data-context';
import type { YearBookInput } from '../../paper/year-book/year-book-input';

export interface LifeRows {
  talks: TableRows['heartTalks'][];
  leadingPosts: TableRows['leadingPosts'][];
  settings: TableRows['settings'][];
  profiles: TableRows['duesProfiles'][];
  payments: TableRows['duesPayments'][];
  developmentCases: TableRows['developmentCases'][];
  developmentSteps: TableRows['developmentSteps'][];
  texts: TableRows['branchTexts'][];
}

/** The rows behind the chapters that are no meetings; undefined while any of it is being read, or not wanted. */
export function useLifeRows(isWanted: boolean): LifeRows | undefined {
  const talks = useTable('heartTalks', isWanted);
  const leadingPosts = useTable('leadingPosts', isWanted);
  const settings = useTable('settings', isWanted);
  const profiles = useTable('duesProfiles', isWanted);
  const payments = useTable('duesPayments', isWanted);
  const developmentCases = useTable('developmentCases', isWanted);
  const developmentSteps = useTable('developmentSteps', isWanted);
  const texts = useTable('branchTexts', isWanted);
  return useMemo(() => {
    if (!talks || !leadingPosts || !settings || !profiles || !payments) return undefined;
    if (!developmentCases || !developmentSteps || !texts) return undefined;
    return {
      ...{ talks, leadingPosts, settings, profiles, payments },
      ...{ developmentCases, developmentSteps, texts },
    };
  }, [talks, leadingPosts, settings, profiles, payments, developmentCases, developmentSteps, texts]);
}

/** The same as P-03 wants them. */
export function lifeOfYear(
  rows: LifeRows,
  tables: RosterTables,
  branch: Branch,
  year: number,
  today: CalendarDate,
): Pick<YearBookInput, 'talks' | 'talkTotals' | 'dues' | 'cases' | 'texts'> {
  const { talks, leadingPosts, settings, profiles, payments, developmentCases: cases, texts } = rows;
  const choices = talkChoicesOf(settings.find(({ key }) => key === TALK_SETTING)?.value);
  return {
    ...{ talks, texts },
    talkTotals: talkCoverage({ tables, leadingPosts, talks }, year, today, choices).totals,
    dues: duesLines(tables, { profiles, payments }, branch, year, today),
    cases: admissionCases({ cases, steps: rows.developmentSteps, persons: tables.persons }).sort((a, b) =>
      compareByPinyin(a.person.name, b.person.name),
    ),
  };
}
