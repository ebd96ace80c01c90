/** Meetings and attendance by month, for the chart of 工作台. Pure. */
import type { CalendarDate } from '../../../shared/domain/dates';
import { isHeld } from '../../../shared/domain/study-plan';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';

export interface MonthFigures {
  month: number;
  meetings: number;
  /** Person-times; those exempt are in neither. */
  present: number;
  absent: number;
}

/** Twelve months of a year; a meeting counts from its day on, once it is no longer 拟开. */
export function figuresByMonth(
  records: readonly OrgLifeRecord[],
  year: number,
  today: CalendarDate,
): MonthFigures[] {
  const held = records.filter((record) => isHeld(record, today));
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const prefix = `${year}-${String(month).padStart(2, '0')}`;
    const ofMonth = held.filter((record) => record.startAt.startsWith(prefix));
    const rows = ofMonth.flatMap((record) => record.attendance).filter((row) => row.status !== 'exempt');
    const present = rows.filter((row) => row.status === 'present').length;
    return { month, meetings: ofMonth.length, present, absent: rows.length - present };
  });
}
