/** Who gives, who takes, who watches, and when: as typed, and what is wrong with it. Pure. */
import { isRealDay } from '../../../shared/schema/primitives';
import { handoverWords } from '../../../shared/words/handover';

const words = handoverWords.who;

export interface Who {
  /** `YYYY-MM-DD`, `''`, or raw text that could not be read. */
  on: string;
  from: string;
  to: string;
  /** May stay empty: it is then written by hand on the printed list. */
  witness: string;
}
export type WhoErrors = Partial<Record<keyof Who, string>>;

/** Characters of a name in the register. */
export const MOST_NAME = 40;

/** Empty when all is well. */
export function checkWho({ on, from, to, witness }: Who): WhoErrors {
  const errors: WhoErrors = {};
  if (on === '') errors.on = words.onMissing;
  else if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || !isRealDay(on)) errors.on = words.onUnreadable;
  if (from.trim() === '') errors.from = words.fromMissing;
  if (to.trim() === '') errors.to = words.toMissing;
  const names = { from, to, witness };
  for (const key of ['from', 'to', 'witness'] as const) {
    if (Array.from(names[key].trim()).length > MOST_NAME) errors[key] = words.tooLong;
  }
  return errors;
}

/** Without outer spaces. */
export function tidyWho({ on, from, to, witness }: Who): Who {
  return { on, from: from.trim(), to: to.trim(), witness: witness.trim() };
}
