/** P-14 政治生日贺卡 as plain words. */
import type { Birthday, BirthdayBasis } from '../../../shared/domain/birthdays';
import { formatPartialDateZh } from '../../../shared/domain/dates';
import type { Branch } from '../../../shared/schema/branch';
import { birthdayCardWords as words } from '../../../shared/words/pioneer';
import { oneLine } from '../text/printable';

export interface BirthdayCardInput {
  readonly branch: Pick<Branch, 'fullName'>;
  readonly birthdays: readonly Birthday[];
  readonly basis: BirthdayBasis;
  /** 支部寄语; '' = the usual one. */
  readonly message: string;
}

export interface BirthdayCard {
  readonly address: string;
  readonly line: string;
  readonly message: string;
  readonly branch: string;
}

/** 单文静同志：您于1996年7月1日加入中国共产党，今年是您入党30周年。A date known in part is said as far as it is known. */
export function birthdayCards({ branch, birthdays, basis, message }: BirthdayCardInput): BirthdayCard[] {
  return birthdays.map(({ entry, since, years }) => ({
    address: words.comrade(oneLine(entry.person.name)),
    line:
      basis === 'joinDate'
        ? words.line(formatPartialDateZh(since), years)
        : words.fullLine(formatPartialDateZh(since), years),
    message: oneLine(message) || words.message,
    branch: oneLine(branch.fullName),
  }));
}
