/** Several records in one job: official copies as they are stored, the others set now, one behind the other. */
import { useMemo, useState } from 'react';
import type { JoinedSheet, PdfInfo, PdfRequest } from '../../../shared/ipc/requests/paper';
import { printWords as words } from '../../../shared/words/print';
import { useBranch, useData, useRecords, useRosterTables, useTable } from '../../data/data-context';
import type { Desk } from '../../desk/desk';
import { useDesk } from '../../desk/desk-context';
import { usePreferences } from '../../desk/preferences-context';
import { minutesPaper } from '../../paper/minutes/minutes-paper';
import { rosterOfRecord } from '../../paper/year-book/book-records';
import { useMadePdf } from './use-made-pdf';
import type { PaperState } from './use-paper';

type Part = { stored: string } | { document: PdfRequest };

interface Batch {
  title: string;
  parts: Part[];
  /** Double-sided: no record begins on the back of another. */
  isDuplex: boolean;
}

/** @param query ids=a.b.c, in the order wanted on paper */
export function useMinutesBatch(isWanted: boolean, query: string): PaperState {
  const desk = useDesk();
  const branch = useBranch();
  const { preferences } = usePreferences();
  const { now: clock } = useData();
  const [now] = useState(clock);
  const tables = useRosterTables();
  const records = useRecords();
  const attachments = useTable('attachments');
  const isDuplex = preferences.duplex !== 'simplex';
  const batch = useMemo((): Batch | undefined => {
    if (!isWanted || !tables || !records || !attachments) return undefined;
    const ids = new URLSearchParams(query).get('ids')?.split('.') ?? [];
    const parts = ids.flatMap((id): Part[] => {
      const record = records.find((row) => row.id === id);
      if (!record) return [];
      if (record.pdfHash) return [{ stored: record.pdfHash }];
      const own = attachments.filter((row) => row.ownerId === record.id);
      const roster = rosterOfRecord(record, tables);
      const groups = tables.partyGroups;
      return [{ document: minutesPaper({ branch, record, roster, groups, attachments: own, now }) }];
    });
    return { title: words.batch(branch.fullName, parts.length), parts, isDuplex };
  }, [isWanted, query, branch, tables, records, attachments, now, isDuplex]);
  const key = useMemo(() => batch && JSON.stringify(batch), [batch]);
  return useMadePdf(key, batch && (() => makeBatch(desk, batch)));
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
