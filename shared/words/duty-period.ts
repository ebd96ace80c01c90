/** How a duty's period is called: 9月, 第三季度. */
import { partsOf, quarterOf, type CalendarDate } from '../domain/dates';

export const quarterOrdinals = ['第一', '第二', '第三', '第四'] as const;

export function dutyPeriodName(period: 'month' | 'quarter', first: CalendarDate): string {
  return period === 'month' ? `${partsOf(first).month}月` : quarterName(first);
}

export function quarterName(day: CalendarDate): string {
  return `${quarterOrdinals[quarterOf(day) - 1] ?? ''}季度`;
}
