/** P-03 for the print page: the year and chapters of the address, typeset and put together. */
import { useMemo, useState } from 'react';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import { handbookOf, handbookOrder } from '../../../shared/domain/handbook';
import { useBranch, useData, useRecords, useRosterTables, useTable } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { bookChapters, type BookChapter } from '../../paper/year-book/year-book-input';
import { chaptersWithContent, yearBook } from '../../paper/year-book/year-book-paper';
import { lifeOfYear, useLifeRows } from './book-life';
import { makeBook } from './make-book';
import { useMadePdf } from './use-made-pdf';
import type { PaperState } from './use-paper';

export interface YearBookChoice {
  year: number;
  /** Years that have records, the newest first. */
  years: readonly number[];
  /** Chapters that can be ticked, in their order. */
  offered: readonly BookChapter[];
  chosen: ReadonlySet<BookChapter>;
  withPhotos: boolean;
  hasPhotos: boolean;
}

export interface YearBookPaper {
  state: PaperState;
  /** undefined while the rows are loading, and when something else is printed. */
  choice: YearBookChoice | undefined;
}

/** @param query year=YYYY&chapters=a.b.c&photos=0; this year and everything when absent */
export function useYearBook(isWanted: boolean, query: string): YearBookPaper {
  const desk = useDesk();
  const branch = useBranch();
  const { now: clock } = useData();
  const [now] = useState(clock);
  const tables = useRosterTables(isWanted);
  const records = useRecords(isWanted);
  const attachments = useTable('attachments', isWanted);
  const plans = useTable('studyPlans', isWanted);
  const items = useTable('planItems', isWanted);
  const rewards = useTable('rewards', isWanted);
  const life = useLifeRows(isWanted);
  const found = useMemo(() => {
    if (!isWanted || !life || !tables || !records || !attachments || !plans || !items || !rewards)
      return undefined;
    const params = new URLSearchParams(query);
    const thisYear = yearOf(dayOfInstant(now));
    const wanted = params.get('year') ?? '';
    const year = /^\d{4}$/.test(wanted) ? Number(wanted) : thisYear;
    const plan = plans.find((row) => row.planYear === year && row.level === 'year');
    const own = plan ? items.filter((item) => item.planId === plan.id) : [];
    const rows = {
      ...{ branch, year, tables, records, attachments, plan, items: own, rewards, now },
      recordOrder: handbookOrder(handbookOf(life.settings)),
      ...lifeOfYear(life, tables, branch, year, dayOfInstant(now)),
    };
    const offered = chaptersWithContent(rows);
    const named = params.get('chapters')?.split('.');
    const chosen = new Set(
      bookChapters.filter((chapter) => named?.includes(chapter) ?? offered.includes(chapter)),
    );
    const withPhotos = params.get('photos') !== '0';
    const years = [...new Set([thisYear, year, ...records.map(({ startAt }) => yearOf(startAt))])];
    const choice: YearBookChoice = {
      ...{ year, offered, chosen, withPhotos },
      years: years.sort((a, b) => b - a),
      hasPhotos: attachments.some((row) => row.ownerTable === 'records' && row.kind === 'photo'),
    };
    return { choice, book: yearBook({ ...rows, chapters: chosen, withPhotos }) };
  }, [isWanted, query, branch, tables, records, attachments, plans, items, rewards, life, now]);

  const book = found?.book;
  // Compared by what is printed, so that an unrelated change of the data does not set sixty records again.
  const key = useMemo(
    () => (book ? JSON.stringify([book.parts, book.pages, book.index()]) : undefined),
    [book],
  );
  const state = useMadePdf(
    key,
    book &&
      (async () => {
        const reply = await makeBook(desk, book);
        return reply.ok
          ? { kind: 'ready', pdf: reply.value, title: book.title, isOfficial: false }
          : { kind: 'failed', failure: reply.failure };
      }),
  );
  return { state, choice: found?.choice };
}
