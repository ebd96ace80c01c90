import { describe, expect, it } from 'vitest';
import { retentionRules, retentionRulesOf } from '../rules/retention';
import { commandSchema, type Op } from '../schema/command';
import type { Attachment } from '../schema/ledger';
import type { Person } from '../schema/member';
import { tableSchemas, type TableRows } from '../schema/tables';
import { dueErasures, erasureOps, type RetentionFacts, type RetentionTables } from './retention';

const id = (number: number): string => String(number).padStart(26, '0');
const branchId = id(1);
const base = { branchId, rev: 1 };

function someone(more: Partial<Person> = {}, to?: string): RetentionTables {
  const person = { ...base, id: id(2), name: '单小娟', identity: 'member' as const, mobile: '13800138000' };
  return {
    persons: [{ ...person, ...more }],
    members: [
      {
        ...base,
        id: id(3),
        personId: id(2),
        category: 'fullMember',
        joinDate: '2001-07-01',
        note: '身体不好',
      },
    ],
    memberships: [
      {
        ...base,
        id: id(4),
        memberId: id(3),
        from: '2019-01-01',
        fromHow: 'transferIn',
        letterNo: '京字12号',
        ...(to ? { to, toHow: 'transferOut' as const } : {}),
      },
    ],
    statusSpans: [],
    posts: [],
    attachments: [],
    importRuns: [],
  };
}
const facts = (tables: RetentionTables, more: Partial<RetentionFacts> = {}): RetentionFacts => ({
  tables,
  rules: retentionRules,
  today: '2026-09-22',
  drafts: [],
  ...more,
});
const keysOf = (given: RetentionFacts): string[] => dueErasures(given).map(({ key }) => key);
const LEFT = `leftMember/${id(2)}`;

describe('a member who left', () => {
  it('is proposed from the day the period is over, not before, and never while in the branch', () => {
    expect(keysOf(facts(someone({}, '2024-09-22')))).toEqual([LEFT]);
    expect(keysOf(facts(someone({}, '2024-09-23')))).toEqual([]);
    expect(keysOf(facts(someone()))).toEqual([]);
    expect(keysOf(facts(someone({}, '2027-01-01')))).toEqual([]);
  });

  it('is not proposed after coming back, in an office, or on the way into the Party again', () => {
    const left = someone({}, '2020-01-01');
    const again = { ...base, id: id(5), memberId: id(3), from: '2026-01-01', fromHow: 'onFile' as const };
    expect(keysOf(facts({ ...left, memberships: [...left.memberships, again] }))).toEqual([]);
    const other = { ...base, id: id(6), personId: id(2), category: 'fullMember' as const };
    const newFile = { ...again, memberId: id(6) };
    const twice = { ...left, members: [...left.members, other], memberships: [...left.memberships, newFile] };
    expect(keysOf(facts(twice))).toEqual([]);
    const post = {
      ...base,
      id: id(7),
      memberId: id(3),
      body: 'committee' as const,
      post: 'secretary' as const,
      from: '2019-01-01',
    };
    expect(keysOf(facts({ ...left, posts: [post] }))).toEqual([]);
    expect(keysOf(facts({ ...left, posts: [{ ...post, to: '2019-12-01' }] }))).toEqual([LEFT]);
    expect(keysOf(facts(left, { openAdmissions: new Set([id(2)]) }))).toEqual([]);
  });

  it('counts from the day of death or of leaving the Party when the membership was never ended', () => {
    const status = { ...base, id: id(8), memberId: id(3), status: 'deceased' as const, from: '2024-03-01' };
    const [found] = dueErasures(facts({ ...someone(), statusSpans: [status] }));
    expect(found).toMatchObject({ since: '2024-03-01', dueOn: '2026-03-01' });
  });

  it('loses the member file only while still working here', () => {
    const [found] = dueErasures(facts(someone({ identity: 'staff' }, '2020-01-01')));
    expect(found).toMatchObject({ subjectIds: [id(3)], personStays: true });
  });

  it('is proposed once: what was erased is done', () => {
    const tables = someone({}, '2020-01-01');
    const ops = opsOf(facts(tables));
    expect(keysOf(facts(after(tables, ops)))).toEqual([]);
  });
});

describe('other classes', () => {
  const run: TableRows['importRuns'] = {
    ...base,
    id: id(9),
    kind: 'roster',
    at: '2026-06-24T01:00:00.000Z',
    fileName: '名册.xlsx',
    fileSha512: 'a'.repeat(128),
    headerFingerprint: 'x',
    commandId: id(10),
    totals: {},
    rawRows: [['单小娟', '13800138000']],
  };

  it('raw import rows and drafts go after their days, an ended application after its months', () => {
    const tables = { ...someone({ identity: 'activist' }), members: [], memberships: [], importRuns: [run] };
    const drafts = [
      { ownerId: id(11), savedAt: '2026-06-20T16:30:00.000Z' },
      { ownerId: id(12), savedAt: '2026-06-24T16:30:00.000Z' },
    ];
    const endedApplications = [{ personId: id(2), endedOn: '2025-09-01' }];
    const all = facts(tables, { drafts, endedApplications });
    expect(keysOf(all)).toEqual([`endedApplication/${id(2)}`, `draft/${id(11)}`, `importRows/${id(9)}`]);
    expect(keysOf({ ...all, today: '2026-09-21' })).not.toContain(`importRows/${id(9)}`);
  });

  it('leaves a run that has no rows any more alone, and keeps everything else of it', () => {
    const tables = { ...someone(), importRuns: [run] };
    const [op] = opsOf(facts(tables));
    expect(op?.after).toEqual({ ...run, rev: 2, rawRows: [] });
    expect(keysOf(facts({ ...tables, importRuns: [{ ...run, rawRows: [] }] }))).toEqual([]);
  });
});

describe('the command', () => {
  const photo = (number: number, ownerTable: Attachment['ownerTable'], sha512: string): Attachment => ({
    ...base,
    id: id(number),
    ownerTable,
    ownerId: ownerTable === 'members' ? id(3) : id(50),
    kind: 'material',
    sha512: sha512.repeat(128),
    sizeBytes: 1,
    mediaType: 'image/png',
    name: '照片.png',
    sortNo: 1,
    addedAt: '2026-01-01T00:00:00.000Z',
  });

  it('leaves name, dates, posts and attendance, and a record of what was done', () => {
    const tables = someone({ idNo: '11010519491231002X', idKey: 'k' }, '2020-01-01');
    const left = after(tables, opsOf(facts(tables)));
    expect(left.persons).toEqual([
      { ...base, rev: 2, id: id(2), name: '单小娟', identity: 'member', erasedAt: AT },
    ]);
    expect(left.members[0]).toEqual({
      ...base,
      rev: 2,
      id: id(3),
      personId: id(2),
      category: 'fullMember',
      joinDate: '2001-07-01',
      erasedAt: AT,
    });
    expect(left.memberships[0]?.letterNo).toBeUndefined();
    expect(tableSchemas.erasures.parse(opsOf(facts(tables)).at(-1)?.after)).toMatchObject({
      what: 'leftMember',
      personId: id(2),
      subjectIds: [id(2), id(3)],
      files: [],
    });
  });

  it('takes attachments of the member file along, but no file somebody else refers to', () => {
    const attachments = [photo(20, 'members', 'a'), photo(21, 'members', 'b'), photo(22, 'records', 'b')];
    const ops = opsOf(facts({ ...someone({}, '2020-01-01'), attachments }));
    const gone = ops.filter(({ table, after: row }) => table === 'attachments' && row === null);
    expect(gone.map((op) => op.id)).toEqual([id(20), id(21)]);
    expect(ops.at(-1)?.after).toMatchObject({ files: ['a'.repeat(128)] });
  });

  it('is one main takes', () => {
    const ops = opsOf(facts(someone({}, '2020-01-01')));
    const command = {
      schema: 'command/1',
      id: id(90),
      name: 'retention.erase',
      at: AT,
      by: '李红梅',
      baseSeq: 0,
      ops,
    };
    expect(commandSchema.safeParse(command).error).toBeUndefined();
  });
});

describe('what happened to the person', () => {
  const step = (number: number, personId: string) => ({
    ...base,
    id: id(number),
    caseId: id(60),
    personId,
    no: 2,
    doneOn: '2024-03-01',
    rule: '2014' as const,
    result: 'done' as const,
    note: '家庭情况',
  });
  const file = (number: number, ownerId: string): Attachment => ({
    ...base,
    id: id(number),
    ownerTable: 'developmentSteps',
    ownerId,
    kind: 'document',
    sha512: String(number % 10).repeat(128),
    sizeBytes: 1,
    mediaType: 'application/pdf',
    name: '谈话记录.pdf',
    sortNo: 1,
    addedAt: '2024-03-01T00:00:00.000Z',
  });
  const applicant: RetentionTables = {
    ...someone({ identity: 'applicant' }),
    members: [],
    memberships: [],
    developmentCases: [
      { ...base, id: id(60), personId: id(2), mentorIds: [], sponsorIds: [], archiveLocation: '档案室' },
    ],
    developmentSteps: [step(61, id(2)), step(62, id(99))],
    attachments: [file(71, id(61)), file(72, id(62))],
  };
  const ended = { endedApplications: [{ personId: id(2), endedOn: '2025-09-01' }] };

  it('goes with an ended application: the steps keep their day, their files go, somebody else’s stay', () => {
    const [proposal] = dueErasures(facts(applicant, ended));
    expect(proposal?.attachmentCount).toBe(1);
    const ops = opsOf(facts(applicant, ended));
    const changed = ops.filter(({ table }) => table.startsWith('development')).map(({ after: row }) => row);
    expect(changed).toEqual([
      { ...base, rev: 2, id: id(60), personId: id(2), mentorIds: [], sponsorIds: [] },
      {
        ...base,
        rev: 2,
        id: id(61),
        caseId: id(60),
        personId: id(2),
        no: 2,
        doneOn: '2024-03-01',
        rule: '2014',
      },
    ]);
    const removed = ops.filter(({ table, after: row }) => table === 'attachments' && row === null);
    expect(removed.map((op) => op.id)).toEqual([id(71)]);
  });

  it('goes with a member who left, whosever key seals it', () => {
    const tables: RetentionTables = {
      ...someone({}, '2020-01-01'),
      sanctions: [{ ...base, id: id(63), memberId: id(3), kind: 'warning', from: '2018-01-01' }],
      workSpans: [{ ...base, id: id(64), personId: id(2), from: '2018-01-01', jobTitle: '科长' }],
      developmentSteps: [step(61, id(2))],
    };
    const changed = opsOf(facts(tables)).filter(({ table }) =>
      ['sanctions', 'workSpans', 'developmentSteps'].includes(table),
    );
    expect(
      changed.map(({ after: row }) =>
        Object.keys(row ?? {})
          .sort()
          .join(),
      ),
    ).toEqual([
      'branchId,from,id,personId,rev',
      'branchId,id,memberId,rev',
      'branchId,caseId,doneOn,id,no,personId,rev,rule',
    ]);
  });
});

it('takes the branch’s own periods when they make sense', () => {
  const periods = retentionRulesOf({ leftMember: 36, draft: 5, importRows: '30', other: 3 }).map(
    ({ parameters }) => parameters.period,
  );
  expect(periods).toEqual([36, 12, 90, 90]);
  expect(retentionRulesOf(undefined)).toEqual(retentionRules);
});

const AT = '2026-09-22T01:00:00.000Z';
function opsOf(given: RetentionFacts): Op[] {
  const [proposal] = dueErasures(given);
  if (!proposal) throw new Error('nothing due');
  let next = 100;
  const newId = (): string => id((next += 1));
  const order = { branchId, newId, at: AT, by: '李红梅', reason: '已过保存期限', basis: 'D-01' };
  return erasureOps(proposal, given.tables, order);
}
function after(tables: RetentionTables, ops: readonly Op[]): RetentionTables {
  const apply = <R extends { id: string }>(name: string, rows: readonly R[]): R[] =>
    rows.flatMap((row) => {
      const op = ops.find(({ table, id: of }) => table === name && of === row.id);
      return op ? (op.after ? [op.after as unknown as R] : []) : [row];
    });
  return {
    persons: apply('persons', tables.persons),
    members: apply('members', tables.members),
    memberships: apply('memberships', tables.memberships),
    statusSpans: apply('statusSpans', tables.statusSpans),
    posts: tables.posts,
    attachments: apply('attachments', tables.attachments),
    importRuns: apply('importRuns', tables.importRuns),
  };
}
