/**
 * Several records in one job, one behind the other: official copies as they are stored, the others set now; or all of
 * them as pages for the issued book, in its order and size (手册模式).
 */
import { useMemo, useState } from 'react';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import { handbookOf, inHandbookOrder } from '../../../shared/domain/handbook';
import type { JoinedSheet, PdfInfo, PdfRequest } from '../../../shared/ipc/requests/paper';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { handbookWords } from '../../../shared/words/handbook';
import { printWords as words } from '../../../shared/words/print';
import { useBranch, useData, useRecords, useRosterTables, useTable } from '../../data/data-context';
import type { Desk } from '../../desk/desk';
import { useDesk } from '../../desk/desk-context';
import { usePreferences } from '../../desk/preferences-context';
import { minutesPaper } from '../../paper/minutes/minutes-paper';
import { pastePagesPaper } from '../../paper/minutes/paste-pages-paper';
import { asSigned, rosterOfRecord } from '../../paper/year-book/book-records';
import { useMadePdf } from './use-made-pdf';
import type { PaperState } from './use-paper';

export const batchKinds: readonly string[] = ['minutes-batch', 'paste-batch'];

type Part = { stored: string } | { document: PdfRequest };

interface Batch {
  title: string;
  parts: Part[];
  /** Double-sided: no record begins on the back of another. */
  isDuplex: boolean;
}

/**
 * @param kind one of `batchKinds`; nothing is made for any other
 * @param query ids=a.b.c, in the order wanted on paper; of pages for the book year=YYYY instead, this year without
 */
export function useMinutesBatch(kind: string, query: string): PaperState {
  const desk = useDesk();
  const branch = useBranch();
  const { preferences } = usePreferences();
  const { now: clock } = useData();
  const [now] = useState(clock);
  const isWanted = batchKinds.includes(kind);
  const tables = useRosterTables(isWanted);
  const records = useRecords(isWanted);
  const attachments = useTable('attachments', isWanted);
  const isDuplex = preferences.duplex !== 'simplex';
  const settings = useTable('settings', isWanted);
  const batch = useMemo((): Batch | undefined => {
    if (!isWanted || !tables || !records || !attachments || !settings) return undefined;
    const params = new URLSearchParams(query);
    const inputOf = (record: OrgLifeRecord) => ({
      ...{ branch, record, roster: rosterOfRecord(record, tables), groups: tables.partyGroups, now },
      attachments: attachments.filter((row) => row.ownerId === record.id),
    });
    const ids = params.get('ids')?.split('.');
    const chosen = ids?.flatMap((id) => records.find((row) => row.id === id) ?? []) ?? [];
    if (kind === 'paste-batch') {
      const handbook = handbookOf(settings);
      const year = params.get('year') ?? String(yearOf(dayOfInstant(now)));
      const rows = ids === undefined ? heldIn(year, records, handbook.chapters) : chosen;
      const inputs = inHandbookOrder(rows, handbook).map((record) => inputOf(asSigned(record)));
      const title = handbookWords.paste.batch(branch.fullName, handbook.size, inputs.length);
      const document = pastePagesPaper(inputs, handbook.size, title);
      return { title, parts: inputs.length === 0 ? [] : [{ document }], isDuplex };
    }
    const parts = chosen.map((record): Part =>
      record.pdfHash ? { stored: record.pdfHash } : { document: minutesPaper(inputOf(record)) },
    );
    return { title: words.batch(branch.fullName, parts.length), parts, isDuplex };
  }, [isWanted, kind, query, branch, tables, records, attachments, settings, now, isDuplex]);
  const key = useMemo(() => batch && JSON.stringify(batch), [batch]);
  return useMadePdf(key, batch && (() => makeBatch(desk, batch)));
}

/** What the book has a chapter for, once it was held. */
function heldIn(
  year: string,
  records: readonly OrgLifeRecord[],
  chapters: readonly OrgLifeRecord['primaryType'][],
): OrgLifeRecord[] {
  return records.filter(
    ({ state, startAt, primaryType }) =>
      state !== 'planned' && startAt.startsWith(`${year}-`) && chapters.includes(primaryType),
  );
}

async function makeBatch(desk: Desk, { title, parts, isDuplex }: Batch): Promise<PaperState> {
  if (parts.length === 0) return { kind: 'notFound' };
  const made: PdfInfo[] = [];
  for (const part of parts) {
    const reply =
      'stored' in part
        ? await desk['paper.openStored']({ sha512: part.stored })
        : await desk['paper.makePdf'](part.document);
    if (!reply.ok) return { kind: 'failed', failure: reply.failure };
    made.push(reply.value);
  }
  const [only] = made;
  if (only && made.length === 1) return { kind: 'ready', pdf: only, title, isOfficial: false };
  const pdfIds = made.map(({ pdfId }) => pdfId);
  const joined = await desk['paper.joinPdfs']({ title, pdfIds, sheets: sheetsOf(made, isDuplex) });
  if (!joined.ok) return { kind: 'failed', failure: joined.failure };
  return { kind: 'ready', pdf: joined.value, title, isOfficial: false };
}

function sheetsOf(made: readonly PdfInfo[], isDuplex: boolean): (JoinedSheet | null)[] {
  const sheets: (JoinedSheet | null)[] = [];
  made.forEach(({ pages }, pdf) => {
    if (isDuplex && sheets.length % 2 === 1) sheets.push(null);
    for (let page = 1; page <= pages; page += 1) sheets.push({ pdf, page });
  });
  return sheets;
}
