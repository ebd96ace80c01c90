/** P-15 进度表 of everybody or one person, and P-16 公示, from the rows of 发展党员. */
import { useMemo } from 'react';
import { admissionCases, stageOf, admissionStages } from '../../../shared/domain/admission';
import { compareByPinyin } from '../../../shared/domain/person-name';
import { dayOfInstant, type Instant } from '../../../shared/domain/dates';
import type { RosterTables } from '../../../shared/domain/roster';
import { workingDayTablesOf } from '../../../shared/domain/working-days';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import { ADMISSION_SETTING, admissionRulesOf } from '../../../shared/rules/admission';
import type { Branch } from '../../../shared/schema/branch';
import { isRealDay } from '../../../shared/schema/primitives';
import { useTable } from '../../data/data-context';
import { admissionProgressPaper } from '../../paper/admission-progress/admission-progress-paper';
import { publicNoticePaper } from '../../paper/public-notice/public-notice-paper';

export const admissionPaperKinds: readonly string[] = ['admission', 'public-notice'];

interface AdmissionPaperQuestion {
  kind: string;
  /** Case of one person's sheet; '' for everybody. */
  id: string;
  /** Of a notice: whom it is about, its days, the telephone. */
  query: string;
  branch: Branch;
  roster: RosterTables | undefined;
  now: Instant;
}

type AdmissionPaper = { document: PdfRequest } | { refused: string } | 'notFound';

/** undefined while loading or when something else is printed. */
export function useAdmissionPaper(question: AdmissionPaperQuestion): AdmissionPaper | undefined {
  const { kind, id, query, branch, roster, now } = question;
  const isWanted = admissionPaperKinds.includes(kind);
  const rows = useTable('developmentCases', isWanted);
  const steps = useTable('developmentSteps', isWanted);
  const settings = useTable('settings', isWanted);
  return useMemo(() => {
    if (!admissionPaperKinds.includes(kind) || !roster || !rows || !steps || !settings) return undefined;
    const rules = admissionRulesOf(settings.find(({ key }) => key === ADMISSION_SETTING)?.value);
    const workingDays = workingDayTablesOf(settings);
    const cases = admissionCases({ cases: rows, steps, persons: roster.persons }).sort(
      (a, b) =>
        admissionStages.indexOf(stageOf(b.steps)) - admissionStages.indexOf(stageOf(a.steps)) ||
        compareByPinyin(a.person.name, b.person.name),
    );
    if (kind === 'admission') {
      const chosen = cases.filter(({ row }) => (id === '' ? row.endedOn === undefined : row.id === id));
      if (chosen.length === 0) return 'notFound';
      const on = dayOfInstant(now);
      return {
        document: admissionProgressPaper({
          ...{ branch, cases: chosen, rules, roster, workingDays, on },
          isSingle: id !== '',
        }),
      };
    }
    const params = new URLSearchParams(query);
    const ids = (params.get('cases') ?? '').split(',');
    const [from = '', to = '', phone = ''] = ['from', 'to', 'phone'].map((key) => params.get(key) ?? '');
    const chosen = cases.filter(({ row }) => ids.includes(row.id));
    if (chosen.length === 0 || !isDay(from) || !isDay(to)) return 'notFound';
    const made = publicNoticePaper({
      branch,
      kind: params.get('notice') === 'probationary' ? 'probationary' : 'target',
      cases: chosen,
      roster,
      from,
      to,
      phone,
      workingDays,
    });
    return made.ok ? { document: made.document } : { refused: made.reason };
  }, [kind, id, query, branch, roster, rows, steps, settings, now]);
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isRealDay(day);
}
