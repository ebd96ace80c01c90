/** Words of P-07 年度学习完成情况 and of the list of teaching brought home. */
export const studyResultWords = {
  title: (year: number) => `${String(year)}年度学习完成情况`,
  branch: '党支部：',
  asOf: (day: string) => `截至${day}`,
  rate: (done: number, due: number, percent: number) =>
    `到期的学习内容${String(due)}项，已完成${String(done)}项，完成率${String(percent)}%。`,
  noPlan: '本年度没有制定学习计划。',
  planHead: '一、学习计划完成情况',
  hoursHead: '二、党员学时完成情况',
  month: (month: number) => `${String(month)}月`,
  plan: {
    month: '月份',
    topic: '学习专题',
    planned: '计划学时',
    state: '完成情况',
    where: '落实在',
  },
  hours: {
    no: '序号',
    name: '姓名',
    counted: '合计',
    due: '应学',
    result: '达标',
    selfStudy: '自学',
  },
  result: {
    enough: '达标',
    lacking: (hours: string) => `差${hours}`,
    exempt: '免',
    untrained: '缺集中培训',
  },
  hoursNote: (member: number, committee: number) =>
    `说明：党员每年集中学习培训${String(member)}学时，书记和班子成员${String(committee)}学时并至少参加1次集中培训；年中加入、离开或任职的按月折算。平台学习和自学另列，不计入合计。`,
  filledBy: '填表人：',
  secretary: '支部书记（签字）：',
  foot: (year: number) => `${String(year)}年度学习完成情况`,
} as const;

export const homeDeliveryWords = {
  title: (year: number) => `${String(year)}年送学上门登记表`,
  columns: {
    no: '序号',
    day: '日期',
    name: '党员',
    title: '学习内容',
    hours: '学时',
    by: '送学的同志',
    signed: '本人签字',
  },
  total: (times: number, people: number, hours: string) =>
    `全年送学上门${String(times)}次，${String(people)}名党员，共${hours}学时。`,
  foot: (year: number) => `${String(year)}年送学上门登记表`,
} as const;
