/** Words of importing a year's study plan from a sheet. */
import type { PlanField } from '../import/study-plan';

const fields: Readonly<Record<PlanField, string>> = {
  month: '月份',
  topic: '学习专题',
  materials: '学习材料',
  form: '学习形式',
  speaker: '领学人',
  organiser: '组织者',
  scope: '范围',
  plannedHours: '学时',
  note: '备注',
};

export const studyPlanImportWords = {
  fields,
  menu: '导入学习计划',
  title: (year: number) => `导入${year}年学习计划`,
  intro: '先看清每一行会怎样，再决定导不导。空格不会清掉已填的内容。',
  pickTitle: '选一份现成的学习计划表',
  heads: '表格里要有“月份”和“学习专题”两栏，其余各栏可有可无。支持Excel（.xlsx、.xls）和CSV。',
  noHeads: '没有找到表头：表格里要有“月份”和“学习专题”（或“学习内容”）两栏。',
  table: '学习计划导入预览',
  unit: '行',
  row: '行',
  state: '状态',
  problem: '说明',
  states: { new: '新增', update: '更新', unchanged: '无变化', error: '有误，不导入' },
  run: (count: number) => (count === 0 ? '没有可导入的' : `导入${count}项`),
  done: (count: number) => `已导入${count}项`,
  undone: '已撤销，学习计划和导入前一样',
  partlyUndone: (names: readonly string[]) => `已撤销，这几项导入后又改过，保留不动：${names.join('、')}`,
  missing: '找不到这次导入的流水，不能撤销。',
  undo: '撤销导入',
  toPlan: '看学习计划',
  problems: {
    month: (typed: string) => (typed === '' ? '没有写月份' : `月份“${typed}”看不懂，请写成1至12月`),
    tooLong: (field: string, limit: number) => `${field}超过${limit}个字`,
    form: (typed: string) => `学习形式“${typed}”不在十二种形式里，请改成其中一种`,
    scope: (typed: string) => `范围“${typed}”看不懂，请写全体党员、支委、党小组或个人`,
    hours: (typed: string) => `学时“${typed}”不对，请写0.5的倍数`,
    twice: '同一个月的同一专题写了两次',
  },
} as const;
