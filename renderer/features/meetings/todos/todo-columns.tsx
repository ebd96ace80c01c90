import type { AgreedItem, AgreedState } from '../../../../shared/domain/agreed-items';
import { daysBetween, formatDateZh } from '../../../../shared/domain/dates';
import { compareByPinyin } from '../../../../shared/domain/person-name';
import type { PartyGroup } from '../../../../shared/schema/branch';
import { headingOfRecord } from '../../../../shared/words/record-heading';
import { todoWords } from '../../../../shared/words/todos';
import { StatusWord } from '../../../ui/status/StatusWord';
import type { StateKind } from '../../../ui/status/state-kind';
import type { TableColumn } from '../../../ui/table/column';

const words = todoWords.columns;
export const agreedGlyphs: Record<AgreedState, StateKind> = { late: 'missing', open: 'due', done: 'done' };

export function todoColumns(
  groups: readonly PartyGroup[],
  today: string,
): readonly TableColumn<AgreedItem>[] {
  return [
    {
      id: 'state',
      header: words.state,
      value: ({ state }) => todoWords.states[state],
      cell: ({ state }) => <StatusWord kind={agreedGlyphs[state]} label={todoWords.states[state]} />,
      widthPx: 134,
    },
    {
      id: 'what',
      header: words.what,
      value: ({ what, measure }) => [what, measure].filter(Boolean).join('：'),
      widthPx: 298,
      grow: 1,
      isStrong: true,
      canHide: false,
    },
    {
      id: 'owner',
      header: words.owner,
      value: ({ owner }) => owner,
      compare: (a, b) => compareByPinyin(a.owner, b.owner),
      widthPx: 96,
    },
    {
      id: 'due',
      header: words.due,
      value: ({ due }) => due ?? '',
      cell: (item) => dueText(item, today),
      copyText: ({ due }) => (due ? formatDateZh(due) : ''),
      widthPx: 190,
    },
    {
      id: 'doneOn',
      header: words.doneOn,
      value: ({ doneOn }) => doneOn ?? '',
      cell: ({ doneOn }) => (doneOn ? formatDateZh(doneOn) : ''),
      copyText: ({ doneOn }) => (doneOn ? formatDateZh(doneOn) : ''),
      widthPx: 130,
    },
    {
      id: 'meeting',
      header: words.meeting,
      value: ({ record }) => record.startAt,
      cell: ({ record }) => headingOfRecord(record, groups),
      copyText: ({ record }) => headingOfRecord(record, groups),
      widthPx: 210,
    },
    { id: 'kind', header: words.kind, value: ({ kind }) => todoWords.kinds[kind], widthPx: 92 },
  ];
}

function dueText({ due, state }: AgreedItem, today: string): string {
  if (due === undefined) return '';
  const day = formatDateZh(due);
  return state === 'late' ? `${day} ${todoWords.overdue(daysBetween(due, today))}` : day;
}
