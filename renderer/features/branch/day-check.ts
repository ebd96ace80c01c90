/** Days typed for a beginning or an end: full, real, and where wanted not before another day. Pure. */
import { parseCalendarDate } from '../../../shared/domain/dates';
import { branchWords } from '../../../shared/words/branch';

const words = branchWords.days;

/** The sentence beside the field, or undefined. `after`: the day must be later than this one. */
export function dayProblem(
  day: string,
  limits: { after?: string; notAfter?: string } = {},
): string | undefined {
  if (day === '') return words.missing;
  if (parseCalendarDate(day) !== day) return words.unreadable;
  if (limits.notAfter !== undefined && day > limits.notAfter) return words.inFuture;
  return limits.after !== undefined && day <= limits.after ? words.tooEarly(limits.after) : undefined;
}
