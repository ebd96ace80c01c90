// The messy roster: the same nine people, written the way a roster looks after five years in five hands. Every
// irregularity is one that import has to understand, ask about, or refuse to guess.
import { postText, words } from './clean-roster.mjs';
import { boxed, FONT, setPaper } from './roster-style.mjs';

/** Heads of two rows; null below means merged downwards, a repeated upper head merges sideways. */
const heads = [
  ['序号', null, 5],
  ['姓　名', null, 13],
  ['性别', null, 5],
  ['民族', null, 7],
  ['籍贯', null, 11],
  ['出生年月', null, 12],
  ['身份证号码', null, 22],
  ['学历', '全日制', 11],
  ['学历', '在职', 13],
  ['科室', null, 13],
  ['职务', null, 20],
  ['参加工作时间', null, 12],
  ['组织关系', '入党时间', 14],
  ['组织关系', '转正时间', 14],
  ['党内职务', null, 18],
  ['所在党小组', null, 11],
  ['联系电话', null, 16],
  ['备注', null, 10],
];
const FIRST_HEAD_ROW = 3;
const FIRST_DATA_ROW = 5;

/** What is written instead of the plain value, by person and column head. `{number, numFmt}` is a number cell. */
const quirks = {
  shan: {
    姓名: '单　文　静',
    出生年月: '1971.05',
    入党时间: '1996年7月1日',
    转正时间: '1997.7.1转正',
    党小组: '第一',
  },
  zeng: {
    出生年月: { number: 1968.01, numFmt: '0.00' },
    // 1998.10 typed as a number: Excel shows 1998.1, and nobody can tell January from October any more.
    入党时间: { number: 1998.1, numFmt: 'General' },
    转正时间: '1999.10.12',
    全日制: '大专',
    在职: '中央党校大学',
    党小组: '一组',
  },
  xie: {
    姓名: '解玉兰 ',
    出生年月: '1974年3月',
    身份证号码: '11010519740309246x',
    入党时间: '1999.06',
    转正时间: '2000.06',
    全日制: '大学(学士)',
    党小组: '第一小组',
  },
  qiu: {
    出生年月: '1972.08',
    // Typed without the text format: Excel keeps 15 digits and writes zeros behind them.
    身份证号码: { number: Number('110105197208120314'), numFmt: '0' },
    入党时间: { date: '1995-06-20', numFmt: 'yyyy"年"m"月"d"日"' },
    转正时间: { date: '1996-06-20', numFmt: 'yyyy"年"m"月"d"日"' },
    全日制: '大专',
    在职: '大学/学士',
    党小组: '第一',
  },
  luo: {
    民族: '土家',
    出生年月: '1985.7.30',
    全日制: '研究生(硕士)',
    入党时间: '2010/5/15',
    转正时间: '2011/5/15',
    电话: '13800003361.0',
    党小组: '第一',
  },
  ma: {
    民族: '回',
    出生年月: '1990.02',
    身份证号码: '110105900214451',
    全日制: '大学',
    入党时间: '20131108',
    转正时间: '20141108',
    党小组: '第二',
  },
  liang: {
    出生年月: '1969、9、5',
    身份证号码: '１１０１０５１９６９０９０５０７１３',
    全日制: '中专',
    在职: '大专',
    入党时间: '1994.12',
    转正时间: '1995.12',
    党小组: '第二',
  },
  aili: {
    姓名: '艾力•吐尔逊',
    出生年月: '1983.10',
    全日制: '大学',
    入党时间: '2009-6-30',
    转正时间: '2010-6-30',
    电话: '138 0000 2537',
    党小组: '第二',
  },
  lin: {
    姓名: '林一诺（预备）',
    出生年月: '1998.11',
    全日制: '研究生',
    入党时间: '2025.12(预备)',
    转正时间: '―',
    党小组: '第二',
  },
};

/** @param {any} entry @param {number} serial */
function rowOf({ key, person, posts }, serial) {
  const own = quirks[key] ?? {};
  return [
    serial,
    own.姓名 ?? person.name,
    words.gender[person.gender],
    own.民族 ?? person.ethnicity.replace(/族$/, ''),
    person.nativePlace,
    own.出生年月,
    own.身份证号码 ?? person.idNo,
    own.全日制 ?? '大学',
    own.在职 ?? '无',
    person.department,
    person.jobTitle,
    person.workStart.replace('-', '.'),
    own.入党时间,
    own.转正时间,
    postText(posts),
    own.党小组,
    own.电话 ?? person.mobile,
    null,
  ];
}

/** @param {import('exceljs').Cell} cell @param {unknown} value */
function put(cell, value) {
  boxed(cell);
  if (value !== null && typeof value === 'object') {
    cell.value = value.date ? new Date(`${value.date}T00:00:00Z`) : value.number;
    cell.numFmt = value.numFmt;
  } else if (typeof value === 'string') {
    cell.value = value;
    cell.numFmt = '@';
  } else cell.value = value;
}

/** @param {import('exceljs').Worksheet} sheet @param {string} range @param {string} text @param {number} size */
function mergedText(sheet, range, text, size) {
  sheet.mergeCells(range);
  const cell = sheet.getCell(range.split(':')[0]);
  cell.value = text;
  cell.font = { name: FONT, size, bold: size > 12 };
  cell.alignment = { horizontal: size > 12 ? 'center' : 'left', vertical: 'middle' };
}

/** @param {import('exceljs').Worksheet} sheet */
function addHeads(sheet) {
  heads.forEach(([upper, lower, width], index) => {
    const column = index + 1;
    sheet.getColumn(column).width = width;
    for (const row of [FIRST_HEAD_ROW, FIRST_HEAD_ROW + 1]) boxed(sheet.getCell(row, column), { bold: true });
    sheet.getCell(FIRST_HEAD_ROW, column).value = upper;
    if (lower) sheet.getCell(FIRST_HEAD_ROW + 1, column).value = lower;
    else sheet.mergeCells(FIRST_HEAD_ROW, column, FIRST_HEAD_ROW + 1, column);
    if (lower && heads[index - 1]?.[0] === upper)
      sheet.mergeCells(FIRST_HEAD_ROW, column - 1, FIRST_HEAD_ROW, column);
  });
}

/** @param {import('exceljs').Workbook} workbook @param {{branch: any, members: any[]}} sample */
export function addMessySheets(workbook, sample) {
  const sheet = workbook.addWorksheet('党员');
  setPaper(sheet);
  mergedText(sheet, 'A1:R1', `${sample.branch.fullName}党员名册`, 18);
  mergedText(sheet, 'A2:I2', `填报单位（盖章）：${sample.branch.unit}`, 11);
  mergedText(sheet, 'J2:R2', '填报时间：2026年9月15日', 11);
  addHeads(sheet);
  const rows = sample.members.map((entry, index) => rowOf(entry, index + 1));
  // The same person once more, copied in from another list with the full number.
  const again = sample.members.find(({ key }) => key === 'ma');
  rows.push(
    rowOf(again, rows.length + 1)
      .with(1, '马 晓峰')
      .with(6, again.person.idNo),
  );
  rows.forEach((values, row) => {
    values.forEach((value, column) => put(sheet.getCell(FIRST_DATA_ROW + row, column + 1), value ?? null));
  });
  const footer = FIRST_DATA_ROW + rows.length + 1;
  mergedText(sheet, `A${footer}:I${footer}`, '填表人：解玉兰', 11);
  mergedText(sheet, `J${footer}:R${footer}`, '审核：单文静', 11);
  mergedText(sheet, `A${footer + 1}:R${footer + 1}`, '注：本表一式两份，一份报市直机关工委，一份留存。', 11);

  const codes = workbook.addWorksheet('代码表', { state: 'hidden' });
  ['男', '女'].forEach((word, index) => {
    codes.getCell(index + 1, 1).value = word;
  });
}
