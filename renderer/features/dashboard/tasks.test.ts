import { describe, expect, it } from 'vitest';
import { dutyRows, quarterRange } from '../../../shared/domain/duties';
import type { OrgLifeRecord, RecordType } from '../../../shared/schema/meeting';
import type { TodoMark } from '../../../shared/schema/org-life';
import { dashboardWords } from '../../../shared/words/dashboard';
import { todoWords } from '../../../shared/words/todos';
import { sampleFacts, type SampleFacts } from '../../desk/testing/sample-facts';
import { branchTextWords } from '../../../shared/words/branch-texts';
import { openTextDuties } from '../../../shared/domain/branch-text-duties';
import { defaultTextChoices } from '../../../shared/rules/branch-texts';
import type { BranchText } from '../../../shared/schema/branch-text';
import { todaysTasks, type Task } from './tasks';

const words = dashboardWords.task;
const sample = sampleFacts('2026-09-22T01:30:00.000Z');
const [firstGroup] = sample.tables.partyGroups;

interface Given extends Partial<SampleFacts> {
  hasPlan?: boolean;
  todoMarks?: readonly TodoMark[];
}
function tasksOn(today: string, given: Given = {}): Task[] {
  const { branch, tables, records, hasPlan = true, todoMarks } = { ...sample, ...given };
  const rows = dutyRows(branch, tables, records, quarterRange(today), today);
  return todaysTasks({ branch, tables, records, reelections: [], rows, hasPlan, todoMarks, today });
}
const titles = (tasks: readonly Task[]): string[] => tasks.map((task) => task.title);

/** A record of the sample of this type, changed. */
function recordOf(type: RecordType, patch: Partial<OrgLifeRecord>): OrgLifeRecord {
  const found = sample.records.find((record) => record.primaryType === type);
  if (!found) throw new Error(`no ${type}`);
  return { ...found, id: `${type}-1`, ...patch };
}

describe('what meetings agreed and is not done', () => {
  const todos = [
    { id: '0'.repeat(25) + '1', what: '印发学习计划', due: '2026-10-31' },
    { id: '0'.repeat(25) + '2', what: '上报决议材料', due: '2026-09-21' },
  ];
  const record = recordOf('themeDay', { state: 'signed', todos });
  const lineOf = (records: OrgLifeRecord[], marks: TodoMark[] = []): Task | undefined =>
    tasksOn('2026-09-22', { records, todoMarks: marks }).find(({ id }) => id === 'todos');

  it('is one line with a count, the late ones named, until all are done', () => {
    expect(lineOf([record])).toMatchObject({
      kind: 'missing',
      title: todoWords.task.title(2),
      text: todoWords.task.late(1, '上报决议材料'),
      by: '2026-09-21',
      route: '/meetings/todos',
    });
    const marks = todos.map(({ id }): TodoMark => ({
      ...{ id, branchId: record.branchId, rev: 1, recordId: record.id, todoId: id, doneOn: '2026-09-22' },
    }));
    expect(lineOf([record], marks.slice(1))).toMatchObject({
      kind: 'due',
      text: todoWords.task.next('10月31日', '印发学习计划'),
    });
    expect(lineOf([record], marks)).toBeUndefined();
  });
});

describe('tasks of the day', () => {
  it('begin with what has the nearest deadline, then go by day', () => {
    const tasks = tasksOn('2026-09-22');
    expect(tasks[0]).toMatchObject({
      kind: 'due',
      title: words.open('支部党员大会', '第三季度'),
      by: '2026-09-30',
      left: '还剩8天',
      route: '/meetings/new?type=memberAssembly',
    });
    const ofRecords = tasks.filter((task) => task.route !== '/branch');
    expect(ofRecords.slice(1).every((task) => task.kind === 'draft' && task.by === '2026-10-10')).toBe(true);
  });

  it('say until when a draft can be sent without a reason', () => {
    const drafts = (today: string, patch: Partial<OrgLifeRecord> = {}): string | undefined =>
      tasksOn(today, {
        records: [
          recordOf('themeDay', {
            state: 'draft',
            startAt: '2026-08-14T14:30',
            paperOriginal: undefined,
            ...patch,
          }),
        ],
      }).find((task) => task.kind === 'draft')?.text;
    expect(drafts('2026-08-14')).toBe(words.draftToday('8月14日'));
    expect(drafts('2026-09-10')).toBe(words.draftText('8月14日', 27, '9月10日'));
    expect(drafts('2026-09-11')).toBe(words.draftLate('8月14日', 28));
    expect(drafts('2026-09-11', { paperOriginal: { pages: '第3页', dated: '2026-08-14' } })).toBe(
      words.draftOnPaper('8月14日', 28),
    );
  });

  it('remind of a duty in the last twelve days of a month, not before', () => {
    const group = (today: string): Task | undefined =>
      tasksOn(today, { records: [] }).find((task) => task.route.endsWith(`group=${firstGroup?.id ?? ''}`));
    // July ran out without a meeting; the open month is what is looked at here.
    const open = (today: string): boolean =>
      tasksOn(today, { records: [] }).some((task) => task.kind === 'due' && task.title.includes('9月'));
    expect(open('2026-09-17')).toBe(false);
    expect(open('2026-09-18')).toBe(true);
    expect(open('2026-09-30')).toBe(true);
    expect(group('2026-09-30')?.title).toContain('第一党小组会');
    expect(tasksOn('2026-09-30', { records: [] }).find((task) => task.kind === 'due')?.left).toBe('今天截止');
  });

  it('do not ask to plan what is planned, and do not lose it when its day has passed', () => {
    const planned = recordOf('memberAssembly', { state: 'planned', startAt: '2026-09-25T14:30' });
    const before = tasksOn('2026-09-22', { records: [planned] });
    expect(before.some((task) => task.kind === 'due' && task.title.startsWith('支部党员大会'))).toBe(false);
    const after = tasksOn('2026-09-28', { records: [planned] });
    expect(after[0]).toMatchObject({
      title: words.dayCame('2025年第1次支部党员大会'),
      route: '/meetings/memberAssembly-1',
    });
  });

  it('name each period without a record, honestly and after what can still be done', () => {
    const tasks = tasksOn('2026-09-22', { records: [] });
    const missing = tasks.filter((task) => task.kind === 'missing');
    expect(titles(missing)).toContain(words.missing('支委会', '7月'));
    expect(titles(missing)).toContain(words.missing('第二党小组会', '8月'));
    expect(titles(missing).some((title) => title.includes('9月'))).toBe(false);
    const kinds = tasks.map((task) => task.kind);
    expect(kinds.indexOf('missing')).toBeGreaterThan(kinds.lastIndexOf('due'));
  });

  it('leave months on paper alone', () => {
    const branch = { ...sample.branch, startedOn: '2026-09-01' };
    const tasks = tasksOn('2026-09-22', { branch, records: [] });
    expect(tasks.some((task) => task.kind === 'missing')).toBe(false);
  });

  it('ask for the signature of a printed record', () => {
    const sent = recordOf('partyClass', { state: 'outForSignature' });
    expect(tasksOn('2026-09-22', { records: [sent] }).filter((task) => task.kind === 'sign')).toEqual([
      {
        id: 'partyClass-1',
        kind: 'sign',
        title: words.toSign('2025年第1次党课'),
        text: words.toSignText,
        action: words.sign,
        route: '/meetings/partyClass-1',
      },
    ]);
  });

  it('are members first and the plan last in a new branch, without blame for meetings', () => {
    const tables = { ...sample.tables, members: [], memberships: [], partyGroups: [] };
    const tasks = tasksOn('2026-09-22', { tables, records: [], hasPlan: false });
    expect(titles(tasks)).toEqual([words.noMembers, words.noPlan]);
  });

  it('take members in the recycle bin for none', () => {
    const members = sample.tables.members.map((member) => ({
      ...member,
      deletedAt: '2026-09-01T00:00:00.000Z',
    }));
    const tasks = tasksOn('2026-09-22', { tables: { ...sample.tables, members }, records: [] });
    expect(titles(tasks)).toEqual([words.noMembers]);
  });
});

describe('what the branch asks for', () => {
  const own = (today: string, given: Given = {}): Task[] =>
    tasksOn(today, given).filter((task) => task.route === '/branch');
  const { tables } = sample;

  it('is the election, from six months before the end of the term on', () => {
    expect(own('2026-09-14')).toEqual([]);
    expect(own('2026-09-15')).toMatchObject([
      { kind: 'due', title: words.termNear, by: '2027-03-15', left: '还剩181天' },
    ]);
    expect(own('2027-03-16')).toMatchObject([{ kind: 'missing', title: words.termOver, by: '2027-03-15' }]);
  });

  it('is a secretary at once, and any other seat after sixty days', () => {
    const endOf = (post: string, to: string): Given => ({
      tables: { ...tables, posts: tables.posts.map((row) => (row.post === post ? { ...row, to } : row)) },
    });
    expect(titles(own('2026-02-02', endOf('secretary', '2026-02-01')))).toEqual([words.secretaryMissing]);
    const left = endOf('disciplineOfficer', '2026-02-01');
    expect(own('2026-04-02', left)).toEqual([]);
    expect(own('2026-04-03', left)).toMatchObject([{ kind: 'missing', title: words.seatVacant }]);
  });
});

describe('the quarter', () => {
  it.each([
    ['2026-03-31', '第一季度'],
    ['2026-04-30', undefined],
    ['2026-06-01', '第二季度'],
    ['2026-12-31', '第四季度'],
  ])('on %s the assembly is due in %s', (today, quarter) => {
    const due = tasksOn(today, { records: [] }).find((task) => task.title.startsWith('支部党员大会'));
    expect(due?.title).toBe(quarter === undefined ? undefined : words.open('支部党员大会', quarter));
  });
});

describe('texts the branch owes', () => {
  const { branch, tables } = sample;
  const lineOf = (today: string, texts: readonly BranchText[] = []): Task | undefined => {
    const facts = { branch, tables, leadingPosts: [], texts, choices: defaultTextChoices };
    const duties = openTextDuties(facts, Number(today.slice(0, 4)), today);
    return todaysTasks({
      ...{ branch, tables, records: sample.records, reelections: [], rows: [] },
      ...{ hasPlan: true, texts: duties, today },
    }).find(({ id }) => id.startsWith('text-'));
  };
  const what = branchTextWords.duty.title({ kind: 'secretaryReport', year: 2025 });

  it('stand among what has a deadline in January, and among what is missing from February on', () => {
    expect(lineOf('2025-12-31')).toBeUndefined();
    expect(lineOf('2026-01-31')).toMatchObject({
      kind: 'due',
      title: branchTextWords.duty.openTitle(what),
      by: '2026-01-31',
      left: words.daysLeft(0),
      route: '/texts?year=2025',
    });
    expect(lineOf('2026-02-01')).toMatchObject({
      kind: 'missing',
      title: branchTextWords.duty.missingTitle(what),
    });
  });

  it('lead to the draft there is, and go once it is delivered', () => {
    const draft: BranchText = {
      ...{ id: '0'.repeat(25) + '9', branchId: branch.id, rev: 1, kind: 'secretaryReport', year: 2025 },
      ...{ state: 'draft', title: '述职', body: [], annexes: [], signer: '单文静' },
    };
    expect(lineOf('2026-02-01', [draft])?.route).toBe(`/texts/${draft.id}`);
    expect(lineOf('2026-02-01', [{ ...draft, state: 'final', deliveredOn: '2026-01-20' }])).toBeUndefined();
  });
});
