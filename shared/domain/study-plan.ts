/** Progress of a study plan: which items are done, due or not yet, and by which meeting. */
import type { OrgLifeRecord } from '../schema/meeting';
import type { PlanItem } from '../schema/study-plan';
import { daysInMonth, type CalendarDate } from './dates';

export type PlanItemStatus = 'done' | 'overdue' | 'dueThisMonth' | 'notYet' | 'adjusted';

export interface PlanItemProgress {
  item: PlanItem;
  status: PlanItemStatus;
  /** Meetings that fulfil the item. */
  records: OrgLifeRecord[];
}

/** An item is done by a held meeting linked to it or by hand; else overdue after the end of its month. */
export function planProgress(
  planYear: number,
  items: readonly PlanItem[],
  records: readonly OrgLifeRecord[],
  today: CalendarDate,
): PlanItemProgress[] {
  const sorted = [...items].sort((a, b) => a.month - b.month || a.sortNo - b.sortNo);
  return sorted.map((item) => {
    const linked = records.filter((record) => record.planItemIds.includes(item.id) && isHeld(record, today));
    return { item, records: linked, status: statusOf(item, linked.length > 0, planYear, today) };
  });
}

/** Counts for 已完成 15 逾期 1 未开始 8, and `planRate` = done / due (domain §2.7). */
export function planTotals(progress: readonly PlanItemProgress[]): {
  done: number;
  overdue: number;
  open: number;
  due: number;
} {
  const count = (...wanted: PlanItemStatus[]): number =>
    progress.filter((entry) => wanted.includes(entry.status)).length;
  const done = count('done');
  const overdue = count('overdue');
  return { done, overdue, open: count('dueThisMonth', 'notYet', 'adjusted'), due: done + overdue };
}

/** A planned meeting counts only from its day on, and only once it is no longer 拟开. */
export function isHeld(record: Pick<OrgLifeRecord, 'state' | 'startAt'>, today: CalendarDate): boolean {
  return record.state !== 'planned' && record.startAt.slice(0, 10) <= today;
}

function statusOf(item: PlanItem, fulfilled: boolean, year: number, today: CalendarDate): PlanItemStatus {
  if (fulfilled || item.doneOn) return 'done';
  if (item.adjustReason) return 'adjusted';
  const month = String(item.month).padStart(2, '0');
  const first = `${year}-${month}-01`;
  const last = `${year}-${month}-${daysInMonth(year, item.month)}`;
  if (today > last) return 'overdue';
  return today >= first ? 'dueThisMonth' : 'notYet';
}
