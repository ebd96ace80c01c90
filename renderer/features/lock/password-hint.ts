/** What the strength of a new password means, in a word and one thing to do. */
import { MIN_PASSWORD_LENGTH } from '../../../shared/domain/password';
import type { PasswordStrength } from '../../../shared/domain/password-strength';
import { newPasswordWords } from '../../../shared/words/lock';

export type PasswordLevel = keyof typeof newPasswordWords.levels;
export interface PasswordOpinion {
  level: PasswordLevel;
  hint: string;
}

const { hints } = newPasswordWords;

/** The estimator names patterns in English and for English; these are the ones met in Chinese offices. */
export function opinionOf(password: string, { score, tooShort, tooWeak }: PasswordStrength): PasswordOpinion {
  const characters = Array.from(password);
  if (tooShort) return { level: 'weak', hint: hints.short(MIN_PASSWORD_LENGTH - characters.length) };
  if (tooWeak) {
    if (/^[\d\s./-]+$/.test(password)) return { level: 'weak', hint: hints.digits };
    if (new Set(characters).size <= 3) return { level: 'weak', hint: hints.repeated };
    return { level: 'weak', hint: hints.common };
  }
  return score < 4 ? { level: 'fair', hint: hints.more } : { level: 'good', hint: hints.good };
}
