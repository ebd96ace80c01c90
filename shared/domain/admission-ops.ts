/**
 * From what is recorded in a case to the rows of one command. The member file, the membership and the conversion
 * come only when the caller says that the user took the offer: the program advises, it moves nobody by itself.
 */
import { ruleVersionOn, type AdmissionRules } from '../rules/admission';
import type { DevelopmentCase, DevelopmentStep } from '../schema/admission';
import { createOp, deleteOp, updateOp, type Op } from '../schema/command';
import type { Attachment } from '../schema/ledger';
import type { GroupSpan, Member, Membership, Person } from '../schema/member';
import {
  isConverted,
  isAdmitted,
  passedStep,
  probationOf,
  stageOf,
  type AdmissionCase,
  type AdmissionStage,
} from './admission';
import type { CalendarDate } from './dates';
import type { RosterTables } from './roster';

export interface OpsContext {
  branchId: string;
  newId: () => string;
}

/** What is typed for a new case. `known`: a person who is here already, e.g. staff. */
export interface NewCase {
  person: Pick<Person, 'name' | 'gender' | 'birthDate' | 'workUnit' | 'jobTitle'>;
  appliedOn: CalendarDate;
}

/** Ops of `admission.open`: the person (new, or completed where a field was blank), the case, step 1. */
export function openCaseOps(
  typed: NewCase,
  known: Person | undefined,
  rules: AdmissionRules,
  { branchId, newId }: OpsContext,
): { caseId: string; ops: Op[] } {
  const caseId = newId();
  const personId = known?.id ?? newId();
  const filled = withoutBlanks(typed.person);
  const row: Omit<DevelopmentCase, 'rev'> = { id: caseId, branchId, personId, mentorIds: [], sponsorIds: [] };
  const step: Omit<DevelopmentStep, 'rev'> = {
    id: newId(),
    branchId,
    caseId,
    personId,
    no: 1,
    doneOn: typed.appliedOn,
    rule: ruleVersionOn(typed.appliedOn, rules),
    result: 'done',
  };
  const person: Op = known
    ? updateOp('persons', known, filled)
    : createOp('persons', {
        ...filled,
        id: personId,
        branchId,
        name: typed.person.name,
        identity: 'applicant',
      });
  return { caseId, ops: [person, createOp('developmentCases', row), createOp('developmentSteps', step)] };
}

/** What is recorded of a step; the rule version follows from the day. */
export type StepValues = Omit<DevelopmentStep, 'id' | 'branchId' | 'rev' | 'caseId' | 'personId' | 'rule'>;

export interface StepOffers {
  /** 编入名册: the member file with the membership from the day of the assembly. */
  makesMember?: boolean;
  /** 登记转正: full member from the end of probation. */
  converts?: boolean;
  /** 编入党小组 from the day of step 19. */
  groupId?: string;
}

export interface StepOrder {
  one: AdmissionCase;
  /** The row that is changed; undefined for a new one. */
  before: DevelopmentStep | undefined;
  values: StepValues;
  /** 培养联系人 with step 5, 入党介绍人 with step 9. */
  people?: Pick<DevelopmentCase, 'mentorIds'> | Pick<DevelopmentCase, 'sponsorIds'>;
  offers: StepOffers;
}

export interface StepContext extends OpsContext {
  rules: AdmissionRules;
  roster: Pick<RosterTables, 'members' | 'persons' | 'memberships' | 'groupSpans'>;
  branchName: string;
}

/** Ops of `admission.recordStep` or `admission.changeStep`. */
export function recordStepOps(order: StepOrder, context: StepContext): Op[] {
  const { one, before, values, people } = order;
  const { branchId, newId, rules } = context;
  const rule = ruleVersionOn(values.doneOn, rules);
  const op: Op<'developmentSteps'> = before
    ? replaceOp(before, { ...values, rule })
    : createOp('developmentSteps', {
        ...values,
        rule,
        id: newId(),
        branchId,
        caseId: one.row.id,
        personId: one.person.id,
      });
  const after = op.after as DevelopmentStep;
  const steps = [...one.steps.filter(({ id }) => id !== after.id), after];
  const joined = memberOps({ ...order, one: { ...one, steps } }, context);
  const casePatch: Partial<DevelopmentCase> = {
    ...people,
    ...(joined.memberId === undefined ? {} : { memberId: joined.memberId }),
    // With the papers filed the case is over.
    ...(after.no === 25 && isConverted(steps) ? { outcome: 'converted', endedOn: after.doneOn } : {}),
  };
  return [
    op,
    ...(Object.keys(casePatch).length > 0 ? [updateOp('developmentCases', one.row, casePatch)] : []),
    ...joined.ops,
    ...identityOps(one.person, stageOf(steps)),
  ];
}

/** Ops of `admission.removeStep`: the row and its files; the person's identity follows. */
export function removeStepOps(
  one: AdmissionCase,
  step: DevelopmentStep,
  attachments: readonly Attachment[],
): Op[] {
  const steps = one.steps.filter(({ id }) => id !== step.id);
  return [
    ...attachments.filter(({ ownerId }) => ownerId === step.id).map((row) => deleteOp('attachments', row)),
    deleteOp('developmentSteps', step),
    ...identityOps(one.person, stageOf(steps)),
  ];
}

/** Is there a member file of this person that counts? */
export function memberOfPerson(personId: string, members: readonly Member[]): Member | undefined {
  return members.find(
    (member) =>
      member.personId === personId && member.deletedAt === undefined && member.erasedAt === undefined,
  );
}

/** May the file be made now: admitted and approved, and no file there yet. */
export function canBecomeMember(one: AdmissionCase, members: readonly Member[]): boolean {
  return isAdmitted(one.steps) && memberOfPerson(one.person.id, members) === undefined;
}

/** May the conversion be entered now: decided and approved, and the file still says 预备党员. */
export function canBeConverted(one: AdmissionCase, members: readonly Member[]): boolean {
  const member = memberOfPerson(one.person.id, members);
  return isConverted(one.steps) && member?.category === 'probationaryMember';
}

interface Joined {
  memberId?: string;
  ops: Op[];
}

function memberOps({ one, offers, values }: StepOrder, context: StepContext): Joined {
  const { members, groupSpans } = context.roster;
  const made =
    offers.makesMember === true && canBecomeMember(one, members) ? newMember(one, context) : undefined;
  const member = memberOfPerson(one.person.id, members);
  const converted =
    offers.converts === true && canBeConverted(one, members) ? conversionOps(one, member, context) : [];
  const memberId = made?.memberId ?? member?.id;
  const group =
    offers.groupId === undefined || memberId === undefined
      ? []
      : groupOps(memberId, offers.groupId, values.doneOn, groupSpans, context);
  return {
    ...(made ? { memberId: made.memberId } : {}),
    ops: [...(made?.ops ?? []), ...converted, ...group],
  };
}

/** Ops of `admission.makeMember` taken later from the case page, without a step. */
export function becomeMemberOps(one: AdmissionCase, context: StepContext): Op[] {
  if (!canBecomeMember(one, context.roster.members)) return [];
  const { memberId, ops } = newMember(one, context);
  return [
    updateOp('developmentCases', one.row, { memberId }),
    ...ops,
    ...identityOps(one.person, stageOf(one.steps)),
  ];
}

/** Ops of `admission.convert` taken later from the case page. */
export function convertOps(one: AdmissionCase, context: StepContext): Op[] {
  if (!canBeConverted(one, context.roster.members)) return [];
  return conversionOps(one, memberOfPerson(one.person.id, context.roster.members), context);
}

/** 预备党员 from the day of the assembly (step 15): joinDate and the membership begin there. */
function newMember(
  one: AdmissionCase,
  { branchId, newId, roster, branchName }: StepContext,
): { memberId: string; ops: Op[] } {
  const joinDate = passedStep(one.steps, 15)?.doneOn ?? '';
  const memberId = newId();
  const sponsors = one.row.sponsorIds
    .map((id) => nameOfMember(id, roster))
    .filter(Boolean)
    .join('、');
  const member: Omit<Member, 'rev'> = {
    id: memberId,
    branchId,
    personId: one.person.id,
    category: 'probationaryMember',
    joinDate,
    joinBranch: branchName,
    ...(sponsors === '' ? {} : { sponsors }),
    ...(one.row.archiveLocation === undefined ? {} : { archiveLocation: one.row.archiveLocation }),
  };
  const membership: Omit<Membership, 'rev'> = {
    id: newId(),
    branchId,
    memberId,
    from: joinDate,
    fromHow: 'joined',
  };
  return { memberId, ops: [createOp('members', member), createOp('memberships', membership)] };
}

/** 转正: the day is the end of probation, whenever the meeting was held. */
function conversionOps(one: AdmissionCase, member: Member | undefined, { rules }: StepContext): Op[] {
  const end = probationOf(one.steps, rules)?.end;
  if (!member || end === undefined) return [];
  return [updateOp('members', member, { category: 'fullMember', fullMemberDate: end })];
}

function groupOps(
  memberId: string,
  groupId: string,
  from: CalendarDate,
  spans: readonly GroupSpan[],
  { branchId, newId }: OpsContext,
): Op[] {
  const open = spans.find((span) => span.memberId === memberId && span.to === undefined);
  if (open?.groupId === groupId) return [];
  const added = createOp('groupSpans', { id: newId(), branchId, memberId, groupId, from });
  return open ? [updateOp('groupSpans', open, { to: from > open.from ? from : open.from }), added] : [added];
}

/** What a person known only through the case is called; staff stay staff. */
const identityOf: Readonly<Record<AdmissionStage, Person['identity']>> = {
  applicant: 'applicant',
  activist: 'activist',
  target: 'developmentTarget',
  probationary: 'member',
  full: 'member',
};

/** What a person in this stage is called among the people of the branch. */
export function identityOfStage(stage: AdmissionStage): Person['identity'] {
  return identityOf[stage];
}

const movable: ReadonlySet<Person['identity']> = new Set([
  'applicant',
  'activist',
  'developmentTarget',
  'member',
]);

function identityOps(person: Person, stage: AdmissionStage): Op[] {
  const identity = identityOfStage(stage);
  if (!movable.has(person.identity) || person.identity === identity) return [];
  return [updateOp('persons', person, { identity })];
}

export interface CaseEnd {
  outcome: NonNullable<DevelopmentCase['outcome']>;
  endedOn: CalendarDate;
  docNo: string;
  note: string;
}

/** Ops of `admission.endCase`. 取消预备党员资格 ends the membership only when `membershipOps` are handed in. */
export function endCaseOps(row: DevelopmentCase, end: CaseEnd, membershipOps: readonly Op[] = []): Op[] {
  const patch: Partial<DevelopmentCase> = { outcome: end.outcome, endedOn: end.endedOn };
  if (end.docNo.trim() !== '') patch.outcomeDocNo = end.docNo.trim();
  if (end.note.trim() !== '') patch.note = end.note.trim();
  return [updateOp('developmentCases', row, patch), ...membershipOps];
}

/** Ops of `admission.reopenCase`. */
export function reopenCaseOps(row: DevelopmentCase): Op[] {
  return [
    updateOp('developmentCases', row, { outcome: undefined, endedOn: undefined, outcomeDocNo: undefined }),
  ];
}

/** Steps whose version of the rules changes when the day of force is corrected. */
export function restampOps(steps: readonly DevelopmentStep[], rules: AdmissionRules): Op[] {
  return steps.flatMap((step) => {
    const rule = ruleVersionOn(step.doneOn, rules);
    return step.rule === rule ? [] : [updateOp('developmentSteps', step, { rule })];
  });
}

/** An ID number may be typed from 发展对象 on (domain §5.5). */
export function mayHaveIdNumber(one: AdmissionCase): boolean {
  return !['applicant', 'activist'].includes(stageOf(one.steps));
}

export function nameOfMember(
  memberId: string,
  { members, persons }: Pick<RosterTables, 'members' | 'persons'>,
): string {
  const personId = members.find(({ id }) => id === memberId)?.personId;
  return persons.find(({ id }) => id === personId)?.name ?? '';
}

/** The changed row holds what is typed and nothing of what was taken out. */
function replaceOp(
  before: DevelopmentStep,
  values: StepValues & { rule: DevelopmentStep['rule'] },
): Op<'developmentSteps'> {
  const { id, branchId, caseId, personId, rev } = before;
  return {
    table: 'developmentSteps',
    id,
    before,
    after: { ...values, id, branchId, caseId, personId, rev: rev + 1 },
  };
}

function withoutBlanks<Row extends object>(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined && value !== ''),
  ) as Row;
}
