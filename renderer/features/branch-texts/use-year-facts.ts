/** What the registers of a year add up to; undefined until every one of them has been read. */
import { useMemo } from 'react';
import { admissionCases } from '../../../shared/domain/admission';
import { duesLines } from '../../../shared/domain/dues-year';
import { talkCoverage } from '../../../shared/domain/heart-talks';
import { studyHoursLines } from '../../../shared/domain/study-hours';
import { yearFacts, type YearFacts } from '../../../shared/domain/year-facts';
import { TALK_SETTING, talkChoicesOf } from '../../../shared/rules/talks';
import { useBranch, useRecordsAround, useSharedRoster, useTable } from '../../data/data-context';

export function useYearFacts(year: number, today: string): YearFacts | undefined {
  const branch = useBranch();
  const tables = useSharedRoster();
  // 组织生活会 and 民主评议 of a year are mostly held in the first months of the next one.
  const records = useRecordsAround(`${String(year)}-01-01`, `${String(year + 1)}-12-31`);
  const talks = useTable('heartTalks');
  const leadingPosts = useTable('leadingPosts');
  const settings = useTable('settings');
  const planItems = useTable('planItems');
  const studyLogs = useTable('studyLogs');
  const makeUps = useTable('makeUps');
  const cases = useTable('developmentCases');
  const steps = useTable('developmentSteps');
  const profiles = useTable('duesProfiles');
  const payments = useTable('duesPayments');
  return useMemo(() => {
    if (!tables || !records || !talks || !leadingPosts || !settings || !planItems || !studyLogs)
      return undefined;
    if (!makeUps || !cases || !steps || !profiles || !payments) return undefined;
    const choices = talkChoicesOf(settings.find(({ key }) => key === TALK_SETTING)?.value);
    const rows = {
      ...{ tables, records, talks },
      talkTotals: talkCoverage({ tables, leadingPosts, talks }, year, today, choices).totals,
      hours: studyHoursLines(tables, { records, planItems, studyLogs, makeUps }, year, today),
      cases: admissionCases({ cases, steps, persons: tables.persons }),
      dues: duesLines(tables, { profiles, payments }, branch, year, today),
    };
    return yearFacts(rows, year, today);
  }, [
    branch,
    tables,
    records,
    talks,
    leadingPosts,
    settings,
    planItems,
    studyLogs,
    makeUps,
    cases,
    steps,
    profiles,
    payments,
    year,
    today,
  ]);
}
