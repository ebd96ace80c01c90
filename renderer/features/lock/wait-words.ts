import { lockWords as words } from '../../../shared/words/lock';

/** 请过28秒再试。 请过4分10秒再试。 */
export function waitText(seconds: number): string {
  const text =
    seconds < 60 ? words.waitSeconds(seconds) : words.waitMinutes(Math.floor(seconds / 60), seconds % 60);
  return words.wait(text);
}
