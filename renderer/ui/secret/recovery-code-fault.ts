/** What is wrong with a recovery code as it was typed from the paper, said by group. */
import {
  readRecoveryCode,
  RECOVERY_GROUPS,
  RECOVERY_GROUP_LENGTH,
} from '../../../shared/domain/recovery-code';
import { recoveryCodeWords as words } from '../../../shared/words/lock';

/**
 * @param expected the code just shown; undefined where only main can say whether it opens anything
 * @returns undefined when nothing can be said against it
 */
export function faultOfCode(typed: string, expected?: string): string | undefined {
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
