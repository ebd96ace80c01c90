import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIdNumber } from '../../shared/domain/id-number';
import { memberSchema, personSchema } from '../../shared/schema/member';
import { makeWorkbook, textRow } from './hand-made-files';
import { previewFile, type FilePreview } from './preview-file';

const today = '2026-09-22';
const samples = join('resources', 'samples');
interface SampleMember {
  person: { name: string; idNo: string; birthDate: string; [field: string]: unknown };
  member: { category: string; [field: string]: unknown };
  groupName: string;
}
const sample = JSON.parse(readFileSync(join(samples, 'sample-members.json'), 'utf8')) as {
  members: SampleMember[];
};

async function previewOf(path: string): Promise<FilePreview> {
  const reply = await previewFile(path, today);
  if (!reply.ok) throw new Error(reply.failure.message);
  return reply.value;
}
const codes = (row: FilePreview['rows'][number] | undefined) =>
  row?.problems.map(({ field, code }) => `${field}:${code}`);

describe('the sample people', () => {
  it('are nine, eight of them full members, with valid numbers and rows that fit the tables', () => {
    expect(sample.members).toHaveLength(9);
    expect(sample.members.filter(({ member }) => member.category === 'fullMember')).toHaveLength(8);
    const row = { id: '01K50000000000000000000000', branchId: '01K50000000000000000000000', rev: 1 };
    for (const { person, member } of sample.members) {
      expect(checkIdNumber(person.idNo)).toBe('OK');
      expect(person.idNo.startsWith('110105')).toBe(true);
      expect(personSchema.safeParse({ ...row, identity: 'member', ...person }).error).toBeUndefined();
      expect(memberSchema.safeParse({ ...row, personId: row.id, ...member }).error).toBeUndefined();
    }
    const groups = sample.members.map(({ groupName }) => groupName);
    expect(groups.filter((name) => name === '第一党小组')).toHaveLength(5);
  });
});

describe('the clean sample roster', () => {
  it('imports without a single problem, exactly the people it was made from', async () => {
    const { rows, totals, columns } = await previewOf(join(samples, '党员名册_样例（规范）.xlsx'));
    expect(totals).toEqual({ rows: 9, new: 9, update: 0, conflict: 0, error: 0, ignored: 0 });
    expect(columns.every(({ field }) => field !== null)).toBe(true);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    for (const [at, { person, member, groupName }] of sample.members.entries()) {
      const flat = Object.fromEntries(
        Object.entries({ ...person, ...member }).flatMap(([field, value]) =>
          typeof value === 'object' && value !== null
            ? Object.entries(value).map(([leaf, part]) => [`${field}.${leaf}`, part] as const)
            : [[field, value] as const],
        ),
      );
      const { partyPost: _, ...imported } = rows[at]?.member ?? {};
      expect(imported).toEqual({ ...flat, groupName });
    }
  });
});

describe('the messy sample roster', () => {
  it('finds the heads under title and 填报单位, joined from two rows', async () => {
    const { columns } = await previewOf(join(samples, '党员名册_样例（杂乱）.xlsx'));
    expect(columns.map(({ header, field }) => `${header}=${field ?? '-'}`)).toEqual([
      '序号=-',
      '姓 名=name',
      '性别=gender',
      '民族=ethnicity',
      '籍贯=nativePlace',
      '出生年月=birthDate',
      '身份证号码=idNo',
      '学历/全日制=fullTimeEdu.level',
      '学历/在职=inServiceEdu.level',
      '科室=department',
      '职务=jobTitle',
      '参加工作时间=workStart',
      '组织关系/入党时间=joinDate',
      '组织关系/转正时间=fullMemberDate',
      '党内职务=partyPost',
      '所在党小组=groupName',
      '联系电话=mobile',
      '备注=note',
    ]);
  });

  it('understands what can be understood and asks about the rest', async () => {
    const { rows, totals } = await previewOf(join(samples, '党员名册_样例（杂乱）.xlsx'));
    expect(totals).toEqual({ rows: 12, new: 7, update: 0, conflict: 1, error: 2, ignored: 2 });
    expect(rows.map(({ rowNumber, state, member }) => [rowNumber, state, member.name])).toEqual([
      [5, 'new', '单文静'],
      [6, 'error', '曾广林'],
      [7, 'new', '解玉兰'],
      [8, 'error', '仇志远'],
      [9, 'new', '罗海燕'],
      [10, 'new', '马晓峰'],
      [11, 'new', '梁䶮'],
      [12, 'new', '艾力·吐尔逊'],
      [13, 'new', '林一诺'],
      [14, 'conflict', '马晓峰'],
      [16, 'ignored', undefined],
      [17, 'ignored', undefined],
    ]);
    expect(codes(rows[1])).toEqual(['joinDate:dateAmbiguous']);
    expect(rows[1]?.problems[0]?.raw).toBe('1998.1');
    expect(codes(rows[3])).toEqual(['idNo:idDestroyed']);
    expect(rows[3]?.member).not.toHaveProperty('idNo');
    expect(codes(rows[5])).toEqual(['idNo:idUpgraded']);
    expect(codes(rows[9])).toEqual(['idNo:duplicateInFile']);
    expect(rows.filter(({ problems }) => problems.length > 0)).toHaveLength(4);
  });

  it('never contradicts the people it was made from', async () => {
    const { rows } = await previewOf(join(samples, '党员名册_样例（杂乱）.xlsx'));
    for (const { member } of rows.slice(0, 9)) {
      const {
        person,
        member: file,
        groupName,
      } = sample.members.find((each) => each.person.name === member.name) ?? {};
      expect(member.groupName).toBe(groupName);
      expect(person?.birthDate.startsWith(member.birthDate ?? '?')).toBe(true);
      expect(member.idNo ?? person?.idNo).toBe(person?.idNo);
      expect(String(file?.['joinDate']).startsWith(member.joinDate ?? '')).toBe(true);
      expect(member.mobile).toBe(person?.['mobile']);
      if (member.category) expect(member.category).toBe(file?.category);
    }
  });
});

describe('other files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preview-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('starts with the visible sheet that has heads, never with a hidden one', async () => {
    const roster = (name: string) =>
      `<sheetData>${textRow(1, ['姓名', '性别', '民族', '籍贯'])}${textRow(2, [name, '女', '汉', '济南'])}</sheetData>`;
    const path = join(folder, '多表.xlsx');
    await writeFile(
      path,
      makeWorkbook([
        { name: '旧名册', xml: roster('旧人'), state: 'hidden' },
        { name: '说明', xml: `<sheetData>${textRow(1, ['请如实填写'])}</sheetData>` },
        { name: '党员', xml: roster('单文静') },
      ]),
    );
    expect((await previewOf(path)).rows.map(({ member }) => member.name)).toEqual(['单文静']);
  });

  it('says when there are no heads', async () => {
    const path = join(folder, '天气.csv');
    await writeFile(path, '日期,天气\n9月1日,晴\n');
    expect(await previewFile(path, today)).toMatchObject({ ok: false, failure: { code: 'fileNoHeader' } });
  });
});
