/**
 * What meetings agreed to have done: 会后办理事项 of any minutes, and the 整改清单 of a 组织生活会. Minutes are locked when
 * they are signed, so what is done later stands in a row of its own (todoMarks). Pure.
 */
import type { OrgLifeRecord } from '../schema/meeting';
import { createOp, deleteOp, updateOp, type Op } from '../schema/command';
import type { TodoMark } from '../schema/org-life';
import type { CalendarDate } from './dates';

export type AgreedState = 'late' | 'open' | 'done';

export interface AgreedItem {
  /** Id of the 待办 or of the line of the list. */
  id: string;
  record: OrgLifeRecord;
  kind: 'todo' | 'rectification';
  /** What is to be done; of a rectification the issue. */
  what: string;
  /** Of a rectification what is done about it. */
  measure?: string;
  owner: string;
  due?: CalendarDate;
  doneOn?: CalendarDate;
  proof?: string;
  /** The row that says it was done; undefined when the minutes themselves say so. */
  mark?: TodoMark;
  state: AgreedState;
}

/** Late ones first, then what is due next, what has no day, and what is done, newest first. */
export function agreedItems(
  records: readonly OrgLifeRecord[],
  marks: readonly TodoMark[],
  today: CalendarDate,
): AgreedItem[] {
  const markOf = new Map(marks.map((mark) => [mark.todoId, mark]));
  return records
    .filter(({ state }) => state !== 'planned')
    .flatMap((record) => itemsOf(record, markOf, today))
    .sort(compare);
}

export function isOpenItem({ state }: Pick<AgreedItem, 'state'>): boolean {
  return state !== 'done';
}

function itemsOf(
  record: OrgLifeRecord,
  markOf: ReadonlyMap<string, TodoMark>,
  today: CalendarDate,
): AgreedItem[] {
  const lines = [
    ...record.todos.map(({ id, what, owner, due, doneOn }) => ({
      ...{ id, kind: 'todo' as const, what, measure: undefined, owner, due, doneOn },
    })),
    ...record.sections.flatMap((section) =>
      section.type === 'orgLifeMeeting'
        ? section.rectification.map(({ id, issue, measure, owner, due, doneOn }) => ({
            ...{ id, kind: 'rectification' as const, what: issue, measure, owner, due, doneOn },
          }))
        : [],
    ),
  ];
  return lines.map((line): AgreedItem => {
    const mark = line.doneOn === undefined ? markOf.get(line.id) : undefined;
    const doneOn = line.doneOn ?? mark?.doneOn;
    const isLate = line.due !== undefined && line.due < today;
    return {
      ...{ id: line.id, record, kind: line.kind, what: line.what, owner: line.owner?.name ?? '' },
      ...(line.measure === undefined ? {} : { measure: line.measure }),
      ...(line.due === undefined ? {} : { due: line.due }),
      ...(doneOn === undefined ? {} : { doneOn }),
      ...(mark ? { mark } : {}),
      ...(mark?.proof ? { proof: mark.proof } : {}),
      state: doneOn !== undefined ? 'done' : isLate ? 'late' : 'open',
    };
  });
}

const order: Record<AgreedState, number> = { late: 0, open: 1, done: 2 };

function compare(a: AgreedItem, b: AgreedItem): number {
  if (a.state !== b.state) return order[a.state] - order[b.state];
  if (a.state === 'done') return text(b.doneOn ?? '', a.doneOn ?? '');
  return text(a.due ?? '9999', b.due ?? '9999') || text(a.record.startAt, b.record.startAt);
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Why something cannot have been done that day; undefined = it can. */
export function checkDoneOn(
  item: Pick<AgreedItem, 'record'>,
  doneOn: CalendarDate,
  today: CalendarDate,
): 'beforeMeeting' | 'inFuture' | undefined {
  if (doneOn < item.record.startAt.slice(0, 10)) return 'beforeMeeting';
  return doneOn > today ? 'inFuture' : undefined;
}

export interface DoneEntry {
  doneOn: CalendarDate;
  /** How it shows; blank = not said. */
  proof: string;
}

/** One op; none when the minutes themselves say that it is done. */
export function markDoneOps(
  item: AgreedItem,
  { doneOn, proof }: DoneEntry,
  made: { branchId: string; newId: () => string },
): Op[] {
  if (item.state === 'done' && !item.mark) return [];
  const said = proof.trim();
  if (item.mark) {
    // A proof taken out again must not survive from the old row.
    const patch = { doneOn, proof: said === '' ? undefined : said } as Partial<TodoMark>;
    return [updateOp('todoMarks', item.mark, patch)];
  }
  return [
    createOp('todoMarks', {
      ...{ id: made.newId(), branchId: made.branchId, recordId: item.record.id, todoId: item.id },
      doneOn,
      ...(said === '' ? {} : { proof: said }),
    }),
  ];
}

/** It was not done after all. */
export function clearDoneOps(items: readonly AgreedItem[]): Op[] {
  return items.flatMap(({ mark }) => (mark ? [deleteOp('todoMarks', mark)] : []));
}
