/** Days of the practice branch. */
import { addDays, daysInMonth, weekdayOf, type CalendarDate } from '../domain/dates';
import { isWorkingDay } from '../domain/working-days';

function dayOf(year: number, month: number, day: number): CalendarDate {
  const last = Math.min(day, daysInMonth(year, month));
  return `${year}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

/** A weekday near the wished one: Saturday goes back a day, Sunday on a day (holidays are not known here). */
export function nearWeekday(year: number, month: number, day: number): CalendarDate {
  const wished = dayOf(year, month, day);
  if (weekdayOf(wished) === 6) return addDays(wished, -1);
  return weekdayOf(wished) === 7 ? addDays(wished, 1) : wished;
}

/** A working day near the wished one: from a holiday on to the next day of work. */
export function nearWorkday(year: number, month: number, day: number): CalendarDate {
  let near = nearWeekday(year, month, day);
  while (!isWorkingDay(near)) near = addDays(near, 1);
  return near;
}

/**
 * Working days near the wished ones, each for one wish only: after a week of holidays two meetings would else be at one
 * time. The same wish always gets the same day.
 */
export function distinctWorkdays(): typeof nearWorkday {
  const given = new Map<string, CalendarDate>();
  return (year, month, day) => {
    const wish = dayOf(year, month, day);
    let near = given.get(wish) ?? nearWorkday(year, month, day);
    const taken = new Set([...given].filter(([other]) => other !== wish).map(([, at]) => at));
    while (taken.has(near) || !isWorkingDay(near)) near = addDays(near, 1);
    given.set(wish, near);
    return near;
  };
}
