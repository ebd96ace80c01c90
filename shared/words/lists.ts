/** Words of lists that can be arranged: views, conditions, several at once. */
import { formatPartialDateZh } from '../domain/dates';
import type { FilterKey, ListField, MemberFilter, ViewNameProblem } from '../domain/list-view';
import type { BatchField, BatchProblem } from '../domain/batch-edit';
import { importFieldWords } from './import';
import { genderWords, postCategoryWords } from './domain';

export const viewWords = {
  label: '视图',
  builtIn: {
    all: '全体党员',
    full: '正式党员',
    probationary: '预备党员',
    byGroup: '按党小组',
    women: '女党员',
    minority: '少数民族党员',
    young: '35岁及以下',
    retired: '退休党员',
  },
  /** Behind the name of a view whose conditions or columns were changed since. */
  changed: '（有调整）',
  save: '把现在的样子存为视图…',
  saveTitle: '存为视图',
  saveText: '筛选条件、排序和显示的列都会记住，搜索框里的字不记。',
  name: '视图名称',
  nameExample: '如 组织生活签到用',
  update: (name: string) => `用现在的样子更新“${name}”`,
  rename: (name: string) => `“${name}”改名…`,
  renameTitle: (name: string) => `视图“${name}”改名`,
  renameConfirm: '改名',
  remove: (name: string) => `删除视图“${name}”`,
  saved: (name: string) => `已存为视图“${name}”`,
  updated: (name: string) => `视图“${name}”已更新`,
  renamed: (name: string) => `视图已改名为“${name}”`,
  removed: (name: string) => `视图“${name}”已删除`,
  cancel: '先不存',
  problems: {
    missing: '请给视图起个名字',
    tooLong: '名字请不超过20字',
    taken: '已经有同名的视图，请换个名字',
  } satisfies Record<ViewNameProblem, string>,
} as const;

const listFieldNames: Readonly<Record<ListField, string>> = {
  gender: importFieldWords.gender,
  ethnicity: importFieldWords.ethnicity,
  birthDate: importFieldWords.birthDate,
  idNo: importFieldWords.idNo,
  nativePlace: importFieldWords.nativePlace,
  education: '学历',
  workUnit: importFieldWords.workUnit,
  department: importFieldWords.department,
  jobTitle: importFieldWords.jobTitle,
  postCategory: importFieldWords.postCategory,
  workStart: importFieldWords.workStart,
  joinDate: importFieldWords.joinDate,
  fullMemberDate: importFieldWords.fullMemberDate,
  sponsors: importFieldWords.sponsors,
  group: importFieldWords.groupName,
  mobile: importFieldWords.mobile,
  duesPaidThrough: importFieldWords.duesPaidThrough,
  archiveLocation: '入党材料存放处',
};

export const filterWords = {
  more: '更多条件',
  panel: '按条件找党员',
  any: '不限',
  gender: '性别',
  ethnicity: '民族',
  minority: '少数民族',
  education: '学历（取最高）',
  postCategory: '工作岗位',
  age: '年龄',
  from: '从',
  to: '到',
  ageFrom: '年龄从',
  ageTo: '年龄到',
  yearsUnit: '岁',
  joined: '入党时间',
  joinFrom: '入党时间从',
  joinTo: '入党时间到',
  has: '已填',
  lacks: '未填',
  close: '看结果',
  clear: '清掉全部条件',
  ageProblem: '前一个年龄应不大于后一个',
  daysProblem: '前一个时间应不晚于后一个',
  removeChip: (condition: string) => `去掉条件：${condition}`,
  fields: listFieldNames,
} as const;

/** 女 · 35岁及以下 · 2016年7月起入党: what a condition says on its button; undefined when it has one of its own. */
export function conditionText(key: FilterKey, filter: MemberFilter): string | undefined {
  const value = filter[key];
  const known = (words: Readonly<Record<string, string>>): string => words[value] ?? value;
  switch (key) {
    case 'group':
    case 'category':
      return undefined;
    case 'gender':
      return known(genderWords);
    case 'ethnicity':
      return value === 'minority' ? filterWords.minority : value;
    case 'education':
      return value;
    case 'postCategory':
      return known(postCategoryWords);
    case 'ageFrom':
      return `${value}岁及以上`;
    case 'ageTo':
      return `${value}岁及以下`;
    case 'joinFrom':
      return `${formatPartialDateZh(value)}起入党`;
    case 'joinTo':
      return `${formatPartialDateZh(value)}止入党`;
    case 'has':
      return `已填${known(listFieldNames)}`;
    case 'lacks':
      return `未填${known(listFieldNames)}`;
  }
}

export const batchWords = {
  action: '批量修改…',
  print: '打印名册（所选）',
  title: (count: number) => `批量修改${count}名党员`,
  field: '改哪一项',
  value: '改成',
  emptyGroup: '不编入党小组',
  clearValue: '清空这一项',
  from: '从哪天起',
  fromHelp: '原来的编组记录保留到前一天',
  directHelp: '只更正登记的内容。岗位、科室从某天起有变动的，请在各人的档案里办理，以便留下任职经过。',
  preview: (changed: number, same: number) =>
    same === 0 ? `将改${changed}人` : `将改${changed}人，${same}人本来就是这样，不动`,
  refused: (count: number) => `${count}人不能一起改，见下表，不会动他们`,
  table: '改动预览',
  name: '姓名',
  before: '现在',
  after: '改后',
  blank: '未填',
  confirm: (count: number) => `改${count}人`,
  cancel: '先不改',
  done: (count: number, field: string) => `已改${count}人的${field}`,
  fields: {
    group: importFieldWords.groupName,
    department: importFieldWords.department,
    jobTitle: importFieldWords.jobTitle,
    postCategory: importFieldWords.postCategory,
    workUnit: importFieldWords.workUnit,
    ethnicity: importFieldWords.ethnicity,
    archiveLocation: '入党材料存放处',
  } satisfies Record<BatchField, string>,
  problems: {
    laterGroup: '之后另有编组，请在档案里单独改',
    beforeMembership: '那天还没有编入本支部',
    erased: '个人信息已清理，不能再填',
  } satisfies Record<BatchProblem, string>,
  fromMissing: '请写到日，如 2026.9.18',
  fromInFuture: '日期还没有到，到时再改',
} as const;
