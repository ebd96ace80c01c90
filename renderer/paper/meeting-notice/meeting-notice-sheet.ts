/** 会议通知 as plain sentences, from a planned record: when, where, who, about what, how to ask for leave. */
import { dayOfInstant, formatDateZh, formatMeetingTimeZh, weekdayZh } from '../../../shared/domain/dates';
import { meetingNoticeWords as words } from '../../../shared/words/before-meeting';
import { meetingModeWords, postWords } from '../../../shared/words/domain';
import { oneLine } from '../text/printable';
import { paperGroup, paperHeading, paperRoster, type MeetingPaperInput } from '../text/record-head';

export interface MeetingNoticeSheet {
  title: string;
  to: string;
  intro: string;
  chapters: { head: string; lines: string[] }[];
  signedBy: string;
  /** The day it is printed: a notice is sent out that day. */
  date: string;
}

export function meetingNoticeSheet(input: MeetingPaperInput): MeetingNoticeSheet {
  const { record, branch } = input;
  const heading = paperHeading(input);
  const type = record.primaryType;
  const day = record.startAt.slice(0, 10);
  const group = oneLine(paperGroup(input));
  const observers = record.observers.map((person) => oneLine(person.name)).filter(Boolean);
  const topics = record.agenda.map((item) => oneLine(item.topic)).filter(Boolean);
  const mode =
    record.mode === 'offline'
      ? []
      : [words.online(type, meetingModeWords[record.mode], oneLine(record.modeReason))];
  return {
    title: words.title(type, heading),
    to: `${record.scope.kind === 'group' ? words.to.group(group) : words.to[record.scope.kind]}：`,
    intro: words.intro(type, `${formatDateZh(day)}（${weekdayZh(day)}）`, heading),
    chapters: [
      { head: words.time(type), lines: [`${formatMeetingTimeZh(record.startAt, record.endAt)}。`] },
      { head: words.place(type), lines: [record.place ? `${oneLine(record.place)}。` : '', ...mode] },
      {
        head: words.people,
        lines: [
          `${record.scope.kind === 'group' ? words.scope.group(group) : words.scope[record.scope.kind]}。`,
          ...(observers.length > 0 ? [words.observers(observers.join('、'))] : []),
          ...(record.host ? [words.host(type, oneLine(record.host.name))] : []),
        ],
      },
      {
        head: words.agenda(type),
        lines:
          topics.length > 0
            ? topics.map((topic, index) => `${words.agendaItem(index + 1, topic)}。`)
            : [words.agendaLater],
      },
      { head: words.rules, lines: rulesOf(input) },
    ],
    signedBy: branch.fullName,
    date: formatDateZh(dayOfInstant(input.now)),
  };
}

function rulesOf(input: MeetingPaperInput): string[] {
  const { record } = input;
  const secretary = paperRoster(input).find((row) => row.postNames.includes(postWords.secretary));
  const leader = paperRoster(input).find((row) => row.postNames.includes(postWords.groupLeader));
  const allows = record.scope.kind === 'group' ? leader : secretary;
  return [
    words.leave(allows ? oneLine(allows.name) : ''),
    ...(record.agenda.some((item) => item.materials?.trim()) ? [words.materials] : []),
    // Only of admissions may written views be counted (R-12b); of others the sentence would mislead.
    ...(record.agenda.some((item) => item.vote?.kind === 'development') ? [words.voting] : []),
  ];
}
