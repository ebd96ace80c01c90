import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ethnicities } from './ethnicities';
import { importFields, type ImportField } from './fields';
import { parseCell } from './parse-cell';
import type { SheetCell } from './sheet-table';
import { textCell } from './sheet-table';

const context = { date1904: false, today: '2026-09-22', header: '' };
const read = (field: ImportField, cell: string | SheetCell, header = '') =>
  parseCell(field, typeof cell === 'string' ? textCell(cell) : cell, { ...context, header });
const codesOf = (result: ReturnType<typeof read>) => result.findings.map(({ code }) => code);
const numberCell = (value: number, shown: string): SheetCell => ({
  text: shown,
  kind: 'number',
  numFmt: 'General',
  value,
});

describe('ID numbers', () => {
  it.each([
    '11010519491231002X',
    '11010519491231002x',
    ' 110105 19491231 002X',
    "'11010519491231002X",
    '１１０１０５１９４９１２３１００２Ｘ',
    '11010519491231002×',
  ])('takes %s', (typed) => {
    expect(read('idNo', typed)).toEqual({ value: '11010519491231002X', findings: [] });
  });

  it.each([
    ['110105194912310021', 'idChecksum'],
    ['1101051949123100', 'idFormat'],
    ['11010519490230002X', 'idDate'],
    ['ABC', 'idFormat'],
    ['810000199408230021', undefined],
    ['440524188001010014', undefined],
  ])('judges %s: %s', (typed, code) => {
    expect(codesOf(read('idNo', typed))[0]).toBe(code);
  });

  it.each([
    ['a number shown in full', numberCell(110105197208120320, '110105197208120000')],
    ['a number shown as 1.10105E+17', numberCell(110105197208120320, '1.10105E+17')],
    ['text 1.10105E+17', textCell('1.10105E+17')],
    ['text ending in 000 with a wrong check character', textCell('110105197208120000')],
  ])('refuses %s as destroyed', (_, cell) => {
    const result = read('idNo', cell);
    expect(result.value).toBeUndefined();
    expect(codesOf(result)).toEqual(['idDestroyed']);
  });

  it('upgrades the 15-digit form with a warning, as text and as the exact number it still is', () => {
    for (const cell of [textCell('110105491231002'), numberCell(110105491231002, '1.10105E+14')]) {
      const result = read('idNo', cell);
      expect(result.value).toBe('11010519491231002X');
      expect(result.findings).toMatchObject([{ code: 'idUpgraded', severity: 'warn' }]);
    }
  });

  it('passes over a masked number', () => {
    expect(read('idNo', '110105********002X')).toMatchObject({
      findings: [{ code: 'masked', severity: 'warn' }],
    });
  });
});

describe('names', () => {
  it.each([
    ['张　三', '张三', undefined],
    [' 单 文 静  ', '单文静', undefined],
    ['林一诺(预备)', '林一诺', { category: 'probationaryMember' }],
    ['林一诺（预备党员）', '林一诺', { category: 'probationaryMember' }],
    ['林一诺预备', '林一诺', { category: 'probationaryMember' }],
    ['马晓(女，回族)', '马晓', { gender: 'female', ethnicity: '回族' }],
    ['艾力•吐尔逊', '艾力·吐尔逊', undefined],
    ['梁䶮', '梁䶮', undefined],
    ['𠮷田', '𠮷田', undefined],
  ])('reads %s', (typed, name, also) => {
    expect(read('name', typed)).toEqual({ value: name, ...(also ? { also } : {}), findings: [] });
  });

  it('says what it left out', () => {
    expect(read('name', '张三（挂职）')).toMatchObject({
      value: '张三',
      findings: [{ code: 'nameSuffix', detail: '挂职' }],
    });
  });

  it.each(['13800001234', '张三1', '填报单位：', '字'.repeat(41)])('refuses %s', (typed) => {
    expect(codesOf(read('name', typed))).toEqual(['nameBad']);
  });
});

describe('closed lists', () => {
  it('knows the 56 peoples in full and short form', () => {
    expect(new Set(ethnicities).size).toBe(56);
    for (const name of ethnicities) {
      expect(read('ethnicity', name).value).toBe(name);
      expect(read('ethnicity', name.replace(/族$/, '')).value).toBe(name);
    }
    expect(read('ethnicity', ' 维 族 ').value).toBe('维吾尔族');
    expect(read('ethnicity', '穿青人').findings).toMatchObject([{ code: 'unknownWord', severity: 'ask' }]);
  });

  it.each([
    ['大学', '大学本科', undefined],
    ['本科', '大学本科', undefined],
    ['大专', '大学专科', undefined],
    ['大学专科', '大学专科', undefined],
    ['研究生(硕士)', '研究生', '硕士'],
    ['博士研究生', '研究生', '博士'],
    ['大学/学士', '大学本科', '学士'],
    ['中央党校大学', '大学本科', undefined],
    ['中专（中技）', '中专（中技）', undefined],
    ['高中', '高中', undefined],
  ])('学历 %s', (typed, level, degree) => {
    const result = read('fullTimeEdu.level', typed);
    expect(result.value).toBe(level);
    expect(result.also?.['fullTimeEdu.degree']).toBe(degree);
  });

  it('keeps 学历 and 学位 apart', () => {
    expect(read('inServiceEdu.degree', '管理学硕士').value).toBe('硕士');
    expect(read('fullTimeEdu.degree', '无').value).toBe('无');
    expect(codesOf(read('fullTimeEdu.level', '肄业'))).toEqual(['unknownWord']);
  });

  it('splits school and subject only where the head says that both stand there', () => {
    const both = read('fullTimeEdu.school', '山东师范大学汉语言文学专业', '毕业院校系及专业');
    expect(both).toEqual({
      value: '山东师范大学',
      also: { 'fullTimeEdu.major': '汉语言文学' },
      findings: [],
    });
    expect(read('fullTimeEdu.school', '中央党校函授学院', '毕业院校').also).toBeUndefined();
  });

  it.each([
    ['gender', '女', 'female'],
    ['gender', 'male', 'male'],
    ['category', '中共预备党员', 'probationaryMember'],
    ['category', '正式', 'fullMember'],
    ['category', '中共党员', 'fullMember'],
    ['postCategory', '参照公务员法管理人员', 'civilServantLike'],
    ['postCategory', '公务员', 'civilServant'],
    ['postCategory', '退休', 'retired'],
    ['postCategory', '事业单位专业技术人员', 'institutionProfessional'],
    ['groupName', '第一', '第一党小组'],
    ['groupName', '2组', '第二党小组'],
    ['groupName', '机关小组', '机关小组'],
    ['partyPost', '支部书记', '支部书记'],
    ['partyPost', '组织、宣传委员', '组织委员、宣传委员'],
    ['partyPost', '支部副书记兼纪检委员', '支部副书记、纪检委员'],
    ['partyPost', '第一党小组组长', '党小组组长'],
    ['duesPaidThrough', '2026年9月', '2026-09'],
    ['sponsors', '张三 ,李四', '张三、李四'],
  ] as const)('%s %s', (field, typed, expected) => {
    expect(read(field, typed).value).toBe(expected);
  });
});

describe('telephones', () => {
  it.each(['13800003361.0', '138-0000-3361', '138 0000 3361', '+8613800003361', '１３８００００３３６１'])(
    '%s',
    (typed) => {
      expect(read('mobile', typed)).toEqual({ value: '13800003361', findings: [] });
    },
  );

  it('moves what is no mobile number, and asks about what is no number', () => {
    expect(read('mobile', '0534-1234567')).toMatchObject({
      also: { phone: '05341234567' },
      findings: [{ code: 'phoneMoved' }],
    });
    expect(read('mobile', '13800003361/0534-1234567')).toMatchObject({
      value: '13800003361',
      also: { phone: '05341234567' },
    });
    expect(codesOf(read('mobile', '1380000336'))).toEqual(['phoneBad']);
  });
});

describe('limits and errors', () => {
  it('refuses what a field cannot hold', () => {
    expect(codesOf(read('homeAddress', '路'.repeat(101)))).toEqual(['tooLong']);
    expect(read('homeAddress', '路'.repeat(100)).findings).toEqual([]);
    expect(codesOf(read('jobTitle', '#REF!'))).toEqual(['cellError']);
    expect(codesOf(read('birthDate', '#公式未计算'))).toEqual(['cellError']);
    expect(codesOf(read('joinDate', '2027.1.1'))).toEqual(['dateInFuture']);
    expect(codesOf(read('birthDate', '1098.7'))).toEqual(['dateTooEarly']);
  });

  it('never throws and keeps every stored value within bounds', () => {
    const cell = fc.record({
      text: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('无', '#N/A', '(', '（'),
      ),
      kind: fc.constantFrom('text' as const, 'number' as const, 'date' as const),
      value: fc.double(),
    });
    fc.assert(
      fc.property(fc.constantFrom(...importFields), cell, fc.string(), (field, each, header) => {
        const { value } = parseCell(field, each, { ...context, header });
        expect(Array.from(value ?? '').length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 3_000, seed: 20260922 },
    );
  });
});
