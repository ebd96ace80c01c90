/** 党员先锋岗 (domain §2.21): who has a desk sign and who has not, the pledge, and what came of it each quarter. */
import { createOp, updateOp, type Op } from '../schema/command';
import { PLEDGE_MAX_CHARS, type PioneerPost, type PledgeCheck } from '../schema/member-life';
import { covers, parseCalendarDate, quarterOf, yearOf, type CalendarDate } from './dates';
import type { RosterEntry } from './roster';

/** As the table holds it (shared/schema/member-life). */
const TITLE_MAX_CHARS = 30;

export interface PioneerDraft {
  title: string;
  pledge: string;
  from: string;
}
export type PioneerProblem =
  'titleMissing' | 'titleTooLong' | 'pledgeMissing' | 'pledgeTooLong' | 'fromMissing' | 'fromInFuture';

/** What is wrong with each field; characters are counted as a person counts them. */
export function checkPioneer(
  draft: PioneerDraft,
  today: CalendarDate,
): Partial<Record<keyof PioneerDraft, PioneerProblem>> {
  const [title, pledge] = [draft.title.trim(), draft.pledge.trim()];
  const problems: Partial<Record<keyof PioneerDraft, PioneerProblem>> = {};
  if (title === '') problems.title = 'titleMissing';
  else if (Array.from(title).length > TITLE_MAX_CHARS) problems.title = 'titleTooLong';
  if (pledge === '') problems.pledge = 'pledgeMissing';
  else if (Array.from(pledge).length > PLEDGE_MAX_CHARS) problems.pledge = 'pledgeTooLong';
  if (parseCalendarDate(draft.from) !== draft.from) problems.from = 'fromMissing';
  else if (draft.from > today) problems.from = 'fromInFuture';
  return problems;
}

export interface PioneerLine {
  entry: RosterEntry;
  /** The post of the day; undefined: still without one. */
  post: PioneerPost | undefined;
}

/** Every member of the roster with the post of `day`; those without one are listed, not left out (row 45). */
export function pioneerLines(
  roster: readonly RosterEntry[],
  posts: readonly PioneerPost[],
  day: CalendarDate,
): PioneerLine[] {
  const newestFirst = posts.filter((post) => covers(post, day)).sort((a, b) => (a.from < b.from ? 1 : -1));
  const byMember = new Map<string, PioneerPost>();
  for (const post of newestFirst) if (!byMember.has(post.memberId)) byMember.set(post.memberId, post);
  return roster.map((entry) => ({ entry, post: byMember.get(entry.member.id) }));
}

export function membersWithoutSign(lines: readonly PioneerLine[]): RosterEntry[] {
  return lines.filter(({ post }) => post === undefined).map(({ entry }) => entry);
}

/** Ops of setting up or changing a post; none when nothing changed. */
export function pioneerOps(
  draft: PioneerDraft,
  memberId: string,
  current: PioneerPost | undefined,
  context: { branchId: string; newId: () => string },
): Op[] {
  const row = { title: draft.title.trim(), pledge: draft.pledge.trim(), from: draft.from };
  if (!current) {
    const made = { id: context.newId(), branchId: context.branchId, memberId, ...row, checks: [] };
    return [createOp('pioneerPosts', made)];
  }
  const isSame = current.title === row.title && current.pledge === row.pledge && current.from === row.from;
  if (isSame) return [];
  // What stands on the sign is no longer what was printed.
  const isSignStale = current.title !== row.title || current.pledge !== row.pledge;
  return [
    updateOp('pioneerPosts', current, { ...row, ...(isSignStale ? { signPrintedOn: undefined } : {}) }),
  ];
}

/** The post ends; one that began this very day was set up by mistake, and goes with an empty interval. */
export function endPioneerOps(post: PioneerPost, on: CalendarDate): Op[] {
  return [updateOp('pioneerPosts', post, { to: on < post.from ? post.from : on })];
}

/** 2026-Q3, the quarter a day lies in. */
export function quarterKey(day: CalendarDate): PledgeCheck['quarter'] {
  return `${yearOf(day)}-Q${quarterOf(day)}`;
}

export function checkOf(post: PioneerPost | undefined, quarter: string): PledgeCheck | undefined {
  return post?.checks.find((check) => check.quarter === quarter);
}

/** One check a quarter: a later entry takes the place of the earlier one; the journal keeps both. */
export function pledgeCheckOps(post: PioneerPost, check: PledgeCheck): Op[] {
  const { proof, ...rest } = check;
  const kept: PledgeCheck =
    proof === undefined || proof.trim() === '' ? rest : { ...rest, proof: proof.trim() };
  const others = post.checks.filter(({ quarter }) => quarter !== check.quarter);
  const checks = [...others, kept].sort((a, b) => (a.quarter < b.quarter ? -1 : 1));
  return [updateOp('pioneerPosts', post, { checks })];
}

/** Marks the signs as printed; those already printed on that day stay as they are. */
export function printedOps(posts: readonly PioneerPost[], on: CalendarDate): Op[] {
  return posts
    .filter(({ signPrintedOn }) => signPrintedOn !== on)
    .map((post) => updateOp('pioneerPosts', post, { signPrintedOn: on }));
}

/** The quarters one may still say something about: this one and the four before it, newest first. */
export function recentQuarters(day: CalendarDate, from: CalendarDate): string[] {
  const quarters: string[] = [];
  let [year, quarter] = [yearOf(day), quarterOf(day) as number];
  for (let step = 0; step < 5; step += 1) {
    const key = `${year}-Q${quarter}`;
    if (key < quarterKey(from)) break;
    quarters.push(key);
    [year, quarter] = quarter === 1 ? [year - 1, 4] : [year, quarter - 1];
  }
  return quarters;
}
