/** How a duty's period is called: 9月, 第三季度, 2026年度. */
import type { DutyPeriod } from '../rules/duties';
import { partsOf, quarterOf, type CalendarDate } from '../domain/dates';

export const quarterOrdinals = ['第一', '第二', '第三', '第四'] as const;

export function dutyPeriodName(period: DutyPeriod, first: CalendarDate): string {
  if (period === 'year') return `${partsOf(first).year}年度`;
  return period === 'month' ? `${partsOf(first).month}月` : quarterName(first);
}

export function quarterName(day: CalendarDate): string {
  return `${quarterOrdinals[quarterOf(day) - 1] ?? ''}季度`;
}
