/**
 * What a correction changed, place by place, in words: the heart of the 更正单. Compares two versions of a
 * record's content; agenda items, speeches and todos are matched by their id, so that a moved item is not "all
 * changed". Pure.
 */
import { sectionText } from '../../../shared/domain/change-record-fields';
import { formatDateZh, formatMeetingTimeZh } from '../../../shared/domain/dates';
import type { AgendaItem, PersonRef, RecordContent, SnapshotRow, Vote } from '../../../shared/schema/meeting';
import type { RichText } from '../../../shared/schema/rich-text';
import {
  attendanceWords,
  meetingModeWords,
  recordHeading,
  recordTypeWords,
} from '../../../shared/words/domain';
import { electionWords } from '../../../shared/words/votes';
import { differenceWords as words } from '../../../shared/words/paper';
import { cnIndex } from '../text/cn-index';
import { oneLine } from '../text/printable';
import { withNote } from './people-words';

export interface Difference {
  place: string;
  before: string;
  after: string;
}

export interface DifferenceNames {
  /** Rosters of both versions, for the names in the attendance. */
  rows: readonly Pick<SnapshotRow, 'memberId' | 'name'>[];
}

/** Differences in the order of the printed page; empty when nothing that is printed changed. */
export function contentDifferences(
  before: RecordContent,
  after: RecordContent,
  names: DifferenceNames,
): Difference[] {
  const found: Difference[] = [];
  const compare = (place: string, old: string, now: string): void => {
    if (old !== now) found.push({ place, before: old, after: now });
  };
  const both = (place: string, read: (content: RecordContent) => string): void =>
    compare(place, read(before), read(after));

  both(words.sections, (content) =>
    content.sections.map((section) => recordHeading(section.type, section.year, section.seqNo)).join('、'),
  );
  both(words.startAt, (content) => formatMeetingTimeZh(content.startAt));
  both(words.endAt, (content) => content.endAt?.slice(11) ?? '');
  both(words.place, (content) => oneLine(content.place));
  both(words.title, (content) => oneLine(content.title));
  both(words.mode, (content) => withNote(meetingModeWords[content.mode], oneLine(content.modeReason)));
  both(words.host, (content) => personText(content.host));
  both(words.recorder, (content) => personText(content.recorder));
  compareAttendance(before, after, names, compare);
  both(words.observers, (content) => content.observers.map(personText).join('、'));
  compareAgenda(before.agenda, after.agenda, compare);
  both(words.content, (content) => richPlainText(content.content));
  both(words.resolution, (content) => oneLine(content.resolution));
  both(words.todos, todosText);
  both(words.paperOriginal, (content) =>
    [content.paperOriginal?.book, content.paperOriginal?.pages, content.paperOriginal?.dated]
      .filter(Boolean)
      .join(' '),
  );
  both(words.lateReason, (content) => oneLine(content.lateReason));
  both(words.dayOffReason, (content) => oneLine(content.dayOffReason));
  both(words.quorumOverride, (content) => oneLine(content.quorumOverrideReason));
  both(words.signInChecked, ({ signInChecked }) =>
    signInChecked ? `${oneLine(signInChecked.by)} ${formatDateZh(signInChecked.on)}` : '',
  );
  compareSections(before, after, names, compare);
  return found;
}

/**
 * What the kinds of meeting add (class facts, forms of a theme day, lists of 组织生活会) in words. The verdicts of a
 * review are told as numbers; a change that numbers do not show is never silently lost: it is named, without whose.
 */
function compareSections(
  before: RecordContent,
  after: RecordContent,
  names: DifferenceNames,
  compare: Compare,
): void {
  const nameOf = new Map(names.rows.map((row) => [row.memberId, row.name]));
  const ids = [...new Set([...after.sections, ...before.sections].map(({ id }) => id))];
  for (const id of ids) {
    const [old, now] = [before, after].map(({ sections }) => sections.find((one) => one.id === id));
    if (!old || !now || JSON.stringify(old) === JSON.stringify(now)) continue;
    const place = recordTypeWords[now.type];
    const [was, is] = [old, now].map((section) => sectionText(section, (of) => nameOf.get(of)));
    if (was === is) compare(place, words.rowsBefore, words.rowsAfter);
    else compare(place, was ?? '', is ?? '');
  }
}

type Compare = (place: string, before: string, after: string) => void;

function compareAttendance(
  before: RecordContent,
  after: RecordContent,
  names: DifferenceNames,
  compare: Compare,
): void {
  const nameOf = new Map(names.rows.map((row) => [row.memberId, row.name]));
  const statusText = (content: RecordContent, memberId: string): string => {
    const row = content.attendance.find((one) => one.memberId === memberId);
    return row ? attendanceWords[row.status] : '';
  };
  const memberIds = new Set([...before.attendance, ...after.attendance].map((row) => row.memberId));
  for (const memberId of memberIds)
    compare(
      words.attendance(nameOf.get(memberId) ?? ''),
      statusText(before, memberId),
      statusText(after, memberId),
    );
}

function compareAgenda(before: readonly AgendaItem[], after: readonly AgendaItem[], compare: Compare): void {
  const ids = [...new Set([...after, ...before].map((item) => item.id))];
  ids.forEach((id, position) => {
    const [old, now] = [before.find((item) => item.id === id), after.find((item) => item.id === id)];
    const index = cnIndex(position + 1);
    if (!old || !now) {
      compare(words.agenda(index), oneLine(old?.topic), oneLine(now?.topic));
      return;
    }
    const part = (name: string, read: (item: AgendaItem) => string): void =>
      compare(words.agendaPart(index, name), read(old), read(now));
    part(words.topic, (item) => oneLine(item.topic));
    part(words.reporter, (item) => personText(item.reporter));
    part(words.materials, (item) => oneLine(item.materials));
    const speeches = new Set([...old.discussion, ...now.discussion].map((speech) => speech.id));
    for (const speechId of speeches) {
      const said = (item: AgendaItem) => item.discussion.find((speech) => speech.id === speechId);
      const speaker = oneLine((said(now) ?? said(old))?.speaker.name);
      part(words.speech(speaker), (item) => {
        const speech = said(item);
        if (!speech) return '';
        const renamed = oneLine(speech.speaker.name) === speaker ? '' : `${oneLine(speech.speaker.name)}：`;
        return `${renamed}${oneLine(speech.text)}`;
      });
    }
    part(words.vote, (item) => voteText(item.vote));
    part(words.tellers, (item) => tellersText(item.vote));
    part(words.resolution, (item) => oneLine(item.resolution));
  });
}

function voteText(vote: Vote | undefined): string {
  if (!vote) return '';
  const extra = [
    [words.notReturned, vote.notReturned],
    [words.writtenFor, vote.writtenFor],
    [words.writtenAgainst, vote.writtenAgainst],
    [words.writtenAbstain, vote.writtenAbstain],
  ] as const;
  const { election } = vote;
  if (election)
    return [
      electionWords.ballotsOf(election.issued, election.returned, election.valid, election.invalid),
      ...[...election.candidates, ...election.writeIns].map((one) => `${oneLine(one.name)}${one.votesFor}`),
    ].join('，');
  return [
    words.voteNumbers(vote.votesFor, vote.votesAgainst, vote.votesAbstain),
    ...extra.map(([label, count]) => (count ? words.votePart(label, count) : '')),
  ].join('');
}

function tellersText(vote: Vote | undefined): string {
  return [...(vote?.scrutineers ?? []), ...(vote?.counters ?? [])]
    .map((one) => oneLine(one.name))
    .concat(oneLine(vote?.tellers))
    .filter(Boolean)
    .join('、');
}

function todosText(content: RecordContent): string {
  return content.todos
    .map((todo) =>
      [oneLine(todo.what), oneLine(todo.owner?.name), todo.due ? formatDateZh(todo.due) : '']
        .filter(Boolean)
        .join('，'),
    )
    .join('；');
}

function personText(person: PersonRef | undefined): string {
  return person ? withNote(oneLine(person.name), oneLine(person.identity)) : '';
}

/** Rich text as one line of plain words. */
export function richPlainText(blocks: RichText): string {
  return blocks
    .flatMap((block) => (block.type === 'list' ? block.items : [block.runs]))
    .map((runs) => runs.map((run) => oneLine(run.text)).join(''))
    .join(' ');
}
