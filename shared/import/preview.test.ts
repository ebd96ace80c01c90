import { describe, expect, it } from 'vitest';
import type { ImportDecisions } from './decisions';
import type { ExistingMember } from './existing';
import { proposeMapping } from './header';
import { buildImportPreview, type ImportPreview } from './preview';
import { textCell, type SheetTable } from './sheet-table';

const today = '2026-09-22';
const HEAD = '姓名|性别|民族|身份证号|出生日期|人员类别|入党时间|转正时间|党小组';
const SHAN = '110105197105180429';
const ZENG = '110105196801231133';

function table(...lines: string[]): SheetTable {
  const rows = lines.map((line) => line.split('|').map((text) => textCell(text)));
  return { name: '党员', hidden: false, date1904: false, rows };
}
function preview(
  lines: string[],
  existing: ExistingMember[] = [],
  decisions: ImportDecisions = {},
): ImportPreview {
  const sheet = table(HEAD, ...lines);
  const mapping = proposeMapping(sheet);
  if (!mapping) throw new Error('no heads');
  return buildImportPreview(sheet, mapping, existing, today, decisions);
}
const codesOf = ({ problems }: ImportPreview['rows'][number]) => problems.map(({ code }) => code);
const statesOf = ({ rows }: ImportPreview) => rows.map(({ state }) => state);
const only = (result: ImportPreview) => {
  const [row] = result.rows;
  if (!row) throw new Error('no row');
  return row;
};

const stored: ExistingMember = {
  memberId: 'M1',
  personId: 'P1',
  values: {
    name: '单文静',
    gender: 'female',
    ethnicity: '汉族',
    idNo: SHAN,
    birthDate: '1971-05-18',
    category: 'fullMember',
    joinDate: '1996-07-01',
    fullMemberDate: '1997-07-01',
    groupName: '第一党小组',
  },
};

describe('one row', () => {
  it('is new when well formed, with values as stored', () => {
    const row = only(preview([`单文静|女|汉|${SHAN}|1971.05|正式|1996.7.1|1997.7.1转正|第一`]));
    expect(row).toMatchObject({ rowNumber: 2, state: 'new', member: stored.values, problems: [] });
    expect(row.raw).toEqual([
      '单文静',
      '女',
      '汉',
      SHAN,
      '1971.05',
      '正式',
      '1996.7.1',
      '1997.7.1转正',
      '第一',
    ]);
  });

  it('lets the ID number decide birth date and gender, and shows both', () => {
    const row = only(preview([`单文静|男|汉|${SHAN}|1972.05||||`]));
    expect(row.member).toMatchObject({ birthDate: '1971-05-18', gender: 'female' });
    expect(row.problems).toMatchObject([
      { field: 'birthDate', code: 'idBeatsBirth', raw: '1972.05', severity: 'warn' },
      { field: 'gender', code: 'idBeatsGender', raw: '男', severity: 'warn' },
      { code: 'categoryAssumed' },
    ]);
    expect(row.problems[0]?.message).toContain('1971-05-18');
    expect(row.problems[1]?.message).toContain('女');
  });

  it('fills birth date and gender from the ID number, and resolves an unreadable date with it', () => {
    expect(only(preview([`单文静|||${SHAN}|||||`])).member).toMatchObject({
      birthDate: '1971-05-18',
      gender: 'female',
    });
    const row = only(preview([`单文静|||${SHAN}|71.5||||`]));
    expect(row.state).toBe('new');
    expect(codesOf(row)).toContain('idBeatsBirth');
  });

  it('waits for a decision where a cell is destroyed, wrong or ambiguous, and never stores that cell', () => {
    const result = preview([
      '单文静|女|汉|1.10105E+17|1971.05||1996.7||',
      '曾广林|男|汉||98.7||||',
      '解玉兰|女|汉||1974-13-01||||',
      '|女|汉|||||1996.7|',
    ]);
    expect(statesOf(result)).toEqual(['error', 'error', 'error', 'error']);
    expect(result.rows.map(codesOf)).toEqual([
      ['idDestroyed'],
      ['dateCenturyMissing'],
      ['dateBad'],
      ['nameMissing'],
    ]);
    expect(result.rows[0]?.member).not.toHaveProperty('idNo');
    expect(result.rows[1]?.member).not.toHaveProperty('birthDate');
  });

  it('takes the category from the name, asks when the column says otherwise', () => {
    expect(only(preview(['林一诺(预备)||||||2025.12||'])).member.category).toBe('probationaryMember');
    const row = only(preview(['林一诺(预备)|||||正式|2025.12||']));
    expect(row.state).toBe('error');
    expect(row.problems[0]).toMatchObject({ code: 'categoryDiffers', severity: 'ask' });
    const decided = preview(['林一诺(预备)|||||正式|2025.12||'], [], {
      2: { cells: { category: { kind: 'value', value: 'probationaryMember' } } },
    });
    expect(only(decided)).toMatchObject({ state: 'new', member: { category: 'probationaryMember' } });
  });

  it('says which category it assumed', () => {
    expect(only(preview(['甲乙||||||1996.7||'])).problems).toMatchObject([
      { code: 'categoryAssumed', severity: 'warn' },
    ]);
    expect(only(preview(['甲乙||||||1996.7|1997.7|'])).problems).toEqual([]);
    expect(only(preview(['甲乙||||||2025.12||'])).member.category).toBe('probationaryMember');
  });

  it('warns only where dates contradict for certain', () => {
    expect(codesOf(only(preview(['甲乙||||1980|正式|1997.7|1998.7|'])))).toEqual(['joinedTooYoung']);
    expect(codesOf(only(preview(['甲乙||||1979.7|正式|1997.7|1998|'])))).toEqual([]);
    expect(codesOf(only(preview(['甲乙|||||正式|1998.7|1997|'])))).toEqual(['datesOutOfOrder']);
    expect(codesOf(only(preview(['甲乙|||||预备|1998.7|1999|'])))).toEqual(['fullMemberDateUnexpected']);
  });
});

describe('decisions', () => {
  const lines = ['曾广林|男|汉|1.10105E+17|||98.7||', '解玉兰|女|汉|||||||'];

  it('takes what is typed by hand through the same checks', () => {
    const typed = (value: string) =>
      preview(lines, [], {
        2: { cells: { idNo: { kind: 'value', value }, joinDate: { kind: 'value', value: '1998-07' } } },
      }).rows[0];
    expect(typed(ZENG)).toMatchObject({
      state: 'new',
      member: { idNo: ZENG, birthDate: '1968-01-23', joinDate: '1998-07' },
    });
    expect(typed('110105196801231134')).toMatchObject({ state: 'error', problems: [{ code: 'idChecksum' }] });
  });

  it('leaves a cell blank or a row out', () => {
    const result = preview(lines, [], {
      2: { cells: { idNo: { kind: 'blank' }, joinDate: { kind: 'blank' } } },
      3: { action: 'skip' },
    });
    expect(result.rows[0]?.state).toBe('new');
    expect(result.rows[0]?.member).not.toHaveProperty('idNo');
    expect(result.rows[1]).toMatchObject({ state: 'ignored', reason: 'skipped' });
    expect(result.totals).toEqual({ rows: 2, new: 1, update: 0, conflict: 0, error: 0, ignored: 1 });
  });
});

describe('where the people end', () => {
  it('stops at a footer word, and shows what it passed over', () => {
    const result = preview([
      '单文静|女|||||||',
      '||||||||',
      '填表人：解玉兰||||||||',
      '注：一式两份||||||||',
      '曾广林|男|||||||',
    ]);
    expect(result.rows.map(({ rowNumber, state, reason }) => [rowNumber, state, reason])).toEqual([
      [2, 'new', undefined],
      [4, 'ignored', 'footer'],
      [5, 'ignored', 'footer'],
      [6, 'ignored', 'footer'],
    ]);
  });

  it('goes on over one blank row, stops after two, and lets a row be put back', () => {
    const lines = ['单文静|女|||||||', '', '曾广林|男|||||||', '', '', '解玉兰|女|||||||'];
    expect(statesOf(preview(lines))).toEqual(['new', 'new', 'ignored']);
    expect(preview(lines).rows[2]?.reason).toBe('afterEnd');
    expect(statesOf(preview(lines, [], { 7: { action: 'take' } }))).toEqual(['new', 'new', 'new']);
  });

  it('passes over titles between the people and repeated heads', () => {
    const result = preview([
      '第一党小组|第一党小组|第一党小组',
      '单文静|女|||||||',
      HEAD,
      '曾广林|男|||||||',
    ]);
    expect(result.rows.map(({ reason }) => reason)).toEqual([
      'sectionTitle',
      undefined,
      'repeatedHead',
      undefined,
    ]);
  });

  it('does not see people in lines that are only numbered', () => {
    const sheet = table('序号|姓名|性别|民族|籍贯', '1|单文静|女|汉|济南', '2||||', '3||||');
    const mapping = proposeMapping(sheet);
    if (!mapping) throw new Error('no heads');
    expect(buildImportPreview(sheet, mapping, [], today).rows).toHaveLength(1);
  });
});

describe('the same person twice in the file', () => {
  it('is a conflict of the later row, by ID number or by name and birth date', () => {
    const byId = preview([`单文静|||${SHAN}|||||`, `单文静|||${SHAN}|||||`]);
    expect(statesOf(byId)).toEqual(['new', 'conflict']);
    expect(byId.rows[1]?.problems[0]).toMatchObject({ code: 'duplicateInFile', field: 'idNo' });
    expect(byId.rows[1]?.problems[0]?.message).toContain('第2行');
    expect(statesOf(preview([`单文静|||${SHAN}|||||`, '单 文静||||1971.05||||']))).toEqual([
      'new',
      'conflict',
    ]);
  });

  it('is not one when the births differ; other numbers with one birth date are asked about', () => {
    expect(statesOf(preview(['单文静||||1971.05||||', '单文静||||1981.05||||']))).toEqual(['new', 'new']);
    const twice = [`单文静|||${SHAN}|||||`, '单文静|||110105197105180445|||||'];
    expect(preview(twice).rows[1]).toMatchObject({
      state: 'conflict',
      problems: [{ code: 'sameNameOtherId' }],
    });
    expect(statesOf(preview(twice, [], { 3: { matchTo: 'new' } }))).toEqual(['new', 'new']);
  });
});

describe('against the members on file', () => {
  it('is ignored as unchanged when it says nothing new; less precise is nothing new; blanks erase nothing', () => {
    const result = preview([`单文静|女|汉|${SHAN}|1971.05||1996.07||第一小组`, '曾广林||||||||'], [stored]);
    expect(result.rows[0]).toMatchObject({
      state: 'ignored',
      reason: 'unchanged',
      matchedMemberId: 'M1',
      changes: [],
    });
  });

  it('is an update with before and after', () => {
    const row = only(preview([`单文静|女|满|${SHAN}|||||第二`], [stored]));
    expect(row).toMatchObject({
      state: 'update',
      matchedMemberId: 'M1',
      changes: [
        { field: 'ethnicity', before: '汉族', after: '满族' },
        { field: 'groupName', before: '第一党小组', after: '第二党小组' },
      ],
    });
  });

  it('matches by name and birth date without a number, also by a sealed number', () => {
    expect(only(preview(['单文静||满||1971.05||||'], [stored])).matchedMemberId).toBe('M1');
    const { idNo: _, ...rest } = stored.values;
    const sealed: ExistingMember = { ...stored, idKey: `key:${SHAN}`, values: { ...rest, name: '单静' } };
    const sheet = table(HEAD, `单静||满|${SHAN}|||||`);
    const mapping = proposeMapping(sheet);
    if (!mapping) throw new Error('no heads');
    const found = buildImportPreview(sheet, mapping, [sealed], today, {}, (idNo) => `key:${idNo}`);
    expect(found.rows[0]?.matchedMemberId).toBe('M1');
  });

  it('asks when only the name agrees, when the number differs, when the name differs', () => {
    expect(only(preview(['单文静||满||||||'], [stored]))).toMatchObject({
      state: 'conflict',
      problems: [{ code: 'severalMatches' }],
    });
    expect(only(preview(['单文静|||110105197105180445|||||'], [stored]))).toMatchObject({
      state: 'conflict',
      problems: [{ code: 'idDiffersFromStored' }],
    });
    const renamed = preview([`单文净|||${SHAN}|||||`], [stored]);
    expect(only(renamed)).toMatchObject({ state: 'conflict', problems: [{ code: 'nameDiffersFromStored' }] });
    expect(only(renamed).problems[0]?.candidates?.map(({ value }) => value)).toEqual(['M1', 'new']);
    const decided = preview([`单文净|||${SHAN}|||||`], [stored], { 2: { matchTo: 'M1' } });
    expect(only(decided)).toMatchObject({ state: 'update', changes: [{ field: 'name', after: '单文净' }] });
  });
});
