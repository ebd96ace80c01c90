import { describe, expect, it } from 'vitest';
import { applyRemembered, headerFingerprint, headRowChoices, mappingOfRows, proposeMapping } from './header';
import { listDataRows } from './data-rows';
import { fieldOfHead } from './header-words';
import { textCell, type SheetTable } from './sheet-table';

/** `|` separates cells; merged cells are written out as the reader expands them. */
function sheet(...lines: string[]): SheetTable {
  return {
    name: '党员',
    hidden: false,
    date1904: false,
    rows: lines.map((line) => line.split('|').map((text) => textCell(text))),
  };
}
const fieldsOf = (table: SheetTable) => proposeMapping(table)?.columns.map((column) => column.field);

describe('words over a column', () => {
  it.each([
    ['姓　名', 'name'],
    ['党员姓名', 'name'],
    ['身份证号（18位）', 'idNo'],
    ['公民身份号码', 'idNo'],
    ['出生年月\n(岁)', 'birthDate'],
    ['加入党组织时间', 'joinDate'],
    ['转正日期', 'fullMemberDate'],
    ['文化程度', 'fullTimeEdu.level'],
    ['学历（全日制）', 'fullTimeEdu.level'],
    ['在职学历', 'inServiceEdu.level'],
    ['在职教育毕业院校及专业', 'inServiceEdu.school'],
    ['毕业院校', 'fullTimeEdu.school'],
    ['全日制毕业时间', 'fullTimeEdu.gradOn'],
    ['所在党小组', 'groupName'],
    ['*手机号：', 'mobile'],
    ['人员类别', 'category'],
    ['政治面貌', 'category'],
    ['党费缴至', 'duesPaidThrough'],
    ['序号', null],
    ['年龄', null],
    ['籍贯', 'nativePlace'],
    ['天气', undefined],
    ['请填写最高学历，没有的写无，不得空着', undefined],
  ])('%s', (head, field) => {
    expect(fieldOfHead([head])).toBe(field);
  });

  it.each([
    [['学历', '全日制'], 'fullTimeEdu.level'],
    [['学历', '在职'], 'inServiceEdu.level'],
    [['全日制教育', '学历'], 'fullTimeEdu.level'],
    [['在职教育', '学位'], 'inServiceEdu.degree'],
    [['学历学位', '在职教育', '毕业院校系及专业'], 'inServiceEdu.school'],
    [['组织关系', '入党时间'], 'joinDate'],
  ])('%j', (path, field) => {
    expect(fieldOfHead(path)).toBe(field);
  });
});

describe('finding the heads', () => {
  it('passes over title and 填报单位, and joins two rows', () => {
    const table = sheet(
      '党员名册|党员名册|党员名册|党员名册|党员名册|党员名册',
      '填报单位：机关支部|填报单位：机关支部|填报单位：机关支部|时间：9月|时间：9月|时间：9月',
      '序号|姓名|性别|民族|学历|学历',
      '序号|姓名|性别|民族|全日制|在职',
      '1|单文静|女|汉|大学|无',
    );
    const mapping = proposeMapping(table);
    expect(mapping).toMatchObject({ firstHeadRow: 2, lastHeadRow: 3 });
    expect(mapping?.columns.map((column) => column.header)).toEqual([
      '序号',
      '姓名',
      '性别',
      '民族',
      '学历/全日制',
      '学历/在职',
    ]);
    expect(mapping?.columns.map((column) => column.field)).toEqual([
      null,
      'name',
      'gender',
      'ethnicity',
      'fullTimeEdu.level',
      'inServiceEdu.level',
    ]);
  });

  it('takes the row above when it groups columns', () => {
    const table = sheet(
      '序号|姓名|基本情况|基本情况|组织关系|组织关系',
      '序号|姓名|性别|民族|入党时间|转正时间',
      '1|单文静|女|汉|1996.7|1997.7',
    );
    expect(proposeMapping(table)).toMatchObject({ firstHeadRow: 0, lastHeadRow: 1 });
    expect(proposeMapping(table)?.columns[4]).toMatchObject({
      header: '组织关系/入党时间',
      field: 'joinDate',
      letter: 'E',
    });
  });

  it('does not take the first person for a second row of heads', () => {
    expect(proposeMapping(sheet('姓名|性别|民族|学历', '单文静|女|汉|大学'))?.lastHeadRow).toBe(0);
    expect(proposeMapping(sheet('姓名|性别|民族|人员身份', '单文静|女|汉|在职'))?.lastHeadRow).toBe(0);
    expect(proposeMapping(sheet('姓名|性别|民族|学历', '|||', '单文静|女|汉|大学'))?.lastHeadRow).toBe(0);
  });

  it('accepts a short list that has names', () => {
    expect(fieldsOf(sheet('姓名|手机', '单文静|13800002607'))).toEqual(['name', 'mobile']);
  });

  it('finds none in something else', () => {
    expect(proposeMapping(sheet('日期|天气|温度|风力', '9月1日|晴|30|2'))).toBeUndefined();
    expect(proposeMapping(sheet(''))).toBeUndefined();
  });

  it('gives a field to its first column only, and 联系电话 to 手机 when it stands alone', () => {
    expect(fieldsOf(sheet('姓名|性别|民族|学历|学历'))).toEqual([
      'name',
      'gender',
      'ethnicity',
      'fullTimeEdu.level',
      null,
    ]);
    expect(fieldsOf(sheet('姓名|性别|民族|联系电话'))?.at(-1)).toBe('mobile');
    expect(fieldsOf(sheet('姓名|性别|手机|联系电话'))).toEqual(['name', 'gender', 'mobile', 'phone']);
  });

  it('remembers a mapping by the layout', () => {
    const first = proposeMapping(sheet('姓名|性别|民族|外号'));
    const again = proposeMapping(sheet('标题', '姓 名|性别|民族|外号'));
    const other = proposeMapping(sheet('姓名|民族|性别|外号'));
    if (!first || !again || !other) throw new Error('no heads found');
    expect(headerFingerprint(again)).toBe(headerFingerprint(first));
    expect(headerFingerprint(other)).not.toBe(headerFingerprint(first));
    expect(
      applyRemembered(again, ['name', null, 'ethnicity', 'note']).columns.map((column) => column.field),
    ).toEqual(['name', null, 'ethnicity', 'note']);
  });
});

describe('heads the user points at', () => {
  it('join the rows chosen, and list a column without a head that has content below', () => {
    const table = sheet('花名册', '谁|学历|学历|', '|全日制|在职|', '单文静|大学|研究生|13800002607');
    expect(proposeMapping(table)).toBeUndefined();
    expect(headRowChoices(table)).toEqual([0, 1, 2, 3]);
    const mapping = mappingOfRows(table, 1, 2);
    expect(mapping.columns.map(({ letter, header, field }) => [letter, header, field])).toEqual([
      ['A', '谁', null],
      ['B', '学历/全日制', 'fullTimeEdu.level'],
      ['C', '学历/在职', 'inServiceEdu.level'],
      ['D', '', null],
    ]);
  });

  it('may be none at all: then the first row is a person', () => {
    const table = sheet('单文静|女|1971.05', '冉令闻|男|1980.02');
    const mapping = mappingOfRows(table, -1, -1);
    expect(mapping.columns.map(({ letter, field }) => [letter, field])).toEqual([
      ['A', null],
      ['B', null],
      ['C', null],
    ]);
    const named = applyRemembered(mapping, ['name', 'gender', 'birthDate']);
    expect(listDataRows(table, named).map(({ rowNumber, passedOver }) => [rowNumber, passedOver])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });

  it('replace a row that was found and is the wrong one', () => {
    const table = sheet(
      '姓名|性别|民族|籍贯',
      '张三|男|汉|济南',
      '姓名|性别|民族|入党时间',
      '单文静|女|汉|1998.07',
    );
    expect(proposeMapping(table)?.columns[3]?.field).toBe('nativePlace');
    expect(mappingOfRows(table, 2, 2).columns[3]?.field).toBe('joinDate');
  });
});
