/**
 * What is wrong or missing in a case of 发展党员, R-12b, the order of the steps (domain §3.2, §3.3).
 * Each step is judged by the rules in force on its own day. Findings advise: nothing is refused because of
 * them, and a late fact is recorded as it was.
 */
import {
  ruleVersionOn,
  stepRuleOf,
  timeOf,
  type AdmissionRules,
  type AdmissionStepRule,
  type AdmissionTime,
} from '../rules/admission';
import { quorumRuleFor } from '../rules/quorum';
import type { DevelopmentStep } from '../schema/admission';
import { admissionFindingWords as words } from '../words/admission-findings';
import {
  INTERLEAVED,
  isConverted,
  isRefused,
  lastOfStep,
  passedStep,
  probationOf,
  rowsOfStep,
  type AdmissionCase,
} from './admission';
import { addDays, addMonths, addYears, partialDateRange, type CalendarDate } from './dates';
import { votingRosterOn, type RosterTables } from './roster';
import { moreThan } from './votes';
import { workdaysInclusive, type WorkingDayTables } from './working-days';

export interface AdmissionFinding {
  /** R-23 … R-32, R-12b; O-25 the order, O-01 a step left out. */
  rule: string;
  severity: 'error' | 'warning' | 'info';
  /** The step it stands beside. */
  no: number;
  text: string;
}

export interface FindingFacts {
  rules: AdmissionRules;
  /** For 培养联系人 and 入党介绍人: who had a vote on the day. */
  roster: RosterTables;
  workingDays?: WorkingDayTables | undefined;
}

type Steps = readonly DevelopmentStep[];

/** By step, errors first within a step. Steps not done are not findings: see nextSteps. */
export function admissionFindings(one: AdmissionCase, facts: FindingFacts): AdmissionFinding[] {
  const { steps } = one;
  const found = [
    ...steps.flatMap((step) => stepFindings(step, one, facts)),
    ...orderFindings(steps),
    ...skippedFindings(steps),
    ...assessmentFindings(steps, facts.rules),
  ];
  const rank = { error: 0, warning: 1, info: 2 } as const;
  return found.sort((a, b) => a.no - b.no || rank[a.severity] - rank[b.severity]);
}

function stepFindings(step: DevelopmentStep, one: AdmissionCase, facts: FindingFacts): AdmissionFinding[] {
  const rule = stepRuleOf(facts.rules, ruleVersionOn(step.doneOn, facts.rules), step.no);
  return [
    ...rule.parameters.times.flatMap((time) => timeFinding(time, step, one, facts)),
    ...peopleFindings(step, one, facts),
    ...voteFindings(step, rule),
  ];
}

type Found = Omit<AdmissionFinding, 'no'>;

function timeFinding(
  time: AdmissionTime,
  step: DevelopmentStep,
  one: AdmissionCase,
  facts: FindingFacts,
): AdmissionFinding[] {
  const found = ((): Found | undefined => {
    switch (time.kind) {
      case 'age':
        return ageFinding(step, one.person.birthDate, time.years);
      case 'within':
        return withinFinding(time, step, one.steps);
      case 'notBefore':
        return notBeforeFinding(time, step, one.steps);
      case 'notice':
        return noticeFinding(time.workdays, step, facts.workingDays);
      case 'training':
        return trainingFinding(time, step);
      case 'probation':
        return probationFinding(time, step, one.steps, facts.rules);
      case 'every':
        return undefined;
    }
  })();
  return found ? [{ ...found, no: step.no }] : [];
}

/** A birth date known to the month or year is only an error when no day of it makes the person old enough. */
function ageFinding(step: DevelopmentStep, birthDate: string | undefined, years: number): Found | undefined {
  if (birthDate === undefined) return { rule: 'R-23', severity: 'warning', text: words.birthMissing };
  const { first, last } = partialDateRange(birthDate);
  if (addYears(first, years) > step.doneOn)
    return { rule: 'R-23', severity: 'error', text: words.tooYoung(years) };
  return addYears(last, years) > step.doneOn
    ? { rule: 'R-23', severity: 'warning', text: words.ageUnsure(years) }
    : undefined;
}

/** The step a limit is counted from: for 24 the decision it approves, otherwise the newest row before it. */
function baseOf(steps: Steps, no: number, step: DevelopmentStep): DevelopmentStep | undefined {
  const earlier = rowsOfStep(steps, no).filter((row) => !isRefused(row));
  return earlier.filter((row) => row.doneOn <= step.doneOn).at(-1) ?? earlier[0];
}

function withinFinding(
  time: Extract<AdmissionTime, { kind: 'within' }>,
  step: DevelopmentStep,
  steps: Steps,
): Found | undefined {
  const base = baseOf(steps, time.after, step);
  if (!base) return undefined;
  const last = addMonths(base.doneOn, time.months);
  if (step.doneOn <= last) return undefined;
  const { specialMonths } = time;
  const longest = specialMonths === undefined ? last : addMonths(base.doneOn, specialMonths);
  const isPastAll = step.doneOn > longest;
  // past three months a warning, past six an error; a special case within six is in order.
  if (specialMonths !== undefined && !isPastAll && step.facts?.isSpecialCase === true) return undefined;
  const severity = specialMonths !== undefined && isPastAll ? 'error' : time.severity;
  const text = words.late(time.after, isPastAll && specialMonths !== undefined ? longest : last);
  return { rule: time.rule, severity, text };
}

function notBeforeFinding(
  time: Extract<AdmissionTime, { kind: 'notBefore' }>,
  step: DevelopmentStep,
  steps: Steps,
): Found | undefined {
  const base = baseOf(steps, time.after, step);
  const first = base && addMonths(base.doneOn, time.months);
  return first !== undefined && step.doneOn < first
    ? { rule: time.rule, severity: 'error', text: words.early(time.after, time.months, first) }
    : undefined;
}

function noticeFinding(
  workdays: number,
  step: DevelopmentStep,
  tables: WorkingDayTables | undefined,
): Found | undefined {
  const { noticeFrom, noticeTo } = step.facts ?? {};
  if (noticeFrom === undefined || noticeTo === undefined)
    return { rule: 'R-27', severity: 'error', text: words.noticeMissing(workdays) };
  const { value, isTentative, unknownYear } = workdaysInclusive(noticeFrom, noticeTo, tables);
  if (value >= workdays) {
    return isTentative
      ? { rule: 'R-27', severity: 'info', text: words.noticeTentative(value, unknownYear) }
      : undefined;
  }
  return { rule: 'R-27', severity: 'error', text: words.noticeShort(value, workdays, unknownYear) };
}

function trainingFinding(
  time: Extract<AdmissionTime, { kind: 'training' }>,
  step: DevelopmentStep,
): Found | undefined {
  const { trainingDays, trainingHours } = step.facts ?? {};
  if (trainingDays === undefined && trainingHours === undefined)
    return { rule: 'R-28', severity: 'warning', text: words.trainingMissing };
  const isEnough = (trainingDays ?? 0) >= time.days || (trainingHours ?? 0) >= time.hours;
  return isEnough
    ? undefined
    : { rule: 'R-28', severity: 'error', text: words.trainingShort(time.days, time.hours) };
}

function probationFinding(
  time: Extract<AdmissionTime, { kind: 'probation' }>,
  step: DevelopmentStep,
  steps: Steps,
  rules: AdmissionRules,
): Found | undefined {
  const before = steps.filter((row) => row.no !== 23 || row.doneOn < step.doneOn);
  const probation = probationOf(before, rules);
  if (!probation) return undefined;
  const error = (text: string): Found => ({ rule: 'R-32', severity: 'error', text });
  if (step.doneOn < probation.end) return error(words.beforeProbationEnd(probation.end));
  if (step.result !== 'extended') return undefined;
  if (probation.isExtended) return error(words.extendedTwice);
  const to = step.facts?.extendedTo;
  if (to === undefined) return error(words.extensionMissing);
  const [least, most] = [addMonths(probation.end, time.extendMin), addMonths(probation.end, time.extendMax)];
  return to < least || to > most ? error(words.extensionRange(least, most)) : undefined;
}

/** 培养联系人 one or two full members, 入党介绍人 two; nobody without a vote on the day. */
function peopleFindings(
  step: DevelopmentStep,
  { row }: AdmissionCase,
  { roster }: FindingFacts,
): AdmissionFinding[] {
  if (step.no !== 5 && step.no !== 9) return [];
  const [ids, wanted] = step.no === 5 ? [row.mentorIds, 1] : [row.sponsorIds, 2];
  const voters = new Set(votingRosterOn(roster, step.doneOn).map(({ member }) => member.id));
  const names = ids.filter((id) => !voters.has(id)).map((id) => nameOf(id, roster));
  return [
    ...(ids.length < wanted
      ? [
          {
            rule: 'A-09',
            severity: step.no === 5 ? ('warning' as const) : ('error' as const),
            no: step.no,
            text: step.no === 5 ? words.mentorMissing : words.sponsorsMissing(ids.length),
          },
        ]
      : []),
    ...(names.length > 0
      ? [{ rule: 'A-09', severity: 'error' as const, no: step.no, text: words.notVoter(names) }]
      : []),
  ];
}

function nameOf(memberId: string, { members, persons }: RosterTables): string {
  const personId = members.find(({ id }) => id === memberId)?.personId;
  return persons.find(({ id }) => id === personId)?.name ?? words.unknownPerson;
}

/** R-12b by the numbers typed; linked minutes have been judged when they were sent for signature. */
function voteFindings(step: DevelopmentStep, rule: AdmissionStepRule): AdmissionFinding[] {
  if (rule.decidedBy !== 'assembly') return [];
  const finding = (text: string, severity: AdmissionFinding['severity'] = 'error'): AdmissionFinding[] => [
    { rule: 'R-12b', severity, no: step.no, text },
  ];
  const { eligible, presentEligible, votesFor, votesAgainst = 0, abstained = 0 } = step.facts ?? {};
  if (eligible === undefined || presentEligible === undefined || votesFor === undefined)
    return step.recordId === undefined ? finding(words.votesMissing, 'warning') : [];
  if (presentEligible > eligible || votesFor + votesAgainst + abstained > eligible)
    return finding(words.votesTooMany);
  const { quorum } = quorumRuleFor('memberAssembly', 'development', step.doneOn);
  if (presentEligible < moreThan(eligible, quorum.num, quorum.den))
    return finding(words.noQuorum(eligible, presentEligible));
  const isPassed = votesFor >= moreThan(eligible, 1, 2);
  const saysPassed = step.result === 'passed' || step.result === 'agreed' || step.result === 'converted';
  return saysPassed && !isPassed ? finding(words.notPassed(eligible, votesFor)) : [];
}

/**
 * Dates of the steps must not go back, except among 9, 10 and 11. Assessments count by their first, the steps of
 * conversion once for each round.
 */
function orderFindings(steps: Steps): AdmissionFinding[] {
  const firstOf = (no: number) => rowsOfStep(steps, no)[0];
  const upTo21 = Array.from({ length: 21 }, (_, index) => {
    const no = index + 1;
    return no === 6 || no === 21 ? firstOf(no) : lastOfStep(steps, no);
  });
  const rounds = [22, 23, 24].map(firstOf);
  const second = [22, 23, 24].map((no) =>
    rowsOfStep(steps, no).length > 1 ? lastOfStep(steps, no) : undefined,
  );
  const line = [...upTo21, ...rounds, ...second, lastOfStep(steps, 25)].filter((step) => step !== undefined);
  const found: AdmissionFinding[] = [];
  line.forEach((step, index) => {
    const later = line
      .slice(0, index)
      .filter((other) => !(INTERLEAVED.includes(other.no) && INTERLEAVED.includes(step.no)))
      .filter((other) => other.doneOn > step.doneOn);
    const worst = later.reduce<DevelopmentStep | undefined>(
      (latest, other) => (latest && latest.doneOn >= other.doneOn ? latest : other),
      undefined,
    );
    if (worst)
      found.push({ rule: 'O-25', severity: 'error', no: step.no, text: words.order(worst.no, worst.doneOn) });
  });
  return found;
}

/** Steps nothing was recorded of although later ones are there. */
export function skippedSteps(steps: Steps): number[] {
  const last = Math.max(0, ...steps.map(({ no }) => no));
  return Array.from({ length: last }, (_, index) => index + 1).filter(
    (no) => rowsOfStep(steps, no).length === 0,
  );
}

function skippedFindings(steps: Steps): AdmissionFinding[] {
  return skippedSteps(steps).map((no) => ({ rule: 'O-01', severity: 'warning', no, text: words.skipped }));
}

/** Gaps between assessments longer than half a year and the days of grace. */
function assessmentFindings(steps: Steps, rules: AdmissionRules): AdmissionFinding[] {
  const target = passedStep(steps, 7)?.doneOn;
  const conversion = isConverted(steps) ? lastOfStep(steps, 23)?.doneOn : undefined;
  return [
    ...gaps(steps, 6, passedStep(steps, 3)?.doneOn, target, rules),
    ...gaps(steps, 21, probationOf(steps, rules)?.start, conversion, rules),
  ];
}

function gaps(
  steps: Steps,
  no: 6 | 21,
  from: CalendarDate | undefined,
  until: CalendarDate | undefined,
  rules: AdmissionRules,
): AdmissionFinding[] {
  if (from === undefined) return [];
  const days = rowsOfStep(steps, no)
    .map(({ doneOn }) => doneOn)
    .filter((day) => until === undefined || day <= until);
  const line = [from, ...days, ...(until === undefined ? [] : [until])];
  return line.flatMap((day, index) => {
    const before = line[index - 1];
    if (before === undefined) return [];
    const every = timeOf(stepRuleOf(rules, ruleVersionOn(day, rules), no), 'every');
    if (!every || day <= addDays(addMonths(before, every.months), every.graceDays)) return [];
    return [{ rule: every.rule, severity: 'warning' as const, no, text: words.gap(before, day) }];
  });
}
