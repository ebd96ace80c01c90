/** P-22 党组会议事登记表 as rows: which meetings, how they were held, where their minutes lie. */
import { formatMonthDayZh, yearOf } from '../../../shared/domain/dates';
import type { LeadingGroupMeeting } from '../../../shared/schema/org-life';
import {
  leadingGroupTagWords,
  majorDecisionKindWords,
  majorDecisionStatusWords,
} from '../../../shared/words/register-codes';
import { registerPaperWords as words, registerWords } from '../../../shared/words/leading-group-register';
import { oneLine } from '../text/printable';

export const registerSheetColumns = [
  'sessionNo',
  'on',
  'people',
  'tags',
  'primaryTopic',
  'procedure',
  'matters',
  'book',
  'registeredBy',
] as const;
export type RegisterSheetRow = Record<Exclude<(typeof registerSheetColumns)[number], 'matters'>, string> & {
  /** One line for each matter. */
  matters: string[];
};

/** The entries of a year, oldest first. */
export function registerSheet(meetings: readonly LeadingGroupMeeting[], year: number): RegisterSheetRow[] {
  return meetings
    .filter(({ on }) => yearOf(on) === year)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.sessionNo - b.sessionNo))
    .map((meeting) => ({
      sessionNo: registerWords.session(meeting.sessionNo),
      on: formatMonthDayZh(meeting.on),
      people:
        meeting.present === undefined || meeting.shouldAttend === undefined
          ? ''
          : `${String(meeting.present)}/${String(meeting.shouldAttend)}`,
      tags: meeting.tags.map((tag) => leadingGroupTagWords[tag]).join('、'),
      primaryTopic:
        registerWords.primaryTopic[
          meeting.tags.includes('primaryTopic') ? (meeting.primaryTopicFirst ? 'first' : 'later') : 'none'
        ],
      procedure: procedureOf(meeting),
      matters: meeting.majorDecisions.map(({ kind, title, docNo, status }, index) =>
        words.matter(
          index + 1,
          majorDecisionKindWords[kind],
          oneLine(title),
          [docNo === undefined ? '' : oneLine(docNo), majorDecisionStatusWords[status]]
            .filter((part) => part !== '')
            .join('，'),
        ),
      ),
      book: [meeting.bookPlace, meeting.bookPages ?? '']
        .filter((part) => part !== '')
        .map(oneLine)
        .join('，'),
      registeredBy: oneLine(meeting.registeredBy ?? ''),
    }));
}

function procedureOf({ allViewsHeard, chairSpokeLast }: LeadingGroupMeeting): string {
  const held = [allViewsHeard ? words.heard : '', chairSpokeLast ? words.spokeLast : ''].filter(
    (part) => part !== '',
  );
  return held.length === 0 ? words.neither : held.join('、');
}
