/** The address that prints a roster: all of a day, or these members in this order. */
export function rosterRoute(day: string, ids?: readonly string[]): string {
  const which = ids === undefined ? '' : `&ids=${ids.join('.')}`;
  return `/print/roster?date=${day}${which}`;
}
