/** The practice branch as plain rows, for tests of pure functions. */
import lifeJson from '../../../resources/samples/sample-life.json?raw';
import membersJson from '../../../resources/samples/sample-members.json?raw';
import yearJson from '../../../resources/samples/sample-year.json?raw';
import type { RosterTables } from '../../../shared/domain/roster';
import { buildSampleBranch } from '../../../shared/sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../../../shared/sample/sample-data';
import { sampleLifeSchema } from '../../../shared/sample/sample-life-data';
import type { Branch } from '../../../shared/schema/branch';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import type { TableName, TableRows } from '../../../shared/schema/tables';

export const samplePeople = () => sampleMembersSchema.parse(JSON.parse(membersJson));
export const sampleLife = () => sampleLifeSchema.parse(JSON.parse(lifeJson));
export const sampleYear = () => sampleYearSchema.parse(JSON.parse(yearJson));

/** Ids that count up, so that two runs are the same. */
export function countingIds(): () => string {
  let counter = 0;
  return () => String((counter += 1)).padStart(26, '0');
}

export interface SampleFacts {
  branch: Branch;
  tables: RosterTables;
  records: OrgLifeRecord[];
  plans: StudyPlan[];
  planItems: PlanItem[];
}

/** As if loaded at `now`: last year in full, this year up to that day. */
export function sampleFacts(now: string): SampleFacts {
  const { branch, ops } = buildSampleBranch(samplePeople(), sampleYear(), { now, newId: countingIds() });
  const rowsOf = <T extends TableName>(table: T): TableRows[T][] =>
    ops.filter((op) => op.table === table).map((op) => op.after as TableRows[T]);
  return {
    branch: { ...branch, rev: 1 },
    tables: {
      persons: rowsOf('persons'),
      members: rowsOf('members'),
      memberships: rowsOf('memberships'),
      statusSpans: [],
      partyGroups: rowsOf('partyGroups'),
      groupSpans: rowsOf('groupSpans'),
      posts: rowsOf('posts'),
    },
    records: rowsOf('records').sort((a, b) => (a.startAt < b.startAt ? -1 : 1)),
    plans: rowsOf('studyPlans'),
    planItems: rowsOf('planItems'),
  };
}
