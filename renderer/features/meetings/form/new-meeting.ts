/** The blank form of a new record, and what follows when its day or kind changes. Pure: ids and the day come in. */
import { partsOf } from '../../../../shared/domain/dates';
import { themeDayOf } from '../../../../shared/domain/before-signature';
import { defaultScope, groupIdOf, nextSeqNo } from '../../../../shared/domain/meeting';
import { newSection } from '../../../../shared/domain/new-section';
import type { RosterTables } from '../../../../shared/domain/roster';
import { countedYear, isAssessed } from '../../../../shared/domain/yearly-life';
import type { MeetingTemplate } from '../../../../shared/domain/meeting-habits';
import type { Branch } from '../../../../shared/schema/branch';
import type { OrgLifeRecord, RecordContent, RecordType, Section } from '../../../../shared/schema/meeting';
import { isRealDay } from '../../../../shared/schema/primitives';
import type { PlanItem } from '../../../../shared/schema/study-plan';
import { newAgendaItem } from './agenda-item';
import { newElection } from './election-form';
import { findLastTime, firstParts, lastTimeOf, type LastTime } from './last-time';
import { takePart } from './last-time-parts';
import { usualTopics } from '../../../../shared/words/yearly-life';
import type { AgendaForm, MeetingForm, VoteForm } from './meeting-form';
import { hostOf, recorderOf } from './usual-people';

export interface NewMeetingInput {
  type: RecordType;
  groupId?: string | undefined;
  planItem?: PlanItem | undefined;
  /** What the branch prepares for meetings of this kind; the plan's topic goes before it. */
  template?: MeetingTemplate | undefined;
  branch: Branch;
  tables: RosterTables;
  /** Records of the branch, oldest first: for the next 第N次 and what last time had. */
  records: readonly OrgLifeRecord[];
  /** The record this one follows was chosen (照这次新建): everything it offers is taken, not only the usual. */
  fromId?: string | undefined;
  recordId: string;
  /** Day of the new meeting; today unless the plan says otherwise. */
  day: string;
  newId: () => string;
}

export interface NewMeeting {
  form: MeetingForm;
  /** What of an earlier record the form took or may take. */
  lastTime: LastTime | undefined;
}

export function newMeeting(input: NewMeetingInput): NewMeeting {
  const { type, groupId, tables, records, day, newId, planItem, template, fromId, recordId } = input;
  const blank = blankForm(input);
  const record = findLastTime(records, { type, groupId, day, fromId, ownId: recordId });
  if (!record) return { form: blank, lastTime: undefined };
  const { place, host, recorder, scope } = blank;
  const lastTime = lastTimeOf(record, { tables, scope, day, instead: { place, host, recorder } });
  const isAskedFor = record.id === fromId;
  const form = firstParts(lastTime, isAskedFor)
    // What the branch or its plan prepared for this very meeting goes before what happened to be there last time.
    .filter((part) => !(part === 'place' && template?.place))
    .filter((part) => !(part === 'agenda' && (planItem ?? template)))
    .reduce((made, part) => takePart(made, lastTime, part, newId), blank);
  return { form, lastTime };
}

function blankForm(input: NewMeetingInput): MeetingForm {
  const { type, branch, tables, records, day, newId, planItem, template } = input;
  const scope = defaultScope(type, input.groupId);
  return {
    primaryType: type,
    sections: [newSection(type, { records, day, scope, branch, newId })],
    title: planItem?.topic ?? template?.title ?? '',
    date: day,
    from: '',
    to: '',
    place: (template?.place || undefined) ?? branch.activityRoom ?? '',
    mode: 'offline',
    modeReason: '',
    scope,
    host: hostOf(tables, scope, day),
    recorder: recorderOf(tables, scope, day),
    attendance: [],
    observers: [],
    agenda: agendaOf(input),
    contentText: '',
    resolution: '',
    todos: [],
    paperBook: '',
    paperPages: '',
    paperDated: '',
    lateReason: '',
    dayOffReason: '',
    planItemIds: planItem ? [planItem.id] : [],
    quorumOverrideReason: '',
    signInChecked: null,
  };
}

function agendaOf({ type, planItem, template, newId }: NewMeetingInput): AgendaForm[] {
  const topics = (template?.topics ?? []).map((topic) => ({ ...newAgendaItem(newId()), ...topic }));
  if (topics.length > 0) return planItem ? [newAgendaItem(newId(), planItem), ...topics] : topics;
  return [{ ...newAgendaItem(newId(), planItem), topic: planItem?.topic ?? usualTopics[type] ?? '' }];
}

/**
 * A meeting made from an item of a later month is agreed for then: on the fixed day of that month. One of this month or
 * of a month that is over begins with today, because nothing past is ever proposed.
 */
export function dayForPlan(
  item: Pick<PlanItem, 'month'> | undefined,
  planYear: number | undefined,
  today: string,
  { themeDayRule }: Pick<Branch, 'themeDayRule'>,
): string {
  if (!item || planYear === undefined) return today;
  const first = `${String(planYear)}-${String(item.month).padStart(2, '0')}-01`;
  return first > today ? themeDayOf(themeDayRule, first) : today;
}

export function newVote(kind: VoteForm['kind']): VoteForm {
  return {
    subject: '',
    kind,
    method: kind === 'ordinary' ? 'showOfHands' : 'secretBallot',
    votesFor: null,
    votesAgainst: null,
    votesAbstain: null,
    notReturned: null,
    writtenFor: null,
    writtenAgainst: null,
    writtenAbstain: null,
    tellers: '',
    scrutineers: [],
    counters: [],
    election: kind === 'election' ? newElection() : null,
  };
}

/**
 * A new day: sections move into its year with that year's next number, a theme day to its month's fixed day.
 * `records` are the other records of the branch.
 */
export function moveToDay(
  form: MeetingForm,
  date: string,
  records: readonly RecordContent[],
  branch: Pick<Branch, 'themeDayRule'>,
): MeetingForm {
  const sections = form.sections.map((section): Section => {
    const year = movedYear(section, form.date, date);
    const isMoved = section.year !== year;
    const seqNo = isMoved ? nextSeqNo(records, section.type, year, groupIdOf(form.scope)) : section.seqNo;
    const moved = { ...section, year, seqNo };
    if (moved.type !== 'themeDay' || moved.plannedDay?.slice(0, 7) === date.slice(0, 7)) return moved;
    return { ...moved, plannedDay: themeDayOf(branch.themeDayRule, date) };
  });
  return { ...form, date, sections };
}

/** An assessment year that was typed stays; one that was only proposed for the old day follows the new one. */
function movedYear(section: Section, from: string, to: string): number {
  if (!isAssessed(section.type)) return partsOf(to).year;
  const wasProposed = isRealDay(from) && section.year === countedYear(section.type, from);
  return wasProposed ? countedYear(section.type, to) : section.year;
}
