/** Papers about members chosen by id or year: desk signs (P-13), birthday cards (P-14), 党内统计年报核对表. */
import { useMemo } from 'react';
import { birthdaysIn, birthdaySetting } from '../../../shared/domain/birthdays';
import { dayOfInstant, partialDateRange, yearOf } from '../../../shared/domain/dates';
import { rosterOn, type RosterEntry, type RosterTables } from '../../../shared/domain/roster';
import { yearStatistics } from '../../../shared/domain/year-statistics';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import { useBranch, useTable } from '../../data/data-context';
import { birthdayCardPaper } from '../../paper/birthday-card/birthday-card-paper';
import { deskSignPaper } from '../../paper/desk-sign/desk-sign-paper';
import { yearStatisticsPaper } from '../../paper/year-statistics/year-statistics-paper';

export const chosenPaperKinds: readonly string[] = ['desk-signs', 'birthday-cards', 'year-statistics'];

type ChosenPaper = { document: PdfRequest } | 'notFound';

/** These members in this order (ids with points between them), or all as they stand. */
export function chosenEntries(roster: RosterEntry[], ids: string | null): RosterEntry[] {
  if (ids === null) return roster;
  const byId = new Map(roster.map((entry) => [entry.member.id, entry]));
  return ids.split('.').flatMap((id) => byId.get(id) ?? []);
}

interface ChosenPaperInput {
  readonly kind: string;
  /** ids=… of posts (signs) or members (cards), month=YYYY-MM, year=YYYY. */
  readonly query: string;
  readonly tables: RosterTables | undefined;
  readonly now: string;
}

/** undefined while the rows are loading, and for every other kind of paper. */
export function useChosenPaper({ kind, query, tables, now }: ChosenPaperInput): ChosenPaper | undefined {
  const branch = useBranch();
  const isWanted = chosenPaperKinds.includes(kind);
  const posts = useTable('pioneerPosts', isWanted);
  const settings = useTable('settings', isWanted);
  return useMemo(() => {
    if (!tables || !posts || !settings) return undefined;
    const params = new URLSearchParams(query);
    const ids = (params.get('ids') ?? '').split('.').filter((id) => id !== '');
    const roster = rosterOn(tables, dayOfInstant(now));
    if (kind === 'desk-signs') {
      const signs = ids.flatMap((id) => {
        const post = posts.find((row) => row.id === id);
        const entry = roster.find(({ member }) => member.id === post?.memberId);
        return post && entry ? [{ post, entry }] : [];
      });
      return signs.length === 0 ? 'notFound' : { document: deskSignPaper(signs) };
    }
    if (kind === 'year-statistics') {
      const today = dayOfInstant(now);
      const year = params.get('year') ?? '';
      const stats = yearStatistics(tables, /^\d{4}$/.test(year) ? Number(year) : yearOf(today), today);
      return { document: yearStatisticsPaper({ branch, stats, tables }) };
    }
    if (kind !== 'birthday-cards') return undefined;
    const month = params.get('month') ?? '';
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return 'notFound';
    const { basis, message } = birthdaySetting(settings);
    const { first, last } = partialDateRange(month);
    const { listed } = birthdaysIn(roster, { from: first, to: last }, basis);
    const birthdays = listed.filter(({ entry }) => ids.includes(entry.member.id));
    return birthdays.length === 0
      ? 'notFound'
      : { document: birthdayCardPaper({ branch, birthdays, basis, message }) };
  }, [branch, kind, query, tables, posts, settings, now]);
}
