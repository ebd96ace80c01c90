/**
 * A record as the form holds it: every field may be empty or half typed, nothing typed is lost. `toContent` is the
 * one way from here to what is stored and printed; `toForm` the way back.
 */
import { isRealDay } from '../../../../shared/schema/primitives';
import { electionToContent, electionToForm, type ElectionForm } from './election-form';
import { parseTimeOfDay, UNKNOWN_TIME_OF_DAY } from '../../../../shared/domain/dates';
import { parseRichText, richTextToTyped } from '../../../../shared/domain/rich-text';
import type {
  AgendaItem,
  AttendanceRow,
  PersonRef,
  RecordContent,
  RecordType,
  Scope,
  Section,
  Todo,
  Vote,
} from '../../../../shared/schema/meeting';
import { hasUnreadableSection, sectionToContent } from './section-content';

export interface VoteForm extends Omit<
  Vote,
  | 'votesFor'
  | 'votesAgainst'
  | 'votesAbstain'
  | 'notReturned'
  | 'writtenFor'
  | 'writtenAgainst'
  | 'writtenAbstain'
  | 'tellers'
  | 'scrutineers'
  | 'counters'
  | 'election'
> {
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstain: number | null;
  notReturned: number | null;
  writtenFor: number | null;
  writtenAgainst: number | null;
  writtenAbstain: number | null;
  tellers: string;
  scrutineers: readonly PersonRef[];
  counters: readonly PersonRef[];
  election: ElectionForm | null;
}
export interface SpeechForm {
  id: string;
  speaker: PersonRef | null;
  text: string;
}
export interface AgendaForm {
  id: string;
  topic: string;
  reporter: PersonRef | null;
  materials: string;
  discussion: readonly SpeechForm[];
  resolution: string;
  vote: VoteForm | null;
}
export interface TodoForm {
  id: string;
  what: string;
  owner: PersonRef | null;
  due: string;
  doneOn: string;
}
export interface ObserverForm {
  id: string;
  name: string;
  identity: string;
}

export interface MeetingForm {
  primaryType: RecordType;
  /** Text parts may be '' and the planned day unreadable; `toContent` leaves those out. */
  sections: readonly Section[];
  title: string;
  /** `YYYY-MM-DD`, '' or unreadable raw text; the same holds for the times (`HH:mm`). */
  date: string;
  from: string;
  to: string;
  place: string;
  mode: RecordContent['mode'];
  modeReason: string;
  scope: Scope;
  host: PersonRef | null;
  recorder: PersonRef | null;
  attendance: readonly AttendanceRow[];
  observers: readonly ObserverForm[];
  agenda: readonly AgendaForm[];
  contentText: string;
  resolution: string;
  todos: readonly TodoForm[];
  paperBook: string;
  paperPages: string;
  paperDated: string;
  lateReason: string;
  dayOffReason: string;
  planItemIds: readonly string[];
  quorumOverrideReason: string;
  /** `on` may be unreadable raw text. */
  signInChecked: { by: string; on: string } | null;
}

export function toForm(content: RecordContent): MeetingForm {
  return {
    primaryType: content.primaryType,
    sections: content.sections,
    title: content.title,
    date: content.startAt.slice(0, 10),
    from:
      content.startAt.slice(11) === UNKNOWN_TIME_OF_DAY && !content.endAt ? '' : content.startAt.slice(11),
    to: content.endAt?.slice(11) ?? '',
    place: content.place,
    mode: content.mode,
    modeReason: content.modeReason ?? '',
    scope: content.scope,
    host: content.host ?? null,
    recorder: content.recorder ?? null,
    attendance: content.attendance,
    observers: content.observers,
    agenda: content.agenda.map(agendaToForm),
    contentText: richTextToTyped(content.content),
    resolution: content.resolution ?? '',
    todos: content.todos.map((todo) => ({
      id: todo.id,
      what: todo.what,
      owner: todo.owner ?? null,
      due: todo.due ?? '',
      doneOn: todo.doneOn ?? '',
    })),
    paperBook: content.paperOriginal?.book ?? '',
    paperPages: content.paperOriginal?.pages ?? '',
    paperDated: content.paperOriginal?.dated ?? '',
    lateReason: content.lateReason ?? '',
    dayOffReason: content.dayOffReason ?? '',
    planItemIds: content.planItemIds,
    quorumOverrideReason: content.quorumOverrideReason ?? '',
    signInChecked: content.signInChecked ?? null,
  };
}

/** Is the day readable? Without it the roster, the paper and the stored row keep the last good one. */
export function hasDay(form: Pick<MeetingForm, 'date'>): boolean {
  return isRealDay(form.date);
}

/** Typed parts that no stored row can hold; while there is one, the draft file is kept beside the row. */
export function hasUnreadable(form: MeetingForm): boolean {
  const days = [
    form.paperDated,
    form.signInChecked?.on ?? '',
    ...form.todos.flatMap((todo) => [todo.due, todo.doneOn]),
  ];
  const times = [form.from, form.to];
  return (
    !hasDay(form) ||
    form.sections.some(hasUnreadableSection) ||
    days.some((day) => day !== '' && !isRealDay(day)) ||
    times.some((time) => time !== '' && parseTimeOfDay(time) !== time)
  );
}

/** What the form says, as it is stored and printed. `fallbackDay` stands in for an unreadable date. */
export function toContent(form: MeetingForm, fallbackDay: string): RecordContent {
  const day = hasDay(form) ? form.date : fallbackDay;
  const year = Number(day.slice(0, 4));
  const end = timeOf(form.to);
  const pages = form.paperPages.trim();
  return {
    primaryType: form.primaryType,
    sections: form.sections.map((section) => sectionToContent(section, year)),
    title: form.title.trim(),
    startAt: `${day}T${timeOf(form.from) ?? UNKNOWN_TIME_OF_DAY}`,
    ...(end ? { endAt: `${day}T${end}` } : {}),
    place: form.place.trim(),
    mode: form.mode,
    ...words('modeReason', form.mode === 'offline' ? '' : form.modeReason),
    scope: form.scope,
    ...(form.host ? { host: form.host } : {}),
    ...(form.recorder ? { recorder: form.recorder } : {}),
    attendance: [...form.attendance],
    observers: form.observers.filter((person) => person.name.trim() !== '').map((person) => ({ ...person })),
    agenda: form.agenda.map(agendaToContent),
    content: parseRichText(form.contentText),
    ...words('resolution', form.resolution),
    todos: form.todos.filter((todo) => todo.what.trim() !== '').map(todoToContent),
    ...(pages
      ? {
          paperOriginal: {
            pages,
            ...words('book', form.paperBook),
            ...(isRealDay(form.paperDated) ? { dated: form.paperDated } : {}),
          },
        }
      : {}),
    ...words('lateReason', form.lateReason),
    ...words('dayOffReason', form.dayOffReason),
    planItemIds: [...form.planItemIds],
    ...words('quorumOverrideReason', form.quorumOverrideReason),
    ...signInOf(form.signInChecked),
  };
}

/** Ticked by nobody, or on no day, is not checked. */
function signInOf(checked: MeetingForm['signInChecked']): Pick<RecordContent, 'signInChecked'> {
  const by = checked?.by.trim() ?? '';
  return checked && by !== '' && isRealDay(checked.on) ? { signInChecked: { by, on: checked.on } } : {};
}

function agendaToForm(item: AgendaItem): AgendaForm {
  const { vote } = item;
  return {
    id: item.id,
    topic: item.topic,
    reporter: item.reporter ?? null,
    materials: item.materials ?? '',
    discussion: item.discussion,
    resolution: item.resolution ?? '',
    vote: vote
      ? {
          ...vote,
          notReturned: vote.notReturned ?? null,
          writtenFor: vote.writtenFor ?? null,
          writtenAgainst: vote.writtenAgainst ?? null,
          writtenAbstain: vote.writtenAbstain ?? null,
          tellers: vote.tellers ?? '',
          scrutineers: vote.scrutineers ?? [],
          counters: vote.counters ?? [],
          election: vote.election ? electionToForm(vote.election) : null,
        }
      : null,
  };
}

function agendaToContent(item: AgendaForm): AgendaItem {
  return {
    id: item.id,
    topic: item.topic.trim(),
    ...(item.reporter ? { reporter: item.reporter } : {}),
    ...words('materials', item.materials),
    discussion: item.discussion
      .filter((speech) => speech.speaker !== null || speech.text.trim() !== '')
      .map((speech) => ({
        id: speech.id,
        speaker: speech.speaker ?? { name: '' },
        text: speech.text.trim(),
      })),
    ...words('resolution', item.resolution),
    ...(item.vote ? { vote: voteToContent(item.vote, item.topic) } : {}),
  };
}

/** The vote as it is judged and stored; what is not filled in counts as nobody. */
export function voteToContent(vote: VoteForm, topic: string): Vote {
  return {
    subject: vote.subject.trim() || topic.trim(),
    kind: vote.kind,
    method: vote.method,
    votesFor: people(vote.votesFor) ?? 0,
    votesAgainst: people(vote.votesAgainst) ?? 0,
    votesAbstain: people(vote.votesAbstain) ?? 0,
    ...count('notReturned', vote.notReturned),
    ...count('writtenFor', vote.writtenFor),
    ...count('writtenAgainst', vote.writtenAgainst),
    ...count('writtenAbstain', vote.writtenAbstain),
    ...words('tellers', vote.tellers),
    ...named('scrutineers', vote.scrutineers),
    ...named('counters', vote.counters),
    ...(vote.kind === 'election' && vote.election ? { election: electionToContent(vote.election) } : {}),
  };
}

function todoToContent(todo: TodoForm): Todo {
  return {
    id: todo.id,
    what: todo.what.trim(),
    ...(todo.owner ? { owner: todo.owner } : {}),
    ...(isRealDay(todo.due) ? { due: todo.due } : {}),
    ...(isRealDay(todo.doneOn) ? { doneOn: todo.doneOn } : {}),
  };
}

function timeOf(typed: string): string | undefined {
  return parseTimeOfDay(typed);
}

function people(typed: number | null): number | undefined {
  if (typed === null || !Number.isInteger(typed) || typed < 0 || typed > 999) return undefined;
  return typed;
}

function count<Key extends string>(key: Key, typed: number | null): Partial<Record<Key, number>> {
  const value = people(typed);
  return value ? ({ [key]: value } as Record<Key, number>) : {};
}

function named<Key extends string>(
  key: Key,
  people: readonly PersonRef[],
): Partial<Record<Key, PersonRef[]>> {
  return people.length > 0 ? ({ [key]: [...people] } as Record<Key, PersonRef[]>) : {};
}

function words<Key extends string>(key: Key, typed: string): Partial<Record<Key, string>> {
  return typed.trim() ? ({ [key]: typed.trim() } as Record<Key, string>) : {};
}
