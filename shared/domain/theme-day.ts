/** The fixed day of a month's 主题党日. */
import type { Branch } from '../schema/branch';
import { daysInMonth, toDate, weekdayOf, type CalendarDate } from './dates';

/** The 31st of a short month is its last day; the fifth Friday of a month with four is the last one. */
export function themeDayIn(rule: Branch['themeDayRule'], year: number, month: number): CalendarDate {
  const last = daysInMonth(year, month);
  if (rule.kind === 'dayOfMonth') return toDate({ year, month, day: Math.min(rule.day, last) });
  const days = Array.from({ length: last }, (_, index) => toDate({ year, month, day: index + 1 }));
  const sameWeekday = days.filter((day) => weekdayOf(day) === rule.weekday);
  return sameWeekday[Math.min(rule.n, sameWeekday.length) - 1] ?? toDate({ year, month, day: last });
}
