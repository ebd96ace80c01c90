/** An invented study plan: two items in most months, long and short texts. */
import type { PlanItem, StudyForm, StudyPlan } from '../../../shared/schema/study-plan';
import { sampleBranch, sampleId } from './sample-people';

export const samplePlan: StudyPlan = {
  id: sampleId(500),
  branchId: sampleBranch.id,
  rev: 1,
  planYear: 2026,
  level: 'year',
  title: '2026年度学习计划表',
  basisDoc: '《关于印发〈2026年市直机关党员教育培训工作要点〉的通知》（清直工发〔2026〕3号）',
  basisOn: '2026-02-20',
  goals:
    '党员集中学习培训全年不少于32学时，支部书记和班子成员不少于56学时；学习与救护培训、应急救援业务相结合。',
  madeOn: '2026-03-06',
  createdAt: '2026-03-06T01:00:00.000Z',
};

type PlanLine = readonly [
  month: number,
  topic: string,
  materials: string,
  form: StudyForm,
  speaker: string,
  hours: number,
  note?: string,
];

const LINES: readonly PlanLine[] = [
  [3, '学习党章总纲和党员义务', '《中国共产党章程》总纲、第一章', 'branchCollective', '林若衡', 2],
  [3, '专题党课：新时代红十字工作的政治属性', '党课讲稿', 'specialClass', '贺兰山', 1.5, '党组书记讲'],
  [
    4,
    '学习支部工作条例',
    '《中国共产党支部工作条例（试行）》第三章、第五章\n本支部2025年度自查报告',
    'branchCollective',
    '解晓喆',
    2,
  ],
  [4, '干部网络学院必修课程', '干部网络学院“党性修养”专栏', 'platformSelf', '', 4],
  [5, '应急救护进社区', '《救护员手册》第二章至第四章', 'themeDayStudy', '曾䶮', 2.5],
  [6, '红色教育基地实地学习', '清源革命纪念馆展陈', 'baseVisit', '古丽·买买提', 4, '与市血站支部联建'],
  [7, '“七一”专题学习和重温入党誓词', '中央有关“七一”讲话精神', 'leaderLed', '林若衡', 2],
  [8, '防汛救灾一线微党课', '', 'microClassShare', '仇𠅤、范一苇', 1],
  [9, '发展党员工作细则', '《中国共产党发展党员工作细则》（2026年修订）', 'branchCollective', '解晓喆', 2],
  [10, '四季度集中轮训', '市直机关工委轮训班教材', 'centralTraining', '', 8],
  [11, '党章党规党纪知识竞答', '《中国共产党纪律处分条例》', 'quizContest', '闻小㛃', 1.5],
  [12, '年度学习交流', '个人学习小结', 'readingClassShare', '林若衡', 2],
];

export const samplePlanItems: PlanItem[] = LINES.map(
  ([month, topic, materials, form, speaker, hours, note], index) => ({
    id: sampleId(520 + index),
    branchId: sampleBranch.id,
    rev: 1,
    planId: samplePlan.id,
    month,
    sortNo: index + 1,
    topic,
    ...(materials ? { materials } : {}),
    form,
    ...(speaker ? { speaker } : {}),
    scope: 'all',
    plannedHours: hours,
    ...(note ? { note } : {}),
  }),
);
