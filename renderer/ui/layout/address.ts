/** What an address of the page says behind its question mark. Pure. */
import { yearOf, type CalendarDate } from '../../../shared/domain/dates';

/** `year=YYYY`; anything else is the running year. */
export function askedYear(params: URLSearchParams, today: CalendarDate): number {
  const wanted = params.get('year') ?? '';
  return /^\d{4}$/.test(wanted) ? Number(wanted) : yearOf(today);
}

/** The address with these answers; '' takes one away, so that the usual has the short address. */
export function withAnswers(
  params: URLSearchParams,
  patch: Readonly<Record<string, string>>,
): URLSearchParams {
  const after = new URLSearchParams(params);
  for (const [key, value] of Object.entries(patch)) {
    if (value === '') after.delete(key);
    else after.set(key, value);
  }
  return after;
}
