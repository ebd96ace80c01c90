/** P-15 发展党员进度表 as plain rows: everybody × 25 steps, and one person's steps and papers (domain §4.1). */
import {
  isRefused,
  nextSteps,
  probationOf,
  rowsOfStep,
  stageOf,
  type AdmissionCase,
} from '../../../shared/domain/admission';
import { admissionFindings, skippedSteps } from '../../../shared/domain/admission-findings';
import { nameOfMember } from '../../../shared/domain/admission-ops';
import { paperLines } from '../../../shared/domain/admission-papers';
import { coverNumbers } from '../../../shared/domain/cover-numbers';
import { formatDateZh, formatYearMonth, type CalendarDate } from '../../../shared/domain/dates';
import type { RosterTables } from '../../../shared/domain/roster';
import type { WorkingDayTables } from '../../../shared/domain/working-days';
import type { AdmissionRules } from '../../../shared/rules/admission';
import { ADMISSION_STEPS, type DevelopmentStep } from '../../../shared/schema/admission';
import type { Branch } from '../../../shared/schema/branch';
import { admissionStepWords, stepResultWords } from '../../../shared/words/admission';
import { admissionProgressWords as words } from '../../../shared/words/admission-paper';
import { admissionPaperWords } from '../../../shared/words/admission-papers';
import { admissionStageWords, dueWords, stepTitle } from '../../../shared/words/admission-screen';
import { genderWords } from '../../../shared/words/domain';
import { oneLine } from '../text/printable';

export interface AdmissionProgressInput {
  branch: Pick<Branch, 'fullName'>;
  /** In the order wanted on paper. */
  cases: readonly AdmissionCase[];
  rules: AdmissionRules;
  roster: RosterTables;
  /** The years with their holiday notices; those shipped where none are given. */
  workingDays?: WorkingDayTables;
  on: CalendarDate;
  /** One person's page with the papers only, without the table of all. */
  isSingle: boolean;
}

export interface ProgressCell {
  /** `2026` and `9.18`, on two lines; empty when nothing was recorded. */
  year: string;
  day: string;
  mark: string;
}

export interface ProgressRow {
  name: string;
  stage: string;
  cells: ProgressCell[];
}

export interface TimelineRow {
  no: string;
  step: string;
  day: string;
  /** Who, with what result, under which number. */
  done: string;
  check: string;
}

export interface CasePage {
  title: string;
  facts: { label: string; value: string }[];
  next: string;
  /** Up to 发展对象, and from there on: side by side on one sheet. */
  halves: [TimelineRow[], TimelineRow[]];
  papers: { no: string; paper: string; state: string }[];
}

/** Last step of the left half: the end of the phase 确定发展对象. */
const HALF = 11;

const numbers = Array.from({ length: ADMISSION_STEPS }, (_, index) => index + 1);

export function progressRows(input: AdmissionProgressInput): ProgressRow[] {
  return input.cases.map((one) => ({
    name: oneLine(one.person.name),
    stage: admissionStageWords[stageOf(one.steps)],
    cells: progressCells(one, input),
  }));
}

function progressCells(one: AdmissionCase, input: AdmissionProgressInput): ProgressCell[] {
  const { rules, on } = input;
  const next = new Map(nextSteps(one, rules, on).map((step) => [step.no, step.state]));
  const wrong = new Set(
    admissionFindings(one, input)
      .filter(({ severity, rule }) => severity === 'error' && rule !== 'O-01')
      .map(({ no }) => no),
  );
  const skipped = new Set(skippedSteps(one.steps));
  return numbers.map((no) => {
    const last = rowsOfStep(one.steps, no).at(-1);
    const state = next.get(no);
    const mark = ((): string => {
      if (isRefused(last)) return words.marks.refused;
      if (wrong.has(no) || state === 'overdue') return words.marks.wrong;
      if (skipped.has(no)) return words.marks.skipped;
      return state === 'due' ? words.marks.due : '';
    })();
    return last === undefined
      ? { year: '', day: '', mark }
      : { year: last.doneOn.slice(0, 4), day: monthDay(last.doneOn), mark };
  });
}

/** 9.18: the year stands above it. */
function monthDay(day: CalendarDate): string {
  return `${Number(day.slice(5, 7))}.${Number(day.slice(8))}`;
}

export function casePage(one: AdmissionCase, input: AdmissionProgressInput): CasePage {
  const { rules, roster, on } = input;
  const { person, row } = one;
  const probation = probationOf(one.steps, rules);
  const names = (ids: readonly string[]): string => ids.map((id) => nameOfMember(id, roster)).join('、');
  const [next] = nextSteps(one, rules, on);
  const facts = [
    { label: words.facts.gender, value: person.gender ? genderWords[person.gender] : '' },
    { label: words.facts.birth, value: formatYearMonth(person.birthDate) },
    { label: words.facts.mentors, value: names(row.mentorIds) },
    { label: words.facts.sponsors, value: names(row.sponsorIds) },
    {
      label: words.facts.probation,
      value: probation ? `${formatDateZh(probation.start)}至${formatDateZh(probation.end)}` : '',
    },
    { label: words.facts.place, value: shown(row.archiveLocation) },
  ].filter(({ value }) => value !== '');
  const rows = timelineRows(one, input);
  return {
    title: words.caseTitle(oneLine(person.name)),
    facts,
    next: next ? words.next(stepTitle(next.no), dueWords(next)) : '',
    halves: [rows.filter(({ no }) => Number(no) <= HALF), rows.filter(({ no }) => Number(no) > HALF)],
    papers: paperLines(one, rules).map(({ no, paper, state }) => ({
      no: String(no),
      paper: admissionPaperWords[paper],
      state: words.paperStates[state],
    })),
  };
}

function timelineRows(one: AdmissionCase, input: AdmissionProgressInput): TimelineRow[] {
  const findings = admissionFindings(one, input);
  const pressing = new Map(
    nextSteps(one, input.rules, input.on)
      .filter(({ state }) => state === 'due' || state === 'overdue')
      .map((next) => [next.no, dueWords(next)]),
  );
  return numbers.flatMap((no) => {
    const rows = rowsOfStep(one.steps, no);
    const check = findings
      .filter((finding) => finding.no === no && finding.severity !== 'info')
      .map(({ text }) => text)
      .join('；');
    const base = { no: String(no), step: admissionStepWords[no] ?? '', check };
    if (rows.length === 0) {
      return [{ ...base, check: check || (pressing.get(no) ?? ''), day: '', done: '' }];
    }
    return rows.map((step, index) => ({
      ...base,
      // Said once, beside the last row.
      check: index === rows.length - 1 ? check : '',
      day: formatDateZh(step.doneOn),
      done: [shown(step.organ), resultOf(step), shown(step.docNo)].filter(Boolean).join('，'),
    }));
  });
}

function resultOf(step: DevelopmentStep): string {
  const { result, facts } = step;
  if (result === undefined || result === 'done') return '';
  const until = facts?.extendedTo === undefined ? '' : `至${formatDateZh(facts.extendedTo)}`;
  return `${stepResultWords[result]}${until}`;
}

/** The sheet is handed round: a number typed into a text does not go with it. */
function shown(text: string | undefined): string {
  return coverNumbers(oneLine(text));
}
