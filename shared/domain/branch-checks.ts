/**
 * What is not in order with the branch, its committee and its groups on a day (domain §2.1, §2.2, R-36 to R-38). Pure:
 * codes and facts only; the sentences are in words/branch-checks, the numbers and their sources in rules/branch-body.
 */
import { branchRules, type BranchRuleName } from '../rules/branch-body';
import type { Branch, PartyGroup, Post, PostCode, Reelection } from '../schema/branch';
import { vacanciesOn } from './branch-body';
import { addYears, covers, daysBetween, partialDateRange, type CalendarDate } from './dates';
import { groupsOn, rosterOn, type RosterEntry, type RosterTables } from './roster';
import { latestPostponement, presentTerm, termStateOn } from './term';

export type BranchFindingCode =
  | 'branchSmall'
  | 'branchLarge'
  | 'committeeMissing'
  | 'committeeSmall'
  | 'committeeLarge'
  | 'committeeUnusual'
  | 'secretaryMissing'
  | 'secretarySeveral'
  | 'secretaryYears'
  | 'deputySeveral'
  | 'disciplineMissing'
  | 'seatVacant'
  | 'termUnknown'
  | 'termNear'
  | 'termOver'
  | 'postponedTooLong'
  | 'postponedWithoutDocument'
  | 'groupSmall'
  | 'groupWithoutLeader'
  | 'groupLeadersSeveral'
  | 'memberWithoutGroup'
  | 'memberInTwoGroups'
  | 'holderOffRoster';

export interface BranchFinding {
  code: BranchFindingCode;
  rule: BranchRuleName;
  severity: 'error' | 'warning' | 'info';
  memberIds: readonly string[];
  groupId?: string;
  /** The row a remedy begins with. */
  postId?: string;
  post?: PostCode;
  count?: number;
  /** Last day of a term, first day of an empty seat. */
  day?: CalendarDate;
  /** Days since then, or until then. */
  days?: number;
  /** Months of the reminder that was reached. */
  months?: number;
}

export interface BranchFacts {
  branch: Pick<Branch, 'category' | 'electionDate' | 'termYears' | 'termNo'>;
  tables: RosterTables;
  reelections: readonly Reelection[];
}

interface Day extends BranchFacts {
  day: CalendarDate;
  roster: readonly RosterEntry[];
  fullMembers: number;
}

/** Findings of `day`, the gravest first, in the order 支部, 班子, 任期, 党小组. An empty branch has none. */
export function branchChecks(facts: BranchFacts, day: CalendarDate): BranchFinding[] {
  const roster = rosterOn(facts.tables, day);
  if (roster.length === 0) return [];
  const fullMembers = countFull(roster);
  const known = { ...facts, day, roster, fullMembers };
  const weight = { error: 0, warning: 1, info: 2 };
  return [
    ...sizeFindings(known),
    ...committeeFindings(known),
    ...vacancyFindings(known),
    ...termFindings(facts, day),
    ...groupFindings(known),
    ...holderFindings(known),
  ].sort((a, b) => weight[a.severity] - weight[b.severity]);
}

function finding(
  code: BranchFindingCode,
  rule: BranchRuleName,
  facts: Partial<Omit<BranchFinding, 'code' | 'rule'>> = {},
): BranchFinding {
  return { code, rule, severity: branchRules[rule].severity, memberIds: [], ...facts };
}

function sizeFindings({ roster, fullMembers }: Day): BranchFinding[] {
  const { least, most } = branchRules.branchSize.parameters;
  if (fullMembers < least) return [finding('branchSmall', 'branchSize', { count: fullMembers })];
  return roster.length > most ? [finding('branchLarge', 'branchSize', { count: roster.length })] : [];
}

function committeeFindings({ branch, tables, day, roster, fullMembers }: Day): BranchFinding[] {
  const inCommittee = roster.filter((entry) => entry.posts.some((post) => post.body === 'committee'));
  const holders = (code: PostCode): RosterEntry[] =>
    inCommittee.filter((entry) => entry.posts.some((post) => post.post === code));
  const idsOf = (entries: readonly RosterEntry[]): string[] => entries.map(({ member }) => member.id);
  const { secretaries, deputies } = branchRules.secretary.parameters;
  const { least, usual, most } = branchRules.committeeSize.parameters;
  const count = inCommittee.length;
  const findings: BranchFinding[] = [];
  const needed = fullMembers >= branchRules.committeeNeeded.parameters.fullMembers;
  if (needed && count === 0)
    findings.push(finding('committeeMissing', 'committeeNeeded', { count: fullMembers }));
  else if (needed && count < least) findings.push(finding('committeeSmall', 'committeeSize', { count }));
  if (count > most) findings.push(finding('committeeLarge', 'committeeSize', { count }));
  else if (count > usual)
    findings.push(finding('committeeUnusual', 'committeeSize', { count, severity: 'info' }));

  const heads = holders('secretary');
  // Somebody who left the branch and still stands in the list is found as such, not as an empty seat; a committee
  // without a head was just said to be missing as a whole.
  const isListed = tables.posts.some((post) => post.post === 'secretary' && covers(post, day));
  if (heads.length === 0 && !isListed && !(needed && count === 0)) {
    findings.push(secretaryMissing(tables.posts, day, branch.electionDate));
  }
  if (heads.length > secretaries) {
    findings.push(finding('secretarySeveral', 'secretary', { memberIds: idsOf(heads), count: heads.length }));
  }
  const seconds = holders('deputySecretary');
  if (seconds.length > deputies) {
    findings.push(
      finding('deputySeveral', 'secretary', { memberIds: idsOf(seconds), count: seconds.length }),
    );
  }
  for (const head of heads) {
    if (isTooNew(head, day))
      findings.push(finding('secretaryYears', 'secretaryYears', { memberIds: idsOf([head]) }));
  }
  // Asked of a committee only: a branch of six has a secretary and nobody else.
  const isOrgan = (branchRules.disciplineOfficer.parameters.categories as readonly string[]).includes(
    branch.category,
  );
  if (isOrgan && needed && count > 0 && holders('disciplineOfficer').length === 0) {
    findings.push(finding('disciplineMissing', 'disciplineOfficer', { post: 'disciplineOfficer' }));
  }
  return findings;
}

/** 党龄 counts from the day of becoming a full member; a date known in part counts from the first day it can mean. */
function isTooNew({ member, category }: RosterEntry, day: CalendarDate): boolean {
  if (category === 'probationaryMember') return true;
  if (member.fullMemberDate === undefined) return false;
  return (
    addYears(partialDateRange(member.fullMemberDate).first, branchRules.secretaryYears.parameters.years) > day
  );
}

function secretaryMissing(
  posts: readonly Post[],
  day: CalendarDate,
  electedOn: CalendarDate | undefined,
): BranchFinding {
  const since = vacanciesOn(posts, day, electedOn).find((one) => one.post === 'secretary')?.since;
  const days = since === undefined ? 0 : daysBetween(since, day);
  return finding('secretaryMissing', isLongVacancy(days) ? 'vacancy' : 'secretary', {
    severity: 'error',
    post: 'secretary',
    ...(since === undefined ? {} : { day: since, days }),
  });
}

/** Seats besides the secretary's, which is asked for at once. */
function vacancyFindings({ branch, tables, day }: Day): BranchFinding[] {
  return vacanciesOn(tables.posts, day, branch.electionDate).flatMap(({ post, memberId, since }) => {
    if (memberId === undefined || since === undefined) return [];
    const isHeadless = !tables.posts.some((row) => row.post === 'secretary' && covers(row, day));
    if (post === 'secretary' && isHeadless) return [];
    const days = daysBetween(since, day);
    const severity = isLongVacancy(days) ? branchRules.vacancy.severity : 'info';
    return [finding('seatVacant', 'vacancy', { severity, post, memberIds: [memberId], day: since, days })];
  });
}

function isLongVacancy(days: number): boolean {
  return days > branchRules.vacancy.parameters.days;
}

function termFindings({ branch, reelections }: BranchFacts, day: CalendarDate): BranchFinding[] {
  const term = presentTerm(branch, reelections);
  if (!term) return [finding('termUnknown', 'termKnown')];
  // An earlier committee: when its own term ended is not asked again.
  if (day < term.from) return [];
  const findings: BranchFinding[] = [];
  const state = termStateOn(term, day);
  if (state.kind === 'over') findings.push(finding('termOver', 'term', { day: term.end, days: state.days }));
  if (state.kind === 'near') {
    // Three months before, the request to the superior is due: from then on it is more than a word.
    const severity = state.months > 3 ? 'info' : 'warning';
    const { months, daysLeft } = state;
    findings.push(finding('termNear', 'term', { severity, months, day: term.end, days: daysLeft }));
  }
  const { postponedBy } = term;
  if (postponedBy && term.end > latestPostponement(term)) {
    findings.push(finding('postponedTooLong', 'term', { day: latestPostponement(term) }));
  }
  if (postponedBy && (postponedBy.postponedDocNo ?? '') === '') {
    findings.push(finding('postponedWithoutDocument', 'term', { severity: 'warning', day: term.end }));
  }
  return findings;
}

function groupFindings({ tables, day, roster }: Day): BranchFinding[] {
  const groups = groupsOn(tables, day);
  if (groups.length === 0) return [];
  const findings = groups.flatMap((group) => findingsOfGroup(group, tables.posts, roster, day));
  const ids = new Set(groups.map((group) => group.id));
  const without = roster.filter(({ group }) => group === undefined || !ids.has(group.id));
  if (without.length > 0) {
    const memberIds = without.map(({ member }) => member.id);
    findings.push(finding('memberWithoutGroup', 'groupMembership', { memberIds, count: without.length }));
  }
  for (const { member } of roster) {
    const own = tables.groupSpans.filter(
      (span) => span.memberId === member.id && covers(span, day) && ids.has(span.groupId),
    );
    if (new Set(own.map((span) => span.groupId)).size > 1) {
      findings.push(
        finding('memberInTwoGroups', 'groupMembership', { memberIds: [member.id], count: own.length }),
      );
    }
  }
  return findings;
}

function findingsOfGroup(
  group: PartyGroup,
  posts: readonly Post[],
  roster: readonly RosterEntry[],
  day: CalendarDate,
): BranchFinding[] {
  const members = roster.filter((entry) => entry.group?.id === group.id);
  const fullMembers = countFull(members);
  const findings: BranchFinding[] = [];
  if (fullMembers < branchRules.groupSize.parameters.fullMembers) {
    findings.push(finding('groupSmall', 'groupSize', { groupId: group.id, count: fullMembers }));
  }
  const leaders = posts.filter(
    (post) => post.post === 'groupLeader' && post.groupId === group.id && covers(post, day),
  );
  const [leader] = leaders;
  if (!leader) {
    findings.push(finding('groupWithoutLeader', 'groupLeader', { groupId: group.id, post: 'groupLeader' }));
  } else if (leaders.length > 1) {
    const memberIds = leaders.map((post) => post.memberId);
    findings.push(finding('groupLeadersSeveral', 'groupLeader', { groupId: group.id, memberIds }));
  }
  return findings;
}

/** Who has left (or is suspended) cannot hold an office; 党组 is a roster of its own and not asked. */
function holderFindings({ tables, day, roster }: Day): BranchFinding[] {
  const here = new Set(roster.map(({ member }) => member.id));
  return tables.posts
    .filter((post) => post.body !== 'leadingGroup' && covers(post, day) && !here.has(post.memberId))
    .map(({ id, post, memberId, groupId }) =>
      finding('holderOffRoster', 'holderOnRoster', {
        ...{ postId: id, post, memberIds: [memberId] },
        ...(groupId === undefined ? {} : { groupId }),
      }),
    );
}

function countFull(entries: readonly RosterEntry[]): number {
  return entries.filter((entry) => entry.category === 'fullMember').length;
}
