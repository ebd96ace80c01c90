/** 学时 as printed: 2 or 1.5, never 2.0 nor 1.4999. */
export function hoursText(hours: number): string {
  return String(Math.round(hours * 10) / 10);
}
