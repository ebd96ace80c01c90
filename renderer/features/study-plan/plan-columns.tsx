import type { PlanItemProgress, PlanItemStatus } from '../../../shared/domain/study-plan';
import { formatMonthDayZh } from '../../../shared/domain/dates';
import { planScopeWords, recordTypeWords, studyFormWords } from '../../../shared/words/domain';
import { studyPlanWords as words } from '../../../shared/words/study-plan';
import { StatusWord } from '../../ui/status/StatusWord';
import type { StateKind } from '../../ui/status/state-kind';
import type { TickState } from '../../ui/status/TickBar';
import type { TableColumn } from '../../ui/table/column';

export const statusKinds: Record<PlanItemStatus, StateKind> = {
  done: 'done',
  overdue: 'missing',
  dueThisMonth: 'due',
  notYet: 'notYet',
  adjusted: 'excused',
};
export const tickStates: Record<PlanItemStatus, TickState> = {
  done: 'done',
  overdue: 'late',
  dueThisMonth: 'due',
  notYet: 'open',
  adjusted: 'open',
};
const statusOrder: readonly PlanItemStatus[] = ['overdue', 'dueThisMonth', 'notYet', 'adjusted', 'done'];

export const planColumns: readonly TableColumn<PlanItemProgress>[] = [
  {
    id: 'month',
    header: words.columns.month,
    value: ({ item }) => item.month,
    cell: ({ item }) => words.month(item.month),
    compare: (a, b) => a.item.month - b.item.month || a.item.sortNo - b.item.sortNo,
    widthPx: 104,
  },
  {
    id: 'topic',
    header: words.columns.topic,
    value: ({ item }) => item.topic,
    widthPx: 220,
    grow: 2,
    isStrong: true,
    canHide: false,
  },
  {
    id: 'form',
    header: words.columns.form,
    value: ({ item }) => studyFormWords[item.form],
    widthPx: 144,
  },
  { id: 'speaker', header: words.columns.speaker, value: ({ item }) => item.speaker, widthPx: 96 },
  {
    id: 'hours',
    header: words.columns.hours,
    value: ({ item }) => item.plannedHours,
    cell: ({ item }) => item.plannedHours.toFixed(1),
    widthPx: 64,
    align: 'end',
  },
  {
    id: 'status',
    header: words.columns.status,
    value: ({ status }) => words.status[status],
    cell: ({ status }) => <StatusWord kind={statusKinds[status]} label={words.status[status]} />,
    compare: (a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status),
    widthPx: 120,
  },
  { id: 'record', header: words.columns.record, value: doneBy, widthPx: 168 },
  {
    id: 'scope',
    header: words.columns.scope,
    value: ({ item }) => planScopeWords[item.scope],
    widthPx: 104,
    isHiddenAtFirst: true,
  },
  {
    id: 'materials',
    header: words.columns.materials,
    value: ({ item }) => item.materials,
    widthPx: 240,
    isHiddenAtFirst: true,
  },
];

/** 9月18日主题党日, or the day it was finished by hand, or why it was changed. */
function doneBy({ item, records }: PlanItemProgress): string {
  const [record] = records;
  if (record) return `${formatMonthDayZh(record.startAt.slice(0, 10))}${recordTypeWords[record.primaryType]}`;
  if (item.doneOn) return words.byHand(formatMonthDayZh(item.doneOn));
  return item.adjustReason ?? '';
}
