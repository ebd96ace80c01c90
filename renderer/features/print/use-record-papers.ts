/** Papers around one meeting: 会议通知, 议程, 请假条 before it, 票 (P-17) and 计票结果报告单 (P-18) of its votes. */
import { useMemo } from 'react';
import { bookPageSizes, handbookOf } from '../../../shared/domain/handbook';
import { scopeRosterOn, toSnapshotRow, type RosterTables } from '../../../shared/domain/roster';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import type { Branch } from '../../../shared/schema/branch';
import type { Attachment } from '../../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { postWords } from '../../../shared/words/domain';
import { useTable } from '../../data/data-context';
import { ballotKinds, ballotPaper } from '../../paper/ballot/ballot-paper';
import { countReportPaper } from '../../paper/count-report/count-report-paper';
import { leaveSlipPaper } from '../../paper/leave-slip/leave-slip-paper';
import { meetingAgendaPaper } from '../../paper/meeting-agenda/meeting-agenda-paper';
import { pastePagePaper } from '../../paper/minutes/minutes-paper';
import { meetingNoticePaper } from '../../paper/meeting-notice/meeting-notice-paper';

export const recordPaperKinds: readonly string[] = [
  'meeting-notice',
  'meeting-agenda',
  'leave-slip',
  'ballot',
  'count-report',
  'paste-page',
];

interface RecordPaperInput {
  readonly kind: string;
  /** item=… of the agenda, size=A4|16K|A5 of a page for the book (that of the branch's own book without), kind=vote|election|review of a ballot, blank=1 for slips to fill in by hand. */
  readonly query: string;
  readonly branch: Branch;
  readonly roster: RosterTables | undefined;
  /** undefined while loading, null when there is none. */
  readonly record: OrgLifeRecord | null | undefined;
  /** Those of the record. */
  readonly attachments: readonly Attachment[] | undefined;
  readonly now: string;
}

/** undefined while the rows are loading, and for every other kind of paper. */
export function useRecordPaper(props: RecordPaperInput): { document: PdfRequest } | 'notFound' | undefined {
  const { kind, query, branch, roster: tables, record, attachments, now } = props;
  const isWanted = recordPaperKinds.includes(kind);
  const settings = useTable('settings', isWanted);
  return useMemo(() => {
    if (!isWanted || !tables || record === undefined || !attachments || !settings) return undefined;
    if (record === null) return 'notFound';
    const roster = scopeRosterOn(tables, record.scope, record.startAt.slice(0, 10)).map((entry) =>
      toSnapshotRow(entry, (post) => postWords[post.post]),
    );
    const input = { branch, record, roster, groups: tables.partyGroups, now };
    const params = new URLSearchParams(query);
    const itemId = params.get('item') ?? undefined;
    if (kind === 'meeting-notice') return { document: meetingNoticePaper(input) };
    if (kind === 'leave-slip')
      return { document: leaveSlipPaper({ ...input, isBlank: params.has('blank') }) };
    if (kind === 'meeting-agenda') return { document: meetingAgendaPaper({ ...input, attachments }) };
    if (kind === 'paste-page') {
      const wanted = params.get('size');
      const size = bookPageSizes.find((one) => one === wanted) ?? handbookOf(settings).size;
      return { document: pastePagePaper({ ...input, attachments }, size) };
    }
    const wanted = ballotKinds.find((one) => one === params.get('kind'));
    const document =
      kind === 'ballot'
        ? ballotPaper({ ...input, itemId, kind: wanted })
        : countReportPaper({ ...input, itemId });
    return document ? { document } : 'notFound';
  }, [isWanted, kind, query, branch, tables, record, attachments, settings, now]);
}
