/** What is wrong with a recovery code as it was typed from the paper, said by group. */
import {
  readRecoveryCode,
  RECOVERY_GROUPS,
  RECOVERY_GROUP_LENGTH,
} from '../../../shared/domain/recovery-code';
import { recoveryCodeWords } from '../../../shared/words/lock';

/** The same form of code opens other things, too: each says so in its own words. */
export interface CodeFaultWords {
  readonly missing: string;
  readonly groupsWrong: (groups: readonly number[]) => string;
  readonly notTogether: string;
  readonly wrongLength: (groups: number, length: number) => string;
  readonly firstWrong: (group: number) => string;
  readonly otherCode: string;
}

/**
 * @param expected the code just shown; undefined where only main can say whether it opens anything
 * @returns undefined when nothing can be said against it
 */
export function faultOfCode(
  typed: string,
  expected?: string,
  words: CodeFaultWords = recoveryCodeWords,
): string | undefined {
  if (typed.trim() === '') return words.missing;
  const read = readRecoveryCode(typed);
  if (read.ok) return expected === undefined || read.code === expected ? undefined : words.otherCode;
  const [first] = read.groups;
  if (read.reason === 'wrongLength') {
    const where = first === undefined ? '' : words.firstWrong(first);
    return words.wrongLength(RECOVERY_GROUPS, RECOVERY_GROUP_LENGTH) + where;
  }
  return first === undefined ? words.notTogether : words.groupsWrong(read.groups);
}
