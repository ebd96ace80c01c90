/** Words of 党内统计年报核对: the page and its printed list. */
import { formatDateZh } from '../domain/dates';
import type { Figure, StatisticGroup } from '../domain/year-statistics';
import { genderWords, memberCategoryWords, postCategoryWords } from './domain';

export const statisticsWords = {
  title: '党内统计年报核对',
  open: '党内统计年报核对',
  year: (year: number) => `${year}年度`,
  previous: '上一年',
  next: '下一年',
  back: '回到党员名单',
  print: '打印核对表',
  asOf: (day: string, count: number) => `截至${formatDateZh(day)}，在册党员${count}名`,
  notYet: (year: number) => `${year}年还没有过完，这里先按今天的名册算；到12月31日再核对一次。`,
  balance: (atStart: number, came: number, went: number, atEnd: number) =>
    `上年末${atStart}名，本年增加${came}名，减少${went}名，截至当日${atEnd}名`,
  note: '点数字看是哪些人。没有填的单列，不会漏算。上报以全国党员管理信息系统的口径为准。',
  item: '项目',
  count: '人数',
  names: '姓名',
  people: (count: number) => `${count}名`,
  show: (label: string, count: number) => `${label}${count}名，看是哪些人`,
  nobody: '没有人',
  unknown: '未填',
  total: '合计',
  groups: {
    category: '人员类别',
    gender: '性别',
    ethnicity: '民族',
    age: '年龄',
    education: '学历（取最高）',
    postCategory: '工作岗位',
    partyAge: '党龄',
    movement: '本年增减',
  } satisfies Record<StatisticGroup, string>,
  ethnicities: { han: '汉族', minority: '少数民族' } as Readonly<Record<string, string>>,
  probation: '预备期',
  movements: {
    admitted: '本年入党（支部大会通过）',
    converted: '本年转为正式党员',
    'from.joined': '因入党编入',
    'from.transferIn': '从外支部转入',
    'from.internal': '从本单位另一支部转来',
    'from.onFile': '启用本软件时建档',
    'to.transferOut': '转出',
    'to.left': '出党',
    'to.deceased': '去世',
    'to.internal': '转到本单位另一支部',
  } as Readonly<Record<string, string>>,
  paper: {
    title: '党内统计年报核对表',
    branch: '党支部：',
    checkedBy: '核对人：',
    secretary: '支部书记：',
    foot: (year: number) => `党内统计年报核对表　${year}年度`,
  },
} as const;

/** 31—35岁, 女, 大学本科, 转出: what a figure counts. */
export function figureLabel(group: StatisticGroup, { key }: Pick<Figure, 'key'>): string {
  if (key === 'unknown') return statisticsWords.unknown;
  const known = (words: Readonly<Record<string, string>>): string => words[key] ?? key;
  switch (group) {
    case 'category':
      return known(memberCategoryWords);
    case 'gender':
      return known(genderWords);
    case 'ethnicity':
      return known(statisticsWords.ethnicities);
    case 'age':
      return bandLabel(key, '岁');
    case 'partyAge':
      return key === 'probation' ? statisticsWords.probation : bandLabel(key, '年');
    case 'education':
      return key;
    case 'postCategory':
      return known(postCategoryWords);
    case 'movement':
      return known(statisticsWords.movements);
  }
}

function bandLabel(key: string, unit: string): string {
  const [from = '', to = ''] = key.split('-');
  if (to === '') return `${from}${unit}及以上`;
  return from === '0' ? `${to}${unit}及以下` : `${from}—${to}${unit}`;
}
