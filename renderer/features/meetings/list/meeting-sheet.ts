/** The list as it leaves as a workbook: what is shown, in the order it is shown in. Pure. */
import { describeList, type ListColumnOf, type ListSheet } from '../../../../shared/paper/list-sheet';
import { recordStateWords, recordTypeWords } from '../../../../shared/words/domain';
import { listFileWords } from '../../../../shared/words/list-files';
import type { MeetingFilter, MeetingRow } from './meeting-rows';

const words = listFileWords.meetings;

/** Widths together 149 characters of 7 px: 290 mm, printed at 95 % on the 277 mm of A4 landscape. */
const columns: readonly ListColumnOf<MeetingRow>[] = [
  { header: words.columns.date, kind: 'date', width: 12, value: (row) => row.day },
  { header: words.columns.heading, kind: 'text', width: 22, value: headingOf },
  { header: words.columns.title, kind: 'text', width: 34, value: (row) => row.title },
  { header: words.columns.place, kind: 'text', width: 14, value: (row) => row.record.place },
  { header: words.columns.host, kind: 'text', width: 9, value: (row) => row.record.host?.name },
  { header: words.columns.recorder, kind: 'text', width: 9, value: (row) => row.record.recorder?.name },
  { header: words.columns.shouldAttend, kind: 'number', width: 7, value: (row) => row.shouldAttend },
  { header: words.columns.present, kind: 'number', width: 7, value: (row) => row.present },
  { header: words.columns.absent, kind: 'number', width: 7, value: (row) => row.absent },
  { header: words.columns.state, kind: 'text', width: 12, value: (row) => recordStateWords[row.state] },
  { header: words.columns.remark, kind: 'text', width: 16, value: remarkOf },
];

export interface MeetingSheetInput {
  /** As shown: filtered and sorted. */
  rows: readonly MeetingRow[];
  year: number;
  filter: MeetingFilter;
  branch: { fullName: string };
  today: string;
}

export function meetingSheet({ rows, year, filter, branch, today }: MeetingSheetInput): ListSheet {
  return describeList(
    {
      sheetTitle: words.sheet,
      title: words.title(year),
      subtitle: words.subtitle(branch.fullName, rows.length, today, filterNotes(filter)),
    },
    columns,
    rows,
  );
}

/** An event that counts as several meetings is named by all of them. */
function headingOf({ kind, record }: MeetingRow): string {
  const others = record.sections
    .filter((section) => section.type !== record.primaryType)
    .map((section) => words.section(recordTypeWords[section.type], section.seqNo));
  return [kind, ...others].join('、');
}

function remarkOf({ next, unregistered }: MeetingRow): string {
  return [next, unregistered > 0 ? words.unregistered(unregistered) : ''].filter(Boolean).join('　');
}

function filterNotes({ type, state, search }: MeetingFilter): string[] {
  return [
    ...(type === '' ? [] : [recordTypeWords[type]]),
    ...(state === '' ? [] : [recordStateWords[state]]),
    ...(search.trim() === '' ? [] : [words.searched(Array.from(search.trim()).slice(0, 40).join(''))]),
  ];
}
