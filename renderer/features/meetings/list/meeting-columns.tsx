import type { RecordState } from '../../../../shared/schema/meeting';
import { recordStateWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { color } from '../../../ui/color';
import { StatusWord } from '../../../ui/status/StatusWord';
import type { StateKind } from '../../../ui/status/state-kind';
import type { TableColumn } from '../../../ui/table/column';
import type { MeetingRow } from './meeting-rows';

const words = meetingWords.list;

export const stateKinds: Record<RecordState, StateKind> = {
  planned: 'notYet',
  draft: 'draft',
  outForSignature: 'outForSignature',
  signed: 'done',
};

export const meetingColumns: readonly TableColumn<MeetingRow>[] = [
  {
    id: 'date',
    header: words.columns.date,
    value: (row) => row.record.startAt,
    cell: (row) => row.date,
    copyText: (row) => row.day,
    widthPx: 124,
  },
  {
    id: 'heading',
    header: words.columns.heading,
    value: (row) => row.kind,
    widthPx: 192,
    isStrong: true,
    isFrozen: false,
    canHide: false,
  },
  {
    id: 'title',
    header: words.columns.title,
    value: (row) => row.title,
    cell: (row) => row.title || <span style={{ color: color.ink3 }}>{words.untitled}</span>,
    widthPx: 220,
    grow: 1,
  },
  {
    id: 'attendance',
    header: words.columns.attendance,
    value: (row) =>
      row.present === undefined || row.shouldAttend === 0 ? undefined : row.present / row.shouldAttend,
    cell: (row) => words.attendance(row.shouldAttend, row.present),
    copyText: (row) => words.attendance(row.shouldAttend, row.present),
    widthPx: 112,
    align: 'end',
  },
  {
    id: 'state',
    header: words.columns.state,
    value: (row) => recordStateWords[row.state],
    cell: (row) => <StatusWord kind={stateKinds[row.state]} label={recordStateWords[row.state]} />,
    widthPx: 136,
  },
  { id: 'next', header: words.columns.next, value: (row) => row.next, widthPx: 148 },
  {
    id: 'host',
    header: words.columns.host,
    value: (row) => row.record.host?.name,
    widthPx: 96,
    isHiddenAtFirst: true,
  },
  {
    id: 'recorder',
    header: words.columns.recorder,
    value: (row) => row.record.recorder?.name,
    widthPx: 96,
    isHiddenAtFirst: true,
  },
  {
    id: 'place',
    header: words.columns.place,
    value: (row) => row.record.place,
    widthPx: 160,
    isHiddenAtFirst: true,
  },
];
