/** What 组织生活会, 民主评议, 政治生日 and 干部大会 add to the head table; the long parts stand in the text. */
import type { YearlySection } from '../../../shared/domain/change-yearly-sections';
import type { SnapshotRow } from '../../../shared/schema/meeting';
import { yearlyMinutesWords as words } from '../../../shared/words/yearly-paper';
import { birthdayRitualWords } from '../../../shared/words/yearly-life';
import { oneLine } from '../text/printable';
import type { HeadRow } from './head-facts';
import { withNote } from './people-words';

export function yearlyHeadRows(section: YearlySection, roster: readonly SnapshotRow[]): HeadRow[] {
  switch (section.type) {
    case 'orgLifeMeeting':
      return optionalRow(words.theme, section.theme);
    case 'democraticReview':
      return [];
    case 'politicalBirthday': {
      const names = section.memberIds.flatMap((id) => roster.find((row) => row.memberId === id)?.name ?? []);
      return [
        ...(names.length > 0
          ? [{ label: words.birthdayMembers, lines: [], names: names.map((name) => oneLine(name)) }]
          : []),
        ...optionalRow(
          words.rituals,
          [
            ...section.rituals.map((ritual) => birthdayRitualWords[ritual]),
            ...(section.cardsPrinted === true ? [words.cards] : []),
          ].join('、'),
        ),
      ];
    }
    case 'staffAssembly':
      return [
        ...optionalRow(
          words.reporter,
          section.reporter
            ? withNote(oneLine(section.reporter.name), section.reportGiven === true ? words.reportGiven : '')
            : '',
        ),
        ...optionalRow(
          words.staff,
          section.staffCount === undefined ? '' : words.staffCount(section.staffCount),
        ),
      ];
  }
}

function optionalRow(label: string, text: string | undefined): HeadRow[] {
  const line = oneLine(text);
  return line ? [{ label, lines: [line] }] : [];
}
