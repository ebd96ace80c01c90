/**
 * How easily a password is guessed. The estimator and its lists are half a megabyte and take a moment to be read:
 * whoever needs them loads this file when it is needed (`await import('…/password-strength')`), in the page as in
 * main, so that both give the same answer.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { MIN_PASSWORD_LENGTH, normalisePassword } from './password';

/** The estimator's effort grows with the square of the length, and nobody guesses what is longer. */
const MAX_JUDGED_LENGTH = 100;
/** Below this score a password falls to about a million guesses (zxcvbn: score 2 is 10^6 to 10^8). */
const MIN_SCORE = 2;

/** Words of this trade that are in no foreign list: names of the program, the usual pinyin, the usual dates. */
const TRADE_WORDS = [
  ...['支部手册', '党支部', '支部', '共产党', 'zhibushouce', 'zhibu', 'dangzhibu', 'shouce', 'dangyuan'],
  ...['gongchandang', 'shuji', 'mima', 'woaini', 'woaizuguo', 'zhongguo', 'zuguo', 'admin', 'mima123'],
  ...['19210701', '19491001', '701', '1001'],
];

export type PasswordScore = 0 | 1 | 2 | 3 | 4;
export interface PasswordStrength {
  /** 0 falls at once, 2 is the least we take, 4 holds. */
  score: PasswordScore;
  tooShort: boolean;
  tooWeak: boolean;
}

let estimator: ZxcvbnFactory | undefined;

/** @param known words somebody near would try: the operator's name, the branch's name */
export function judgePassword(password: string, known: readonly string[] = []): PasswordStrength {
  const characters = Array.from(normalisePassword(password));
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const judged = characters.slice(0, MAX_JUDGED_LENGTH).join('');
  const words = [...TRADE_WORDS, ...known].filter((word) => word !== '');
  const { score } = estimator.check(judged, words);
  const tooShort = characters.length < MIN_PASSWORD_LENGTH;
  return { score, tooShort, tooWeak: tooShort || score < MIN_SCORE };
}

export function isTooWeak(password: string, known: readonly string[] = []): boolean {
  return judgePassword(password, known).tooWeak;
}
