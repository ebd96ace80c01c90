/** The blank workbooks we hand out: heads the import knows, and how to fill them in. */
import { exportHead, usualColumns } from '../domain/roster-export';
import { attendanceHeads, templateFields } from '../import/attendance-heads';
import { duesHeads } from '../import/dues-sheet';
import { planFields, planHeads } from '../import/study-plan';

export const templateKinds = ['roster', 'studyPlan', 'attendance', 'dues'] as const;
export type TemplateKind = (typeof templateKinds)[number];

export interface Template {
  fileName: string;
  sheet: string;
  /** Line above the heads. */
  title: string;
  heads: readonly string[];
  /** One line each on the sheet 填写说明. */
  notes: readonly string[];
}

export const templateWords = {
  save: '下载模板',
  saved: (label: string) => `模板已存到${label}`,
  notesSheet: '填写说明',
} as const;

export const templates: Readonly<Record<TemplateKind, Template>> = {
  roster: {
    fileName: '党员名册_模板.xlsx',
    sheet: '党员名册',
    title: '党员名册（一人一行，从表头下面一行填起）',
    heads: usualColumns('superiorFull').map(exportHead),
    notes: [
      '一人一行。不知道的空着，空格不会清掉软件里已有的内容。',
      '姓名必填。同名的人请填身份号码或者出生日期，软件靠它们认人。',
      '身份号码按18位填写。各栏已设成文本，请不要改成数字，数字会丢掉后三位。',
      '日期写成1998.07.01、1998-07-01或1998年7月1日都可以；只知道年月的写1998.07。',
      '人员类别写正式党员或预备党员；党小组写名称，没有的会自动新建。',
      '导入前会先列出每一行会怎样，确认以后才写入，写入后可以整批撤销。',
      '本软件不得录入、存储、传输国家秘密和工作秘密。',
    ],
  },
  studyPlan: {
    fileName: '学习计划_模板.xlsx',
    sheet: '学习计划',
    title: '年度学习计划（一项一行，从表头下面一行填起）',
    heads: planFields.map((field) => planHeads[field][0] ?? field),
    notes: [
      '一项一行。月份和学习专题必填，其余可以空着。',
      '月份写3、3月或三月；同一个月有几项的，第一项写月份，后面几项可以空着。',
      '学习形式写软件里的十二种之一，如支部集中经常学、微党课分享学、运用平台自主学。',
      '范围写全体党员、支委、党小组或个人；学时按0.5的倍数写。',
      '导入前会先列出每一行会怎样，确认以后才写入，写入后可以撤销。',
    ],
  },
  attendance: {
    fileName: '出勤记录_模板.xlsx',
    sheet: '出勤记录',
    title: '会议出勤记录（一人一次会一行，从表头下面一行填起）',
    heads: templateFields.map((field) => attendanceHeads[field][0] ?? field),
    notes: [
      '一人一次会一行。会议日期、会议类型、姓名、到会情况必填；同一次会的日期、类型、主题可以只写在第一行。',
      '会议日期写到日，如2026-03-05或2026年3月5日。',
      '会议类型写支部党员大会、支委会、党小组会、党课或主题党日；党小组会写明哪个党小组，如第一党小组会。',
      '到会情况写到会、因公请假、病假、事假、无故缺席或免到；写√、△、×等记号的，导入时会问清楚是什么意思。免到须先在党员档案里登记依据。',
      '出生年月只在名册上有同名的人时填，软件靠它分清是哪一位。',
      '会议地点、开始时间、结束时间、学时只用于补录的会议；软件里已有的会议只改出席情况，已送签、已签字归档的不动。',
      '请假事由不必写，记录里只记请假种类，不记病情。',
      '导入前会先列出每一行会怎样，确认以后才写入，写入后可以撤销。',
    ],
  },
  dues: {
    fileName: '党费_模板.xlsx',
    sheet: '党费',
    title: '党费交纳台账（一人一行，从表头下面一行填起）',
    heads: [
      ...(['name', 'idNo', 'group', 'base', 'due'] as const).map((field) => duesHeads[field][0] ?? field),
      ...Array.from({ length: 12 }, (_, index) => `${String(index + 1)}月`),
      ...duesHeads.note.slice(0, 1),
    ],
    notes: [
      '一人一行，一年一张表。导入时会问是哪一年；把年份写进第一行的表名（年份后面带“年”字）就不再问。',
      '各月格里写实交金额，如102.65；只知道交了的打√。空格不会清掉已登记的党费。',
      '写×、△、0等记号的，导入时会问清楚是什么意思，不会当成没有交。',
      '姓名必填。名册上有同名的人时，填公民身份号码或党小组，软件靠它们分清是哪一位；没有同名的不用填身份号码。',
      '计算基数、月应交按元填写，可以空着；填了就作为这一年的核定。',
      '合计栏、合计行只用来核对，不导入。',
      '导入前会先列出每一格会怎样，确认以后才写入，写入后可以撤销。',
    ],
  },
};
