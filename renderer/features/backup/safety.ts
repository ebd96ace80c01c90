/** How safe the data are right now, in one calm sentence. Pure; the worst thing comes first. */
import { secondCopyAge } from '../../../shared/backup/second-copy-age';
import { dayOfInstant, formatMonthDayZh } from '../../../shared/domain/dates';
import type { BackupState } from '../../../shared/ipc/requests/backup';
import { backupWords, daysAgo } from '../../../shared/words/backup';
import { failureWords } from '../../../shared/words/failures';

export interface Safety {
  /** `bad`: something does not work; `due`: the user can do something; `good`: nothing to do. */
  tone: 'good' | 'due' | 'bad';
  title: string;
  text: string;
}
const words = backupWords.safety;

/** @param now Present instant, UTC ISO. */
export function safetyOf(state: BackupState, now: string): Safety {
  const { secondCopy, selfTest, storage } = state;
  if (storage.readOnly !== null) {
    const { sentence, action } = failureWords[storage.readOnly];
    return { tone: 'bad', title: words.readOnly, text: `${sentence}${action}` };
  }
  if (selfTest && !selfTest.ok) {
    return { tone: 'bad', title: words.testFailed, text: words.testFailedText(selfTest.differences) };
  }
  const { folder } = secondCopy;
  if (folder === null) return { tone: 'due', title: words.noFolder, text: words.noFolderText };
  const age = secondCopyAge(secondCopy.at, now);
  if (age.tone === 'never') return { tone: 'due', title: words.never, text: words.neverText(folder) };
  if (age.tone === 'due') return { tone: 'due', title: words.due(age.days), text: words.dueText(folder) };
  const tested = selfTest ? words.tested(formatMonthDayZh(dayOfInstant(selfTest.at))) : words.neverTested;
  return { tone: 'good', title: words.good, text: `${words.copy(daysAgo(age.days), folder)}；${tested}。` };
}
