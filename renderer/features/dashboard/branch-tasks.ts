/** What the branch itself asks for: the election that comes near, an empty seat. Pure; the rest stands on 支部班子. */
import { branchChecks, type BranchFinding } from '../../../shared/domain/branch-checks';
import type { RosterTables } from '../../../shared/domain/roster';
import { findingSentence } from '../../../shared/words/branch-checks';
import { dashboardWords } from '../../../shared/words/dashboard';
import type { DashboardFacts, Task } from './tasks';

const words = dashboardWords.task;
/** A year before is a word on the page of the branch; half a year before the preparations begin (domain §7 row 42). */
const REMIND_MONTHS = 6;

export function branchTasks(
  facts: Pick<DashboardFacts, 'branch' | 'tables' | 'reelections' | 'today'>,
): Task[] {
  return branchChecks(facts, facts.today).flatMap((finding) => taskOf(finding, facts.tables));
}

function taskOf(finding: BranchFinding, tables: RosterTables): Task[] {
  const title = titleOf(finding);
  if (title === undefined) return [];
  const isTerm = finding.rule === 'term';
  return [
    {
      id: `branch-${finding.code}-${finding.post ?? ''}-${finding.memberIds.join('-')}`,
      kind: isTerm && finding.code !== 'termOver' ? 'due' : 'missing',
      title,
      text: findingSentence(finding, namesOf(tables)),
      ...(isTerm && finding.day !== undefined ? { by: finding.day } : {}),
      ...(finding.code === 'termNear' ? { left: words.daysLeft(finding.days ?? 0) } : {}),
      action: words.openBranch,
      route: '/branch',
    },
  ];
}

function titleOf({ code, severity, months = 0 }: BranchFinding): string | undefined {
  if (code === 'termOver') return words.termOver;
  if (code === 'termNear') return months <= REMIND_MONTHS ? words.termNear : undefined;
  if (code === 'secretaryMissing') return words.secretaryMissing;
  // Within the sixty days the page of the branch says it.
  return code === 'seatVacant' && severity === 'warning' ? words.seatVacant : undefined;
}

function namesOf(tables: RosterTables): Parameters<typeof findingSentence>[1] {
  const personOf = new Map(tables.members.map((member) => [member.id, member.personId]));
  return {
    memberName: (id) => tables.persons.find((person) => person.id === personOf.get(id))?.name ?? '',
    groupName: () => '',
  };
}
