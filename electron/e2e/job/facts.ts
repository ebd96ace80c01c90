/** What is typed in the main job: an invented meeting of the sample branch, one absence of each kind. */
import { sampleMembers } from '../machine/samples';
import type { AgendaItem } from '../pages/meeting';
import type { PlanItemFacts } from '../pages/study-plan';

export const memberNames = sampleMembers.members.map(({ person }) => person.name);
export const idNumbers = sampleMembers.members.flatMap(({ person }) => person.idNo ?? []);

export const planItems: readonly PlanItemFacts[] = [
  { month: 3, topic: '学习党章关于党员义务和权利的规定', materials: '《中国共产党章程》第一章', hours: 2 },
  {
    month: 9,
    topic: '学习支部工作条例关于组织生活的规定',
    materials: '《中国共产党支部工作条例（试行）》',
    hours: 1.5,
  },
  { month: 11, topic: '交流应急救护志愿服务体会', materials: '本支部服务记录', hours: 2 },
];

export interface MeetingFacts {
  kind: string;
  heading: string;
  title: string;
  date: string;
  from: string;
  to: string;
  place: string;
  host: string;
  recorder: string;
  planTopic: string;
  away: readonly { name: string; status: string }[];
  agenda: readonly AgendaItem[];
  content: string;
  resolution: string;
}

/** Nine members: one probationary without a vote; five of eight votes are there, more than half. */
export const assembly: MeetingFacts = {
  kind: '支部党员大会',
  heading: '2026年第1次支部党员大会',
  title: '审议志愿服务队管理办法',
  date: '2026年9月21日',
  from: '14:30',
  to: '16:10',
  place: '三楼党员活动室',
  host: '单文静',
  recorder: '曾广林',
  planTopic: '学习支部工作条例关于组织生活的规定',
  away: [
    { name: '罗海燕', status: '因公请假' },
    { name: '艾力·吐尔逊', status: '病假' },
    { name: '马晓峰', status: '事假' },
    { name: '林一诺', status: '无故缺席' },
  ],
  agenda: [
    {
      topic: '学习支部工作条例关于组织生活的规定',
      reporter: '解玉兰',
      speeches: [
        { speaker: '解玉兰', text: '领学支部党员大会的职权和议事程序，结合本支部实际说明会前通知的要求。' },
      ],
      resolution: '今后召开党员大会提前三天通知到每名党员。',
    },
    {
      topic: '审议志愿服务队管理办法',
      reporter: '仇志远',
      speeches: [
        { speaker: '仇志远', text: '说明办法共十二条，征求意见两轮，采纳九条。' },
        { speaker: '梁䶮', text: '建议队员每年复训一次，复训时间避开防汛期。' },
      ],
      vote: [5, 0, 0],
      resolution: '同意志愿服务队管理办法，自2026年10月1日起施行。',
    },
  ],
  content:
    '会议由单文静同志主持。会前宣读了请假情况。大家认真学习支部工作条例，围绕管理办法逐条讨论，认为办法切合实际，责任清楚，便于落实。会议要求各党小组在十月中旬前组织队员学习办法，登记装备，安排复训。',
  resolution: '办法由办公室印发，第一党小组负责督促落实，十一月支委会听取情况汇报。',
};
