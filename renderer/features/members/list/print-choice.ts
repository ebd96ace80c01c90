/**
 * The address that prints a roster: all of a day, or these members in this order. With `registered`, the id of a row
 * of the register of exports, it is the internal one with all numbers.
 */
export function rosterRoute(day: string, ids?: readonly string[], registered?: string): string {
  const which = ids === undefined ? '' : `&ids=${ids.join('.')}`;
  const variant = registered === undefined ? '' : `&internal=${registered}`;
  return `/print/roster?date=${day}${which}${variant}`;
}
