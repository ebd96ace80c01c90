import { describe, expect, it } from 'vitest';
import sampleMembers from '../../resources/samples/sample-members.json';
import sampleYear from '../../resources/samples/sample-year.json';
import type { Person } from '../schema/member';
import { handoverSchema } from '../schema/ledger';
import type { OrgLifeRecord } from '../schema/meeting';
import type { TableName, TableRows } from '../schema/tables';
import { buildSampleBranch } from '../sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../sample/sample-data';
import { handoverFacts, type HandoverContext, type HandoverTables } from './handover';
import { candidateLine, dutyLine, findingText, meetingLine, postLine, todoLine } from './handover-lines';

const now = '2026-09-22T01:30:00.000Z';
let counter = 0;
const newId = (): string => String((counter += 1)).padStart(26, '0');
const sample = buildSampleBranch(
  sampleMembersSchema.parse(sampleMembers),
  sampleYearSchema.parse(sampleYear),
  { now, newId },
);
const rowsOf = <T extends TableName>(table: T): TableRows[T][] =>
  sample.ops.filter((op) => op.table === table).map((op) => op.after as TableRows[T]);

const tables: HandoverTables = {
  branch: { ...sample.branch, rev: 1 },
  roster: {
    persons: rowsOf('persons'),
    members: rowsOf('members'),
    memberships: rowsOf('memberships'),
    statusSpans: [],
    partyGroups: rowsOf('partyGroups'),
    groupSpans: rowsOf('groupSpans'),
    posts: rowsOf('posts'),
  },
  records: rowsOf('records'),
  plans: rowsOf('studyPlans'),
  planItems: rowsOf('planItems'),
  attachments: [],
  importRuns: [],
  exportLog: [],
  dataExports: [],
  lookLog: [],
  erasures: [],
  handovers: [],
  settings: [],
};
const calm: HandoverContext = { now, drafts: [], storage: null };
const groups = tables.roster.partyGroups;
const base = { branchId: tables.branch.id, rev: 1 };

/** One draft is left open; every other record is signed. */
const draft = tables.records.find(({ state }) => state === 'draft');
function withDraft(change: (record: OrgLifeRecord) => OrgLifeRecord): HandoverTables {
  const records = tables.records.map((record): OrgLifeRecord => {
    if (record.id === draft?.id) return change(record);
    return { ...record, state: 'signed', todos: [] };
  });
  return { ...tables, records };
}

describe('counts', () => {
  it('fit the register row and agree with each other', () => {
    const { contents, counts } = handoverFacts(tables, calm);
    expect(handoverSchema.shape.counts.parse(counts)).toEqual(counts);
    expect(counts.members).toBe(9);
    expect(contents.fullMembers + contents.probationaryMembers).toBe(9);
    const { signed, outForSignature, draft, planned } = contents.records;
    expect(signed + outForSignature + draft + planned).toBe(counts.records);
    expect(counts).toMatchObject({ studyPlans: 2, attachments: 0, exports: 0, erasures: 0 });
    expect(contents.planYears).toEqual([2025, 2026]);
    expect(contents.years).toEqual({ first: 2025, last: 2026 });
  });

  it('keep who left apart from who is there, and files in the bin out', () => {
    const [gone, binned] = tables.roster.members;
    const roster = {
      ...tables.roster,
      memberships: tables.roster.memberships.map((span) =>
        span.memberId === gone?.id ? { ...span, to: '2026-03-01', toHow: 'transferOut' as const } : span,
      ),
      members: tables.roster.members.map((member) =>
        member.id === binned?.id ? { ...member, deletedAt: now } : member,
      ),
    };
    const { contents } = handoverFacts({ ...tables, roster }, calm);
    expect(contents.fullMembers + contents.probationaryMembers).toBe(7);
    expect(contents.formerMembers).toBe(1);
    // The two of the practice branch who are on their way into the Party.
    expect(contents.otherPersons).toBe(2);
  });
});

describe('open duties', () => {
  const isAugust = (record: OrgLifeRecord): boolean =>
    record.primaryType === 'committeeMeeting' && record.startAt.startsWith('2026-08');

  it('are those of this year only: what is missing first, then what still runs', () => {
    const without = { ...tables, records: tables.records.filter((record) => !isAugust(record)) };
    const { duties } = handoverFacts(without, calm);
    expect(duties[0]).toMatchObject({ ruleId: 'R-02', state: 'missing', first: '2026-08-01' });
    expect(duties.slice(1).every(({ state }) => state === 'open')).toBe(true);
    expect(dutyLine(duties[0]!)).toEqual({ what: '支委会', period: '8月', state: '已过期，没有记录' });
    expect(handoverFacts(tables, calm).duties.map(({ state }) => state)).not.toContain('missing');
    const lastYear = { ...tables, records: tables.records.filter((r) => !r.startAt.startsWith('2025')) };
    expect(handoverFacts(lastYear, calm).duties.map(({ first }) => first.slice(0, 4))).not.toContain('2025');
  });

  it('say when a meeting is 拟开 for the period, or until when there is time', () => {
    const { duties } = handoverFacts(tables, calm);
    const open = duties.find(({ state }) => state === 'open');
    expect(dutyLine(open!).state).toBe('9月30日前应开，还没有开');
    expect(dutyLine({ ...open!, plannedOn: '2026-09-25' }).state).toBe('已定9月25日开');
    expect(dutyLine({ ...open!, daysLeft: 0 }).state).toBe('今天截止，还没有开');
  });

  it('are none without a roster', () => {
    const empty = { ...tables, roster: { ...tables.roster, members: [] }, records: [] };
    expect(handoverFacts(empty, calm).duties).toEqual([]);
  });
});

describe('meetings under way', () => {
  it('name what a draft lacks, each once', () => {
    const half = withDraft((record) => ({ ...record, title: '', endAt: undefined, place: '' }));
    const [meeting] = handoverFacts(half, calm).meetings;
    expect(meeting?.missing).toEqual(expect.arrayContaining(['titleMissing', 'endMissing', 'placeMissing']));
    const line = meetingLine(meeting!, groups);
    expect(line.what).toMatch(/^2026年第\d+次支委会$/);
    expect(line.state).toMatch(/^草稿，待补：会议主题、结束时间、会议地点/);
  });

  it('leave signed ones out and say where the others stand', () => {
    const sent = withDraft((record) => ({ ...record, state: 'outForSignature', sentAt: now }));
    const [meeting] = handoverFacts(sent, calm).meetings;
    expect(meetingLine(meeting!, groups).state).toBe('9月22日送签，待签字归档');
    const planned = withDraft((record) => ({ ...record, state: 'planned', startAt: '2026-09-01T09:00' }));
    expect(meetingLine(handoverFacts(planned, calm).meetings[0]!, groups).state).toBe(
      '拟开日期已过，没有记录',
    );
    const all = withDraft((record) => ({ ...record, state: 'signed' }));
    expect(handoverFacts(all, calm).meetings).toEqual([]);
  });

  it('cover numbers that were typed into a topic', () => {
    const typed = withDraft((record) => ({ ...record, title: '讨论13800138000来信' }));
    expect(meetingLine(handoverFacts(typed, calm).meetings[0]!, groups).topic).toBe('讨论138****8000来信');
  });
});

it('lists tasks that are not ticked, the nearest first', () => {
  const todos = [
    { id: newId(), what: '通报结果' },
    { id: newId(), what: '上报材料', owner: { name: '解晓喆' }, due: '2026-09-30' },
    { id: newId(), what: '已经办好', doneOn: '2026-09-01' },
  ];
  const { todos: open } = handoverFacts(
    withDraft((record) => ({ ...record, todos })),
    calm,
  );
  const mine = open.filter(({ what }) => todos.some((todo) => todo.what === what));
  expect(mine.map(({ what }) => what)).toEqual(['上报材料', '通报结果']);
  expect(todoLine(mine[0]!, groups)).toMatchObject({ owner: '解晓喆', due: '2026年9月30日' });
});

it('lists who is on the way into the Party, from the files that are there', () => {
  const person = (more: Partial<Person>): Person => ({
    ...base,
    id: newId(),
    name: '苏禾',
    identity: 'activist',
    ...more,
  });
  const persons = [
    ...tables.roster.persons.filter(({ identity }) => identity === 'member'),
    person({ name: '苏禾', identity: 'developmentTarget' }),
    person({ name: '安其', identity: 'applicant' }),
    person({ name: '无名', identity: 'activist', erasedAt: now }),
    person({ name: '访客', identity: 'partner' }),
  ];
  const { candidates } = handoverFacts({ ...tables, roster: { ...tables.roster, persons } }, calm);
  const lines = candidates.map(candidateLine);
  expect(lines.slice(0, 2).map(({ name, stage }) => `${name} ${stage}`)).toEqual([
    '安其 入党申请人',
    '苏禾 发展对象',
  ]);
  expect(lines.slice(2).every(({ stage }) => stage === '预备党员')).toBe(true);
  expect(lines.map(({ name }) => name)).not.toContain('无名');
  expect(
    candidateLine({
      id: '1',
      name: '闻小㛃',
      stage: 'probationary',
      joinDate: '2025-12-03',
      probationEndsOn: '2026-12-03',
    }).note,
  ).toBe('2025年12月3日接收，预备期到2026年12月3日');
});

it('lists running posts with the end of the committee’s term, the secretary first', () => {
  const { posts } = handoverFacts(tables, calm);
  expect(posts[0]?.post).toBe('secretary');
  expect(posts[0]?.termEndsOn).toBeDefined();
  const leader = posts.find(({ post }) => post === 'groupLeader');
  expect(leader?.termEndsOn).toBeUndefined();
  expect(postLine(leader!).post).toMatch(/党小组组长$/);
  expect(postLine(leader!).post).not.toContain('党小组党小组');
});

describe('what nobody has decided yet', () => {
  it('is nothing in a calm branch', () => {
    const kinds = handoverFacts(tables, calm).findings.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'planOverdue')).toEqual([]);
  });

  it('names a missing plan, data past its period, and what the disk is found to have lost', () => {
    const old = { ownerId: newId(), savedAt: '2026-01-01T00:00:00.000Z' };
    const { findings } = handoverFacts(
      { ...tables, plans: [] },
      {
        ...calm,
        drafts: [old],
        storage: {
          keysMissing: 2,
          selfTest: null,
          secondCopy: { folder: 'E:\\', reachable: false, at: null, seq: null, awaitsErasure: true },
          recovered: {
            at: now,
            lastGoodSeq: 9,
            tornTailBytes: 0,
            healed: [],
            damage: null,
            salvaged: 0,
            setAside: '',
            damagedSnapshots: [],
            damagedAttachments: ['a', 'b'],
          },
        },
      },
    );
    expect(findings.map(({ kind }) => kind)).toEqual([
      'noPlan',
      'retentionDue',
      'keysMissing',
      'damagedAttachments',
      'copyAwaitsErasure',
    ]);
    expect(findings.map(findingText)).toContain('1份草稿搁置过久，待清理或接着写。');
    expect(findings.map(findingText)).toContain('2026年度学习计划还没有制定。');
  });
});
