/** Progress of a study plan: which items are done, due or not yet, and by which meeting. */
import type { OrgLifeRecord, RecordType } from '../schema/meeting';
import type { PlanItem, StudyForm } from '../schema/study-plan';
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

/** Sum of 学时 planned, exact because hours come in halves. */
export function plannedHoursOf(items: readonly Pick<PlanItem, 'plannedHours'>[]): number {
  return items.reduce((sum, item) => sum + item.plannedHours, 0);
}

/** Place of a new item at the end of its month. */
export function nextSortNo(items: readonly Pick<PlanItem, 'month' | 'sortNo'>[], month: number): number {
  return Math.max(0, ...items.filter((item) => item.month === month).map((item) => item.sortNo)) + 1;
}

/**
 * The items of an older plan for a new one (从去年复制): what was planned, not what became of it. Years named in
 * topics and materials are moved on by the difference, because most of them read 2025年….
 */
export function copyPlanItems(
  items: readonly PlanItem[],
  from: number,
  to: number,
  target: { planId: string; branchId: string; newId: () => string },
): Omit<PlanItem, 'rev'>[] {
  const move = (text: string): string => text.replaceAll(`${from}年`, `${to}年`);
  return [...items]
    .sort((a, b) => a.month - b.month || a.sortNo - b.sortNo)
    .map((item) => ({
      id: target.newId(),
      branchId: target.branchId,
      planId: target.planId,
      month: item.month,
      sortNo: item.sortNo,
      topic: move(item.topic),
      ...(item.materials ? { materials: move(item.materials) } : {}),
      form: item.form,
      ...(item.speaker ? { speaker: item.speaker } : {}),
      ...(item.organiser ? { organiser: item.organiser } : {}),
      scope: item.scope,
      plannedHours: item.plannedHours,
      ...(item.linkedType ? { linkedType: item.linkedType } : {}),
      ...(item.note ? { note: move(item.note) } : {}),
    }));
}

/** The kind of record that fulfils an item; undefined for study that no meeting can show (platform, training). */
export function recordTypeFor(item: Pick<PlanItem, 'form' | 'linkedType'>): RecordType | undefined {
  if (item.linkedType) return item.linkedType;
  return recordTypeOfForm[item.form];
}

const recordTypeOfForm: Partial<Record<StudyForm, RecordType>> = {
  leaderLed: 'themeDay',
  branchCollective: 'themeDay',
  baseVisit: 'themeDay',
  microClassShare: 'partyClass',
  readingClassShare: 'themeDay',
  quizContest: 'themeDay',
  specialClass: 'partyClass',
  themeDayStudy: 'themeDay',
};
