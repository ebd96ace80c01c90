/** Terms of the branch: when the present one ends, how near that is, and which committee belongs to which. Pure. */
import { branchRules } from '../rules/branch-body';
import type { Branch, Post, Reelection } from '../schema/branch';
import { addMonths, addYears, daysBetween, type CalendarDate } from './dates';

export type TermBranch = Pick<Branch, 'electionDate' | 'termYears' | 'termNo'>;

export interface Term {
  from: CalendarDate;
  /** Its last day: three years after the election, or the day it was postponed to. */
  end: CalendarDate;
  /** The last day without a postponement. */
  plannedEnd: CalendarDate;
  /** The case that postponed it. */
  postponedBy?: Reelection;
}

/** The present term; undefined while nobody said when the election was. */
export function presentTerm(branch: TermBranch, reelections: readonly Reelection[]): Term | undefined {
  const { electionDate, termYears } = branch;
  if (electionDate === undefined) return undefined;
  const plannedEnd = addYears(electionDate, termYears);
  // A case opened since the election is about the end of this term; of two the later postponement holds.
  const [postponedBy] = reelections
    .filter(
      (row) =>
        row.kind === 'reelection' && row.openedOn > electionDate && (row.postponedTo ?? '') > plannedEnd,
    )
    .sort((a, b) => ((a.postponedTo ?? '') < (b.postponedTo ?? '') ? 1 : -1));
  const end = postponedBy?.postponedTo ?? plannedEnd;
  return { from: electionDate, end, plannedEnd, ...(postponedBy ? { postponedBy } : {}) };
}

export type TermState =
  | { kind: 'running' }
  /** `months`: the reminder that was reached last, 12, 6, 3 or 1. */
  | { kind: 'near'; months: number; daysLeft: number }
  | { kind: 'over'; days: number };

/** How near the end is on `day`. The last day itself still belongs to the term. */
export function termStateOn(term: Pick<Term, 'end'>, day: CalendarDate): TermState {
  if (day > term.end) return { kind: 'over', days: daysBetween(term.end, day) };
  const reached = branchRules.term.parameters.remindMonths.filter(
    (months) => day >= addMonths(term.end, -months),
  );
  if (reached.length === 0) return { kind: 'running' };
  return { kind: 'near', months: Math.min(...reached), daysLeft: daysBetween(day, term.end) };
}

/** Last day up to which the term may be postponed with approval. */
export function latestPostponement(term: Pick<Term, 'plannedEnd'>): CalendarDate {
  return addMonths(term.plannedEnd, branchRules.term.parameters.shiftMonths);
}

/** One term of the past or the present: `[from, to)`; without `from` everything before the first known election. */
export interface TermSpan {
  no?: number;
  from?: CalendarDate;
  to?: CalendarDate;
}

/**
 * Every term that is known by its election, newest first; the one before them, of unknown beginning, last. Elections
 * are known by the branch, by the cases, and of former times by the day an elected secretary took office.
 */
export function knownTerms(
  branch: TermBranch,
  reelections: readonly Reelection[],
  posts: readonly Post[] = [],
): TermSpan[] {
  const starts = new Map<CalendarDate, number | undefined>();
  for (const post of posts) {
    if (post.post === 'secretary' && post.how === 'election') starts.set(post.from, undefined);
  }
  for (const row of reelections) {
    const elected = electionDayOf(row);
    if (row.kind === 'reelection' && elected !== undefined) starts.set(elected, row.termNo);
  }
  if (branch.electionDate !== undefined) starts.set(branch.electionDate, branch.termNo);
  const newestFirst = [...starts.keys()].sort().reverse();
  const spans: TermSpan[] = [];
  for (const from of [...newestFirst, undefined]) {
    const later = spans.at(-1);
    const known = from === undefined ? undefined : starts.get(from);
    const counted = later?.no === undefined || later.no < 2 ? undefined : later.no - 1;
    const no = known ?? counted;
    spans.push({
      ...(no === undefined ? {} : { no }),
      ...(from === undefined ? {} : { from }),
      ...(later?.from === undefined ? {} : { to: later.from }),
    });
  }
  return spans;
}

/** The day the assembly elected; undefined before it did. */
export function electionDayOf(row: Pick<Reelection, 'steps'>): CalendarDate | undefined {
  return row.steps.find((step) => step.step === 'assemblyElection')?.doneOn;
}

/** The term a post was taken up in. */
export function termOfDay(terms: readonly TermSpan[], day: CalendarDate): TermSpan | undefined {
  return terms.find((term) => (term.from ?? '') <= day && (term.to === undefined || day < term.to));
}
