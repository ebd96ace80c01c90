/** 年度学习完成情况 (P-07) and 送学上门登记表 of a year. */
import { useMemo } from 'react';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import type { RosterTables } from '../../../shared/domain/roster';
import { studyHoursLines } from '../../../shared/domain/study-hours';
import { planProgress } from '../../../shared/domain/study-plan';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import type { Branch } from '../../../shared/schema/branch';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import { useTable } from '../../data/data-context';
import { homeDeliveryPaper } from '../../paper/study-result/home-delivery-paper';
import { studyResultPaper } from '../../paper/study-result/study-result-paper';

export const studyPaperKinds: readonly string[] = ['study-result', 'home-delivery'];

interface StudyPaperInput {
  readonly kind: string;
  /** year=YYYY; this year without. */
  readonly query: string;
  readonly branch: Branch;
  readonly now: string;
  readonly rows:
    | {
        readonly roster: RosterTables;
        readonly records: readonly OrgLifeRecord[];
        readonly plans: readonly StudyPlan[];
        readonly items: readonly PlanItem[];
      }
    | undefined;
}

/** undefined while the rows are loading, and for every other kind of paper. */
export function useStudyPaper(input: StudyPaperInput): { document: PdfRequest } | 'notFound' | undefined {
  const { kind, query, branch, now, rows } = input;
  const isWanted = studyPaperKinds.includes(kind);
  const studyLogs = useTable('studyLogs', isWanted);
  const makeUps = useTable('makeUps', isWanted);
  return useMemo(() => {
    if (!studyPaperKinds.includes(kind) || !rows || !studyLogs || !makeUps) return undefined;
    const { roster, records, plans, items } = rows;
    const today = dayOfInstant(now);
    const wanted = new URLSearchParams(query).get('year') ?? '';
    const year = /^\d{4}$/.test(wanted) ? Number(wanted) : yearOf(today);
    if (kind === 'home-delivery') {
      const logs = studyLogs
        .filter(({ form, from }) => form === 'homeDelivery' && yearOf(from) === year)
        .sort((a, b) => (a.from < b.from ? -1 : 1));
      if (logs.length === 0) return 'notFound';
      const persons = new Map(roster.persons.map(({ id, name }) => [id, name]));
      const names = new Map(roster.members.map(({ id, personId }) => [id, persons.get(personId) ?? '']));
      const nameOf = (memberId: string): string => names.get(memberId) ?? '';
      return { document: homeDeliveryPaper({ branch, year, logs, nameOf }) };
    }
    const plan = plans.find((row) => row.planYear === year && row.level === 'year');
    const own = plan && items.filter(({ planId }) => planId === plan.id);
    const progress = own && planProgress(year, own, records, today);
    const lines = studyHoursLines(roster, { records, planItems: items, studyLogs, makeUps }, year, today);
    return { document: studyResultPaper({ branch, year, today, progress, lines }) };
  }, [kind, query, branch, now, rows, studyLogs, makeUps]);
}
