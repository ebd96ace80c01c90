/**
 * Three invented ways into the Party, counted back from the day the practice branch is loaded, so that one always has
 * something due, one something overdue and one its conversion ahead. Days, papers and versions come from the rules
 * themselves. Pure.
 */
import { sortSteps, stageOf } from '../domain/admission';
import { identityOfStage } from '../domain/admission-ops';
import { addDays, type CalendarDate } from '../domain/dates';
import { addWorkdaysInclusive, isWorkingDay } from '../domain/working-days';
import { admissionRulesOf, NOTICE_WORKDAYS, ruleVersionOn, stepRuleOf } from '../rules/admission';
import type { DevelopmentCase, DevelopmentStep, StepFacts } from '../schema/admission';
import { createOp, type Op } from '../schema/command';
import type { Person } from '../schema/member';
import type { SampleAdmission, SampleMembers } from './sample-data';

/** The assembly that admits: its day is the day of joining. */
const JOINING_STEP = 15;

const rules = admissionRulesOf(undefined);

export interface SampleAdmissionContext {
  branchId: string;
  today: CalendarDate;
  newId: () => string;
  /** Ids of the members by the keys of the sample. */
  people: ReadonlyMap<string, { personId: string; memberId: string }>;
}

/** The members as they stand on the roster: who is in probation joined on the day the case says. */
export function membersWithJoining(data: SampleMembers, today: CalendarDate): SampleMembers['members'] {
  const joined = new Map(
    data.admission.flatMap(({ memberKey, steps }) => {
      const step = steps.find(({ no }) => no === JOINING_STEP);
      return memberKey === undefined || !step ? [] : [[memberKey, dayAgo(step.ago, today)] as const];
    }),
  );
  return data.members.map((entry) => {
    const joinDate = joined.get(entry.key);
    return joinDate === undefined
      ? entry
      : { ...entry, memberSince: joinDate, member: { ...entry.member, joinDate } };
  });
}

/** Persons who are no members yet, cases and steps. */
export function sampleAdmissionOps(data: SampleMembers, context: SampleAdmissionContext): Op[] {
  return data.admission.flatMap((one) => caseOps(one, data, context));
}

function caseOps(one: SampleAdmission, data: SampleMembers, context: SampleAdmissionContext): Op[] {
  const { branchId, newId, people } = context;
  const member = one.memberKey === undefined ? undefined : people.get(one.memberKey);
  const personId = member?.personId ?? newId();
  const caseId = newId();
  const idsOf = (keys: readonly string[]): string[] => keys.flatMap((key) => people.get(key)?.memberId ?? []);
  const row: Omit<DevelopmentCase, 'rev'> = {
    id: caseId,
    branchId,
    personId,
    ...(member ? { memberId: member.memberId } : {}),
    mentorIds: idsOf(one.mentors),
    sponsorIds: idsOf(one.sponsors),
    archiveLocation: one.archiveLocation,
  };
  const steps = one.steps.map((step) =>
    stepRow(step, { id: newId(), branchId, caseId, personId }, data, context.today),
  );
  const identity = identityOfStage(stageOf(sortSteps(steps.map((step) => ({ ...step, rev: 1 })))));
  const person: Omit<Person, 'rev'> | undefined = one.person && {
    ...one.person,
    id: personId,
    branchId,
    identity,
  };
  return [
    ...(person ? [createOp('persons', person)] : []),
    createOp('developmentCases', row),
    ...steps.map((step) => createOp('developmentSteps', step)),
  ];
}

function stepRow(
  { no, ago, organ, result, missing = [], ...more }: SampleAdmission['steps'][number],
  own: Pick<DevelopmentStep, 'id' | 'branchId' | 'caseId' | 'personId'>,
  data: SampleMembers,
  today: CalendarDate,
): Omit<DevelopmentStep, 'rev'> {
  const doneOn = dayAgo(ago, today);
  const version = ruleVersionOn(doneOn, rules);
  const papers = stepRuleOf(rules, version, no).papers.filter((paper) => !missing.includes(paper));
  const facts = factsOf(more, doneOn, data, today);
  return {
    ...own,
    no,
    doneOn,
    rule: version,
    result: result ?? 'done',
    ...(organ === undefined ? {} : { organ }),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(papers.length > 0 ? { papers } : {}),
  };
}

function factsOf(
  { noticeAgo, trainingDays, isVoted }: Partial<SampleAdmission['steps'][number]>,
  doneOn: CalendarDate,
  { members }: SampleMembers,
  today: CalendarDate,
): StepFacts {
  const voters = members.filter(
    ({ member, memberSince }) => member.category === 'fullMember' && memberSince <= doneOn,
  ).length;
  const noticeFrom = noticeAgo === undefined ? undefined : dayAgo(noticeAgo, today);
  return {
    ...(noticeFrom === undefined
      ? {}
      : { noticeFrom, noticeTo: addWorkdaysInclusive(noticeFrom, NOTICE_WORKDAYS).value }),
    ...(trainingDays === undefined ? {} : { trainingDays }),
    ...(isVoted === true
      ? { eligible: voters, presentEligible: voters, votesFor: voters, votesAgainst: 0, abstained: 0 }
      : {}),
  };
}

/** So many days before, or the last working day before that: later steps never come before earlier ones. */
function dayAgo(ago: number, today: CalendarDate): CalendarDate {
  let day = addDays(today, -ago);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}
