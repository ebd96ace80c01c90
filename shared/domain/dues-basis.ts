/** By which table a member pays dues in a month, and since when: retirement changes it from its month (domain E9). */
import { duesTableOf, type RateTable } from '../rules/dues';
import type { Person } from '../schema/member';
import type { WorkSpan } from '../schema/member-life';
import type { CalendarDate } from './dates';
import { postCategoryOn } from './member-life';

export interface DuesBasis {
  table: RateTable;
  /** `YYYY-MM`; undefined: as far back as is known. */
  since: string | undefined;
}

/** undefined where the post is not entered, or is of a kind no table is fixed for. */
export function duesBasisOn(
  person: Person,
  workSpans: readonly WorkSpan[],
  day: CalendarDate,
): DuesBasis | undefined {
  const tableIn = (month: string): RateTable | undefined => {
    const category = postCategoryOn(person, workSpans, month);
    return category && duesTableOf[category];
  };
  const table = tableIn(day.slice(0, 7));
  if (table === undefined) return undefined;
  // The table only ever changes in a month in which a span begins; this month's last day decides this month.
  const months = workSpans
    .filter(({ personId }) => personId === person.id)
    .map(({ from }) => from.slice(0, 7))
    .filter((month) => month <= day.slice(0, 7))
    .sort()
    .reverse();
  const since = months.find((month) => tableIn(month) === table && tableIn(monthBefore(month)) !== table);
  return { table, since };
}

function monthBefore(month: string): string {
  const [year = 0, no = 0] = month.split('-').map(Number);
  const [lastYear, last] = no === 1 ? [year - 1, 12] : [year, no - 1];
  return `${String(lastYear)}-${String(last).padStart(2, '0')}`;
}
