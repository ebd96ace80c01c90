/** Papers of organisational life beside the minutes: 谈心谈话 (P-21), 党组会登记 (P-22), 补课 (P-27). */
import { useMemo } from 'react';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import { talkCoverage } from '../../../shared/domain/heart-talks';
import { absencesOf } from '../../../shared/domain/make-ups';
import type { RosterTables } from '../../../shared/domain/roster';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import { TALK_SETTING, talkChoicesOf } from '../../../shared/rules/talks';
import type { Branch } from '../../../shared/schema/branch';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { useTable } from '../../data/data-context';
import { makeUpPaper } from '../../paper/make-up/make-up-paper';
import { registerPaper } from '../../paper/leading-group/register-paper';
import { talkPaper } from '../../paper/talks/talk-paper';
import { talkSummaryPaper } from '../../paper/talks/talk-summary-paper';

export const orgLifePaperKinds: readonly string[] = [
  'talk',
  'talk-summary',
  'leading-group-register',
  'make-up',
];

interface OrgLifePaperInput {
  readonly kind: string;
  readonly id: string;
  /** ids=… of talks or make-ups, year=YYYY; this year without. */
  readonly query: string;
  readonly branch: Branch;
  readonly roster: RosterTables | undefined;
  readonly records: readonly OrgLifeRecord[] | undefined;
  readonly now: string;
}

/** undefined while the rows are loading, and for every other kind of paper. */
export function useOrgLifePaper(input: OrgLifePaperInput): { document: PdfRequest } | 'notFound' | undefined {
  const { kind, id, query, branch, roster, records, now } = input;
  const isWanted = orgLifePaperKinds.includes(kind);
  const talks = useTable('heartTalks', isWanted);
  const meetings = useTable('leadingGroupMeetings', isWanted);
  const makeUps = useTable('makeUps', isWanted);
  const leadingPosts = useTable('leadingPosts', isWanted);
  const settings = useTable('settings', isWanted);
  return useMemo(() => {
    if (!orgLifePaperKinds.includes(kind) || !roster || !talks || !meetings || !leadingPosts || !settings)
      return undefined;
    const params = new URLSearchParams(query);
    const today = dayOfInstant(now);
    if (kind === 'talk') {
      const ids = id === '' ? (params.get('ids') ?? '').split('.') : [id];
      const chosen = ids.flatMap((one) => talks.find((talk) => talk.id === one) ?? []);
      return chosen.length === 0 ? 'notFound' : { document: talkPaper({ branch, talks: chosen }) };
    }
    if (kind === 'make-up') {
      if (!records || !makeUps) return undefined;
      const ids = id === '' ? (params.get('ids') ?? '').split('.') : [id];
      const chosen = makeUps.filter((row) => ids.includes(row.id));
      const yearsOf = new Set(
        records
          .filter((one) => chosen.some(({ recordId }) => recordId === one.id))
          .map((one) => yearOf(one.startAt)),
      );
      const absences = [...yearsOf]
        .flatMap((year) => absencesOf({ roster, records, makeUps: chosen }, year, today))
        .filter(({ makeUp }) => makeUp !== undefined);
      if (absences.length === 0) return 'notFound';
      return { document: makeUpPaper({ branch, groups: roster.partyGroups, absences }) };
    }
    const wanted = params.get('year') ?? '';
    const year = /^\d{4}$/.test(wanted) ? Number(wanted) : yearOf(today);
    if (kind === 'leading-group-register') return { document: registerPaper({ branch, year, meetings }) };
    const choices = talkChoicesOf(settings.find(({ key }) => key === TALK_SETTING)?.value);
    const { totals } = talkCoverage({ tables: roster, leadingPosts, talks }, year, today, choices);
    return { document: talkSummaryPaper({ branch, year, today, talks, totals }) };
  }, [kind, id, query, branch, roster, records, now, talks, meetings, makeUps, leadingPosts, settings]);
}
