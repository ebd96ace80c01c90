/**
 * How sections of 组织生活会, 民主评议, 政治生日 and 干部大会 read in 变更记录: numbers, never what one person got. The
 * list of changes is printed, and a verdict is between the branch and the member.
 */
import type { Section } from '../schema/meeting';
import { birthdayRitualWords, reviewVerdictWords, yearlyLifeWords as words } from '../words/yearly-life';
import type { NameOf } from './change-formats';
import { verdictLine } from './yearly-life';

export type YearlySection = Extract<
  Section,
  { type: 'orgLifeMeeting' | 'democraticReview' | 'politicalBirthday' | 'staffAssembly' }
>;

/** Parts to be joined; empty ones are left out by the caller. */
export function yearlySectionParts(section: YearlySection, nameOf: NameOf): (string | undefined)[] {
  const { change } = words;
  switch (section.type) {
    case 'orgLifeMeeting': {
      const { opinionsCollected: opinions, talksBefore: talks, rectification } = section;
      const done = rectification.filter(({ doneOn }) => doneOn !== undefined).length;
      return [
        section.theme,
        section.preStudy,
        opinions.length > 0 ? change.opinions(opinions.length) : undefined,
        talks.length > 0 ? change.talks(talks.length) : undefined,
        section.branchCheck,
        section.paperPlace,
        rectification.length > 0 ? change.rectification(rectification.length, done) : undefined,
        ...rectification.map(({ issue, measure }) => [issue, measure].filter(Boolean).join('：')),
      ];
    }
    case 'democraticReview': {
      const { issued = 0, returned = 0, valid = 0 } = section.ballots;
      return [
        verdictLine(section, (verdict, count) => words.review.countOf(reviewVerdictWords[verdict], count)),
        issued + returned + valid > 0 ? change.ballots(issued, returned, valid) : undefined,
      ];
    }
    case 'politicalBirthday':
      return [
        ...section.memberIds.map((id) => nameOf(id)),
        ...section.rituals.map((ritual) => birthdayRitualWords[ritual]),
        section.cardsPrinted === true ? change.cards : undefined,
      ];
    case 'staffAssembly':
      return [
        section.reporter?.name,
        section.reportGiven === true ? words.staff.reportGiven : undefined,
        section.staffCount === undefined ? undefined : change.staff(section.staffCount),
      ];
  }
}
