/** The blank form of a new record, and what follows when its day or kind changes. Pure: ids and the day come in. */
import { partsOf } from '../../../../shared/domain/dates';
import { themeDayOf } from '../../../../shared/domain/before-signature';
import { defaultScope, groupIdOf, nextSeqNo } from '../../../../shared/domain/meeting';
import { newSection } from '../../../../shared/domain/new-section';
import {
  scopeRosterOn,
  secretaryOn,
  type RosterEntry,
  type RosterTables,
} from '../../../../shared/domain/roster';
import { countedYear, isAssessed } from '../../../../shared/domain/yearly-life';
import type { MeetingTemplate } from '../../../../shared/domain/meeting-habits';
import type { Branch } from '../../../../shared/schema/branch';
import type { PersonRef, RecordContent, RecordType, Scope, Section } from '../../../../shared/schema/meeting';
import { isRealDay } from '../../../../shared/schema/primitives';
import type { PlanItem } from '../../../../shared/schema/study-plan';
import { newElection } from './election-form';
import { usualTopics } from '../../../../shared/words/yearly-life';
import type { AgendaForm, MeetingForm, VoteForm } from './meeting-form';

export interface NewMeetingInput {
  type: RecordType;
  groupId?: string | undefined;
  planItem?: PlanItem | undefined;
  /** What the branch prepares for meetings of this kind; the plan's topic goes before it. */
  template?: MeetingTemplate | undefined;
  branch: Branch;
  tables: RosterTables;
  /** Records of the branch, for the next 第N次 and the usual place. */
  records: readonly RecordContent[];
  /** Day of the new meeting; today unless the plan says otherwise. */
  day: string;
  newId: () => string;
}

export function newMeetingForm(input: NewMeetingInput): MeetingForm {
  const { type, branch, tables, records, day, newId, planItem, template } = input;
  const scope = defaultScope(type, input.groupId);
  const roster = scopeRosterOn(tables, scope, day);
  const last = records.filter((record) => record.primaryType === type).at(-1);
  return {
    primaryType: type,
    sections: [newSection(type, { records, day, scope, branch, newId })],
    title: planItem?.topic ?? template?.title ?? '',
    date: day,
    from: last?.startAt.slice(11) ?? '',
    to: last?.endAt?.slice(11) ?? '',
    // A theme day goes somewhere else each month; the others meet where they met before.
    place:
      (template?.place || undefined) ??
      (type === 'themeDay' ? undefined : last?.place) ??
      branch.activityRoom ??
      '',
    mode: 'offline',
    modeReason: '',
    scope,
    host: hostOf(scope, roster, tables, day),
    recorder: recorderOf(roster),
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

export function newAgendaItem(id: string, planItem?: PlanItem): AgendaForm {
  return {
    id,
    topic: planItem?.topic ?? '',
    reporter: null,
    materials: planItem?.materials ?? '',
    discussion: [],
    resolution: '',
    vote: null,
  };
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

export function refOf(entry: RosterEntry): PersonRef {
  return { memberId: entry.member.id, name: entry.person.name };
}

/** A group's leader hosts its meeting, the secretary every other. */
function hostOf(
  scope: Scope,
  roster: readonly RosterEntry[],
  tables: RosterTables,
  day: string,
): PersonRef | null {
  const entry =
    scope.kind === 'group'
      ? roster.find((one) => one.posts.some((post) => post.post === 'groupLeader'))
      : secretaryOn(tables, day);
  return entry ? refOf(entry) : null;
}

function recorderOf(roster: readonly RosterEntry[]): PersonRef | null {
  const entry = roster.find((one) => one.posts.some((post) => post.post === 'organizationOfficer'));
  return entry ? refOf(entry) : null;
}
