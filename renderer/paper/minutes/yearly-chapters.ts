/**
 * Chapters that 组织生活会 and 民主评议 add to the text of the minutes: what was prepared before the items, what is to be
 * mended and how the review came out behind them. No verdict of one person stands here: the minutes travel in
 * packages, the sheet of verdicts (P-19) does not.
 */
import { formatDateZh, formatMonthDayZh } from '../../../shared/domain/dates';
import { gradableRows, verdictLine } from '../../../shared/domain/yearly-life';
import type { Section } from '../../../shared/schema/meeting';
import type {
  DemocraticReviewSection,
  OrgLifeMeetingSection,
  Rectification,
} from '../../../shared/schema/yearly-sections';
import { reviewVerdictWords, yearlyLifeWords } from '../../../shared/words/yearly-life';
import { yearlyMinutesWords as words } from '../../../shared/words/yearly-paper';
import { oneLine, paragraphsOf } from '../text/printable';
import type { BodyPart } from './body-parts';

export interface Chapter {
  title: string;
  parts: BodyPart[];
}

export interface RectificationLine {
  issue: string;
  measure: string;
  owner: string;
  due: string;
}

/** What stands before the items of the meeting. */
export function chaptersBefore(sections: readonly Section[]): Chapter[] {
  return sections.flatMap((section) =>
    section.type === 'orgLifeMeeting'
      ? [chapter(words.preparation, preparation(section)), chapter(words.check, check(section))].flat()
      : [],
  );
}

/** What stands behind them, before 会后办理事项. */
export function chaptersAfter(sections: readonly Section[]): Chapter[] {
  return sections.flatMap((section) => {
    if (section.type === 'democraticReview') return chapter(words.result, reviewResult(section));
    if (section.type !== 'orgLifeMeeting' || section.rectification.length === 0) return [];
    return chapter(words.rectification, [
      { kind: 'rectification', rows: section.rectification.map(rectificationLine) },
    ]);
  });
}

export function rectificationLine({ issue, measure, owner, due }: Rectification): RectificationLine {
  return {
    issue: oneLine(issue),
    measure: oneLine(measure),
    owner: oneLine(owner?.name),
    due: due ? formatDateZh(due) : '',
  };
}

function chapter(title: string, parts: BodyPart[]): Chapter[] {
  return parts.length > 0 ? [{ title, parts }] : [];
}

function preparation(section: OrgLifeMeetingSection): BodyPart[] {
  const { opinionsCollected: opinions, talksBefore: talks } = section;
  const [study, ...further] = paragraphsOf(section.preStudy);
  const pairs = talks.map(({ talker, target, on }) =>
    words.talk(oneLine(talker.name), oneLine(target.name), on ? formatMonthDayZh(on) : ''),
  );
  return [
    ...(study ? [lead(words.preStudy, study), ...further.map(paragraph)] : []),
    ...(opinions.length > 0
      ? [
          lead(words.opinionsLead, words.opinions(opinions.length)),
          ...opinions.map(({ text }, index) => paragraph(`${words.opinion(index + 1)}${oneLine(text)}`)),
        ]
      : []),
    ...(talks.length > 0 ? [lead(words.talksLead, `${words.talks(talks.length)}${pairs.join('；')}。`)] : []),
  ];
}

function check(section: OrgLifeMeetingSection): BodyPart[] {
  const names = section.committeeCheck.map(({ name }) => oneLine(name)).join('、');
  const place = oneLine(section.paperPlace);
  return [
    ...paragraphsOf(section.branchCheck).map(paragraph),
    ...(names ? [paragraph(words.committeeCheck(names))] : []),
    ...(place ? [paragraph(words.paperPlace(place))] : []),
  ];
}

function reviewResult(section: DemocraticReviewSection): BodyPart[] {
  const { rows, ballots } = section;
  if (rows.every(({ verdict }) => verdict === undefined || verdict === 'notGraded')) return [];
  const { issued, returned, valid } = ballots;
  const gradable = gradableRows(rows).length;
  const line = verdictLine(section, (verdict, count) =>
    yearlyLifeWords.review.countOf(reviewVerdictWords[verdict], count),
  );
  return [
    paragraph(
      issued === undefined || returned === undefined
        ? words.gradable(gradable)
        : words.ballots(gradable, issued, returned, valid ?? returned),
    ),
    paragraph(words.verdicts(line)),
    paragraph(words.seeSheet),
  ];
}

function paragraph(text: string): BodyPart {
  return { kind: 'paragraph', text };
}

function lead(leadText: string, text: string): BodyPart {
  return { kind: 'paragraph', lead: leadText, text };
}
