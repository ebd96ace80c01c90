/** What 工作台 says about the copy on another disk. Pure. */
import { secondCopyAge } from '../../../shared/backup/second-copy-age';
import { dayOfInstant, daysBetween, formatMonthDayZh } from '../../../shared/domain/dates';
import type { BackupState } from '../../../shared/ipc/requests/backup';
import { dashboardWords } from '../../../shared/words/dashboard';

const words = dashboardWords.secondCopy;
/** The self-test runs monthly by itself; older than this it did not come to it. */
const SELF_TEST_DAYS = 31;

export interface SecondCopyLine {
  isDue: boolean;
  text: string;
  /** Where it lies, so that the right stick is fetched; empty when no place was chosen. */
  place: string;
  /** Empty when the last self-test passed and is not older than 31 days. */
  selfTest: string;
}

/** @param now Present instant, UTC ISO. */
export function secondCopyLine(
  { secondCopy, selfTest }: Pick<BackupState, 'secondCopy' | 'selfTest'>,
  now: string,
): SecondCopyLine {
  const { days, tone } = secondCopyAge(secondCopy.at, now);
  return {
    isDue: tone !== 'good',
    text:
      secondCopy.folder === null
        ? words.noFolder
        : tone === 'never'
          ? words.never
          : tone === 'due'
            ? words.due(days)
            : words.good(days),
    place: secondCopy.folder === null ? '' : words.place(secondCopy.folder),
    selfTest: selfTestWords(selfTest, now),
  };
}

function selfTestWords(selfTest: BackupState['selfTest'], now: string): string {
  if (selfTest === null) return '';
  const day = dayOfInstant(selfTest.at);
  if (!selfTest.ok) return words.selfTestFailed(formatMonthDayZh(day));
  const age = daysBetween(day, dayOfInstant(now));
  return age > SELF_TEST_DAYS ? words.selfTestOld(age) : '';
}
