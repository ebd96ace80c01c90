/** Desk signs and birthday cards for tests and pictures: an ordinary one, and the longest that may be asked for. */
import { birthdaysIn } from '../../../shared/domain/birthdays';
import { PLEDGE_MAX_CHARS } from '../../../shared/schema/member-life';
import type { BirthdayCardInput } from '../birthday-card/birthday-card-sheet';
import type { DeskSignInput } from '../desk-sign/desk-sign-sheet';
import { sampleBranch, sampleRosterEntries } from './sample-people';

const SENTENCE = '救护培训随叫随到，教案讲解耐心细致，群众来电当日答复，遇有急难险重任务第一时间到岗。';
const longest =
  Array.from(SENTENCE.repeat(2))
    .slice(0, PLEDGE_MAX_CHARS - 1)
    .join('') + '。';

export const sampleSigns: readonly DeskSignInput[] = sampleRosterEntries.map((entry, index) => ({
  entry,
  post: {
    title: index === 0 ? '应急救护培训先锋岗' : '窗口服务先锋岗',
    pledge: index === 0 ? SENTENCE : longest,
  },
}));

export const sampleCards: BirthdayCardInput = {
  branch: sampleBranch,
  birthdays: birthdaysIn(sampleRosterEntries, { from: '2026-01-01', to: '2026-12-31' }, 'joinDate').listed,
  basis: 'joinDate',
  message: '',
};
