/** Registering 谈心谈话: what is typed, what is wrong with it, and the rows it becomes. No field for what was said. */
import { createOp, deleteOp, updateOp, type Op } from '../schema/command';
import { heartTalkKinds, type HeartTalk, type HeartTalkKind } from '../schema/org-life';
import { parseCalendarDate, type CalendarDate } from './dates';

/** As the table holds them (shared/schema/org-life). */
export const talkLimits = { name: 40, place: 60, paperPages: 30, followUp: 200 } as const;

/** Somebody of the files, or anybody by name: then without an id. */
export interface TalkPartner {
  personId?: string;
  name: string;
}

export interface TalkDraft {
  kind: HeartTalkKind | '';
  talker: TalkPartner | undefined;
  /** Several make several records, one for each pair. */
  targets: readonly TalkPartner[];
  on: string;
  place: string;
  paperPages: string;
  followUp: string;
  due: string;
  doneOn: string;
}
export type TalkProblem =
  | 'kindMissing'
  | 'talkerMissing'
  | 'targetMissing'
  | 'nameTooLong'
  | 'withOneself'
  | 'dayMissing'
  | 'dayInFuture'
  | 'textTooLong'
  | 'dueMalformed'
  | 'dueBeforeTalk'
  | 'followUpMissing'
  | 'doneMalformed'
  | 'doneInFuture'
  | 'doneBeforeTalk';

export function blankTalk(today: CalendarDate): TalkDraft {
  return {
    ...{ kind: '', talker: undefined, targets: [], on: today },
    ...{ place: '', paperPages: '', followUp: '', due: '', doneOn: '' },
  };
}

export function talkDraft(talk: HeartTalk): TalkDraft {
  const { kind, on, place = '', paperPages = '', followUp } = talk;
  return {
    ...{ kind, on, place, paperPages },
    talker: partner(talk.talkerPersonId, talk.talkerName),
    targets: [partner(talk.targetPersonId, talk.targetName)],
    followUp: followUp?.what ?? '',
    due: followUp?.due ?? '',
    doneOn: followUp?.doneOn ?? '',
  };
}

/** What is wrong with each field; none: it can be saved. */
export function checkTalk(
  draft: TalkDraft,
  today: CalendarDate,
): Partial<Record<keyof TalkDraft, TalkProblem>> {
  const problems: Partial<Record<keyof TalkDraft, TalkProblem>> = {};
  const { talker, targets, on, due, doneOn } = draft;
  const isLong = (typed: string, limit: number): boolean => Array.from(typed.trim()).length > limit;
  if (draft.kind === '') problems.kind = 'kindMissing';
  if (!talker) problems.talker = 'talkerMissing';
  else if (isLong(talker.name, talkLimits.name)) problems.talker = 'nameTooLong';
  if (targets.length === 0) problems.targets = 'targetMissing';
  else if (targets.some(({ name }) => isLong(name, talkLimits.name))) problems.targets = 'nameTooLong';
  else if (talker && targets.some((target) => isSame(target, talker))) problems.targets = 'withOneself';
  const isDay = parseCalendarDate(on) === on;
  if (!isDay) problems.on = 'dayMissing';
  else if (on > today) problems.on = 'dayInFuture';
  if (isLong(draft.place, talkLimits.place)) problems.place = 'textTooLong';
  if (isLong(draft.paperPages, talkLimits.paperPages)) problems.paperPages = 'textTooLong';
  if (isLong(draft.followUp, talkLimits.followUp)) problems.followUp = 'textTooLong';
  else if (draft.followUp.trim() === '' && (due !== '' || doneOn !== ''))
    problems.followUp = 'followUpMissing';
  if (due !== '') {
    if (parseCalendarDate(due) !== due) problems.due = 'dueMalformed';
    else if (isDay && due < on) problems.due = 'dueBeforeTalk';
  }
  if (doneOn !== '') {
    if (parseCalendarDate(doneOn) !== doneOn) problems.doneOn = 'doneMalformed';
    else if (doneOn > today) problems.doneOn = 'doneInFuture';
    else if (isDay && doneOn < on) problems.doneOn = 'doneBeforeTalk';
  }
  return problems;
}

/** Whose files decide what kind of talk it most likely is; ids of persons. */
export interface TalkBodies {
  committee: ReadonlySet<string>;
  members: ReadonlySet<string>;
  leadingGroup: ReadonlySet<string>;
}

/** What kind two people's talk most likely is; the user may say otherwise. */
export function likelyTalkKind(
  talker: TalkPartner,
  target: TalkPartner,
  bodies: TalkBodies,
): HeartTalkKind | '' {
  const [a, b] = [talker.personId ?? '', target.personId ?? ''];
  const { committee, members, leadingGroup } = bodies;
  if (leadingGroup.has(a) && leadingGroup.has(b)) return 'amongLeadingGroup';
  if (committee.has(a) && committee.has(b)) return 'amongCommittee';
  if (members.has(a) && members.has(b)) {
    return committee.has(a) || committee.has(b) ? 'committeeWithMember' : 'amongMembers';
  }
  if (leadingGroup.has(a) && members.has(b)) return 'leadingGroupWithBranch';
  return '';
}

/** Ops of one draft: a record for each target, or the change of one record. The draft was checked before. */
export function talkOps(
  draft: TalkDraft,
  current: HeartTalk | undefined,
  context: { branchId: string; newId: () => string },
): Op[] {
  const { talker } = draft;
  const kind = heartTalkKinds.find((one) => one === draft.kind);
  if (!talker || kind === undefined) return [];
  const common = { kind, on: draft.on, ...named('talker', talker), ...textsOf(draft) };
  const [target] = draft.targets;
  if (current && target) {
    const row = { ...common, ...named('target', target) };
    const isSame = JSON.stringify(sorted(comparable(current))) === JSON.stringify(sorted(row));
    return isSame ? [] : [updateOp('heartTalks', current, { ...emptied, ...row })];
  }
  return draft.targets.map((one) =>
    createOp('heartTalks', {
      id: context.newId(),
      branchId: context.branchId,
      ...common,
      ...named('target', one),
    }),
  );
}

export function deleteTalkOps(talks: readonly HeartTalk[]): Op[] {
  return talks.map((talk) => deleteOp('heartTalks', talk));
}

/** 约定事项 is done; those without one, or done already, stay as they are. */
export function followUpDoneOps(talks: readonly HeartTalk[], on: CalendarDate): Op[] {
  return talks.flatMap((talk) => {
    const { followUp } = talk;
    if (!followUp || followUp.doneOn !== undefined) return [];
    return [updateOp('heartTalks', talk, { followUp: { ...followUp, doneOn: on } })];
  });
}

export type FollowUpState = 'none' | 'open' | 'overdue' | 'done';

export function followUpState({ followUp }: Pick<HeartTalk, 'followUp'>, today: CalendarDate): FollowUpState {
  if (!followUp) return 'none';
  if (followUp.doneOn !== undefined) return 'done';
  return followUp.due !== undefined && followUp.due < today ? 'overdue' : 'open';
}

const emptied = {
  ...{ talkerPersonId: undefined, targetPersonId: undefined, place: undefined },
  ...{ paperPages: undefined, followUp: undefined },
};

function partner(personId: string | undefined, name: string): TalkPartner {
  return personId === undefined ? { name } : { personId, name };
}

function isSame(a: TalkPartner, b: TalkPartner): boolean {
  if (a.personId !== undefined || b.personId !== undefined) return a.personId === b.personId;
  return a.name.trim() === b.name.trim();
}

function named(role: 'talker', who: TalkPartner): { talkerName: string; talkerPersonId?: string };
function named(role: 'target', who: TalkPartner): { targetName: string; targetPersonId?: string };
function named(role: 'talker' | 'target', { personId, name }: TalkPartner): object {
  return {
    [`${role}Name`]: name.trim(),
    ...(personId === undefined ? {} : { [`${role}PersonId`]: personId }),
  };
}

function textsOf({ place, paperPages, followUp, due, doneOn }: TalkDraft): Partial<HeartTalk> {
  const kept = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed.trim());
  const [where, pages, what] = [kept(place), kept(paperPages), kept(followUp)];
  return {
    ...(where === undefined ? {} : { place: where }),
    ...(pages === undefined ? {} : { paperPages: pages }),
    ...(what === undefined
      ? {}
      : { followUp: { what, ...(due === '' ? {} : { due }), ...(doneOn === '' ? {} : { doneOn }) } }),
  };
}

function comparable({ id: _id, branchId: _branch, rev: _rev, ...rest }: HeartTalk): object {
  return rest;
}

function sorted(row: object): [string, unknown][] {
  return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
}
