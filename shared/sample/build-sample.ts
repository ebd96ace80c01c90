/**
 * Turns the sample files into one command's ops: the invented branch with its people, last year in full and this
 * year up to today. Everything past is 已签字归档 with its page in a paper book (it was "written by hand"), the
 * current month's committee meeting is a draft to play with; three people are on their way into the Party. With `life`
 * it also has what a branch lives through beside its meetings (sample-life). Pure: ids and the instant come in.
 */
import { dayOfInstant, yearOf, type CalendarDate, type Instant } from '../domain/dates';
import { createOp, type Op } from '../schema/command';
import type { Branch } from '../schema/branch';
import type { OrgLifeRecord } from '../schema/meeting';
import { membersWithJoining, sampleAdmissionOps } from './sample-admission';
import { buildSampleRecords, type SamplePeople, type SampleRecordInput } from './sample-records';
import type { SampleMembers, SampleYear } from './sample-data';
import { membersWithLife, sampleLeaders, sampleLifeOps, type SamplePersonIds } from './sample-life';
import type { SampleLife } from './sample-life-data';
import { distinctWorkdays } from './sample-days';
import { enlivened, lifeMeetingsOf, plannedRecord, withDays } from './sample-life-records';

export interface SampleContext {
  now: Instant;
  newId: () => string;
}

export interface SampleBranch {
  branch: Omit<Branch, 'rev'>;
  ops: Op[];
  recordCount: number;
}

export function buildSampleBranch(
  data: SampleMembers,
  year: SampleYear,
  context: SampleContext,
  life?: SampleLife,
): SampleBranch {
  const { now, newId } = context;
  const today = dayOfInstant(now);
  const firstYear = yearOf(today) - 1;
  const joined = membersWithJoining(data, today);
  const members = life ? membersWithLife(joined, life, firstYear + 1) : joined;
  const branch: Omit<Branch, 'rev'> = {
    id: newId(),
    branchId: '',
    fullName: data.branch.fullName,
    shortName: data.branch.shortName,
    category: 'organ',
    superiorOrg: '中共清源市直属机关工作委员会',
    approvingOrg: '中共清源市直属机关工作委员会',
    termNo: data.branch.termNo,
    electionDate: data.branch.electionDate,
    termYears: 3,
    themeDayRule: { kind: 'dayOfMonth', day: 15 },
    startedOn: `${firstYear}-01-01`,
    address: '清源市人民路18号',
    activityRoom: '三楼党员活动室',
    sample: true,
    createdAt: now,
  };
  branch.branchId = branch.id;
  const ops: Op[] = [createOp('branches', branch)];
  const base = { branchId: branch.id };
  const groupIds = new Map<string, string>();
  for (const group of data.groups) {
    const id = newId();
    groupIds.set(group.name, id);
    ops.push(createOp('partyGroups', { ...base, id, ...group }));
  }
  const people: SamplePeople = { byKey: new Map(), groups: [] };
  const ids = new Map<string, SamplePersonIds>();
  for (const entry of members) {
    const personId = newId();
    const memberId = newId();
    const groupId = groupIds.get(entry.groupName) ?? '';
    ids.set(entry.key, { personId, memberId, name: entry.person.name });
    people.byKey.set(entry.key, { memberId, name: entry.person.name, groupId, entry });
    ops.push(createOp('persons', { ...base, id: personId, identity: 'member', ...entry.person }));
    ops.push(createOp('members', { ...base, id: memberId, personId, ...entry.member }));
    const since = { ...base, memberId, from: entry.memberSince };
    ops.push(createOp('memberships', { ...since, id: newId(), fromHow: 'onFile' }));
    const groupFrom = laterOf(
      entry.memberSince,
      data.groups.find((group) => group.name === entry.groupName)?.from,
    );
    ops.push(createOp('groupSpans', { ...base, id: newId(), memberId, groupId, from: groupFrom }));
    for (const post of entry.posts) {
      const inGroup = post.body === 'group' ? { groupId } : {};
      ops.push(createOp('posts', { ...base, id: newId(), memberId, ...post, ...inGroup }));
    }
  }
  people.groups = data.groups.map((group) => ({ id: groupIds.get(group.name) ?? '', name: group.name }));
  const named = life ? sampleLeaders(life, ids, newId) : ids;
  const records: Omit<OrgLifeRecord, 'rev'>[] = [];
  for (const planYear of [firstYear, firstYear + 1]) {
    const plan = planOps(base.branchId, planYear, year, context);
    ops.push(...plan.ops);
    const planItemIds = plan.itemIds;
    const input = { branchId: branch.id, planYear, planItemIds, people, year, today, context };
    records.push(...recordsOf(input, life, named));
  }
  ops.push(...records.map((record) => createOp('records', record)));
  ops.push(...sampleAdmissionOps(data, { branchId: branch.id, today, newId, people: ids }));
  if (life) {
    const facts = { branchId: branch.id, now, today, year: firstYear + 1, newId, members };
    ops.push(...sampleLifeOps(life, { ...facts, people: named, records }));
  }
  return { branch, ops, recordCount: records.length };
}

function recordsOf(
  input: SampleRecordInput,
  life: SampleLife | undefined,
  named: ReadonlyMap<string, SamplePersonIds>,
): Omit<OrgLifeRecord, 'rev'>[] {
  if (!life) return buildSampleRecords(input);
  const living = { ...input, life, named, nearDay: distinctWorkdays() };
  const rows = buildSampleRecords(living, (meetings, month) =>
    [...meetings.map((one) => enlivened(one, living)), ...lifeMeetingsOf(month, living)].sort((a, b) =>
      a.day < b.day ? -1 : 1,
    ),
  ).map((row) => withDays(row, input.context.now));
  const isRunning = input.planYear === yearOf(input.today);
  const planned = isRunning ? plannedRecord(living) : undefined;
  return planned ? [...rows, planned] : rows;
}

function planOps(
  branchId: string,
  planYear: number,
  year: SampleYear,
  { now, newId }: SampleContext,
): { ops: Op[]; itemIds: Map<number, string> } {
  const planId = newId();
  const ops: Op[] = [
    createOp('studyPlans', {
      id: planId,
      branchId,
      planYear,
      level: 'year',
      title: `${planYear}年度理论学习计划`,
      basisDoc: `市直机关工委${planYear}年党员教育培训工作安排`,
      basisOn: `${planYear}-01-10`,
      goals: '每名党员全年集中学习不少于32学时，书记、委员不少于56学时。',
      madeOn: `${planYear}-01-20`,
      createdAt: now,
    }),
  ];
  const itemIds = new Map<number, string>();
  for (const month of year.months) {
    const id = newId();
    itemIds.set(month.month, id);
    ops.push(
      createOp('planItems', {
        id,
        branchId,
        planId,
        month: month.month,
        sortNo: 1,
        topic: month.study.topic,
        materials: month.study.materials,
        form: month.study.form,
        organiser: '宣传委员',
        scope: 'all',
        plannedHours: month.study.hours,
        linkedType: 'themeDay',
      }),
    );
  }
  return { ops, itemIds };
}

function laterOf(a: CalendarDate, b: CalendarDate | undefined): CalendarDate {
  return b !== undefined && b > a ? b : a;
}
