/** How the parts of a meeting record read in 变更记录: attendance, agenda, text, versions, one line each. Pure. */
import type {
  AgendaItem,
  AttendanceRow,
  Correction,
  PersonRef,
  Revision,
  Scope,
  Section,
  Todo,
  Vote,
} from '../schema/meeting';
import { changeValueWords as words } from '../words/change-values';
import {
  assemblyNatureWords,
  attendanceWords,
  lecturerKindWords,
  meetingModeWords,
  recordHeading,
  recordStateWords,
  recordTypeWords,
  revisionHowWords,
  themeDayFormWords,
  voteMethodWords,
} from '../words/domain';
import { meetingWords } from '../words/meetings';
import { electionWords } from '../words/votes';
import { yearlySectionParts } from './change-yearly-sections';
import { coded, format, instant, plain, type FieldFormats, type NameOf } from './change-formats';
import { formatDateZh, formatMeetingTimeZh } from './dates';
import { richTextToTyped } from './rich-text';

export const recordFields: FieldFormats<'records'> = {
  state: coded(recordStateWords),
  primaryType: coded(recordTypeWords),
  sections: format((sections, nameOf) => sections.map((section) => sectionText(section, nameOf))),
  title: plain,
  startAt: format(localTime),
  endAt: format(localTime),
  place: plain,
  mode: coded(meetingModeWords),
  modeReason: plain,
  scope: format(scopeText),
  host: format(personText),
  recorder: format(personText),
  attendance: format((rows, nameOf) => rows.map((row) => attendanceText(row, nameOf))),
  observers: format((people) => people.map((one) => personText(one))),
  agenda: format((items) => items.flatMap(agendaLines)),
  content: format((blocks) => linesOf(richTextToTyped(blocks))),
  resolution: format(linesOf),
  todos: format((todos) => todos.map(todoText)),
  paperOriginal: format(({ book, pages, dated }) =>
    joined(book, pages, dated && words.dated(formatDateZh(dated))),
  ),
  lateReason: plain,
  dayOffReason: plain,
  planItemIds: format((ids, nameOf) => ids.map((id) => nameOf(id) ?? words.nobody)),
  quorumOverrideReason: plain,
  signInChecked: format(({ by, on }) => joined(by, formatDateZh(on))),
  sentAt: instant,
  signedAt: instant,
  signature: format(({ by, signedOn }) => joined(by, formatDateZh(signedOn))),
  checkCode: plain,
  revisions: format((revisions) => revisions.map(revisionText)),
  corrections: format((slips) => slips.map(correctionText)),
};

function localTime(at: string): string {
  return formatMeetingTimeZh(at);
}

function personText(person: PersonRef): string {
  return person.identity ? words.noted(person.name, person.identity) : person.name;
}

function scopeText(scope: Scope, nameOf: NameOf): string {
  if (scope.kind === 'branch') return words.wholeBranch;
  if (scope.kind === 'committee') return words.committee;
  return nameOf(scope.groupId) ?? words.nobody;
}

function attendanceText(row: AttendanceRow, nameOf: NameOf): string {
  const notes = joined(
    row.approvedBy && words.approvedBy(row.approvedBy),
    row.writtenStatement && meetingWords.attendance.written,
  );
  const text = words.attendanceOf(nameOf(row.memberId) ?? words.nobody, attendanceWords[row.status]);
  return notes === '' ? text : words.noted(text, notes);
}

/** 2026年第3次党课（题目，授课人：…）: a section and its facts in one line. */
export function sectionText(section: Section, nameOf: NameOf): string {
  const heading = recordHeading(section.type, section.year, section.seqNo);
  const facts = factsOf(section, nameOf);
  return facts === '' ? heading : words.noted(heading, facts);
}

function factsOf(section: Section, nameOf: NameOf): string {
  switch (section.type) {
    case 'memberAssembly':
      return joined(assemblyNatureWords[section.nature], section.delegationNote);
    case 'committeeMeeting':
      return joined(section.invitees);
    case 'groupMeeting':
      return '';
    case 'partyClass':
      return joined(
        section.classTitle,
        section.lecturer && words.labelled(words.lecturer, personText(section.lecturer)),
        section.lecturerKind && lecturerKindWords[section.lecturerKind],
        section.hours !== undefined && words.hours(section.hours),
        section.isIntegrityClass && words.integrity,
      );
    case 'themeDay':
      return joined(
        ...section.forms.map((form) => themeDayFormWords[form]),
        section.plannedDay &&
          words.labelled(meetingWords.sections.plannedDay, formatDateZh(section.plannedDay)),
        section.dayReason,
      );
    default:
      return joined(...yearlySectionParts(section, nameOf));
  }
}

function agendaLines(item: AgendaItem, index: number): string[] {
  return [
    words.agendaItem(index + 1, item.topic || meetingWords.agenda.noTopic),
    ...(item.reporter ? [words.labelled(words.reporter, personText(item.reporter))] : []),
    ...(item.materials ? [words.labelled(words.materials, item.materials)] : []),
    ...item.discussion.flatMap((speech) =>
      linesOf(speech.text).map((line, at) =>
        at === 0 ? words.labelled(personText(speech.speaker), line) : line,
      ),
    ),
    ...(item.vote ? [words.labelled(words.vote, voteText(item.vote))] : []),
    ...(item.resolution
      ? linesOf(item.resolution).map((line, at) => (at === 0 ? words.labelled(words.resolution, line) : line))
      : []),
  ];
}

function ballotParts({ election, scrutineers, counters }: Vote): (string | undefined)[] {
  const tellers = (label: string, people: readonly PersonRef[] = []): string | undefined =>
    people.length === 0 ? undefined : words.labelled(label, people.map((one) => one.name).join('、'));
  return [
    tellers(electionWords.scrutineers, scrutineers),
    tellers(electionWords.counters, counters),
    ...(election
      ? [
          electionWords.seatsOf(election.seats),
          ...[...election.candidates, ...election.writeIns].map((one) =>
            words.votePart(one.name, one.votesFor),
          ),
          electionWords.ballotsOf(election.issued, election.returned, election.valid, election.invalid),
        ]
      : []),
  ];
}

function voteText(vote: Vote): string {
  const part = (label: string, count: number | undefined): string | undefined =>
    count === undefined || count === 0 ? undefined : words.votePart(label, count);
  const labels = meetingWords.vote;
  return joined(
    vote.subject,
    voteMethodWords[vote.method],
    vote.election ? undefined : words.votes(vote.votesFor, vote.votesAgainst, vote.votesAbstain),
    part(labels.notReturned, vote.notReturned),
    part(labels.writtenFor, vote.writtenFor),
    part(labels.writtenAgainst, vote.writtenAgainst),
    part(labels.writtenAbstain, vote.writtenAbstain),
    vote.tellers && words.tellers(vote.tellers),
    ...ballotParts(vote),
  );
}

function todoText(todo: Todo): string {
  return joined(
    todo.what,
    todo.owner && personText(todo.owner),
    todo.due && words.due(formatDateZh(todo.due)),
    todo.doneOn && words.done(formatDateZh(todo.doneOn)),
  );
}

function revisionText(revision: Revision): string {
  return joined(
    words.revision(revision.no),
    revisionHowWords[revision.how],
    String(instant.text(revision.at, () => undefined)),
    revision.reason,
  );
}

function correctionText(slip: Correction): string {
  return joined(
    String(instant.text(slip.at, () => undefined)),
    words.fromRevision(slip.fromRevision, slip.toRevision),
    slip.reason,
  );
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

function joined(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(words.between);
}
