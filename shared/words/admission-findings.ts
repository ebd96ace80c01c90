/** What the checks of 发展党员 say. */
import { formatDateZh } from '../domain/dates';
import { tentativeWords } from './working-days';
import { admissionStepWords } from './admission';

const step = (no: number): string => `第${no}步“${admissionStepWords[no] ?? ''}”`;

export const admissionFindingWords = {
  birthMissing: '没有填出生日期，无法核对是否年满十八岁',
  tooYoung: (years: number) => `递交申请时不满${years}周岁`,
  ageUnsure: (years: number) => `出生日期没有记到日，无法确认递交申请时已满${years}周岁`,
  late: (after: number, last: string) => `应在${step(after)}之后按期办理，最迟${formatDateZh(last)}，已超期`,
  early: (after: number, months: number, first: string) =>
    `距${step(after)}不满${months === 12 ? '一年' : `${months}个月`}，最早${formatDateZh(first)}`,
  noticeMissing: (days: number) => `没有登记公示期，公示应不少于${days}个工作日`,
  noticeShort: (days: number, wanted: number, unknownYear?: number) =>
    `公示只有${days}个工作日，不足${wanted}个${tentativeWords(unknownYear)}`,
  noticeTentative: (days: number, unknownYear?: number) =>
    `公示${days}个工作日${tentativeWords(unknownYear)}`,
  trainingMissing: '没有登记培训的天数或学时',
  trainingShort: (days: number, hours: number) => `培训不足${days}天，也不足${hours}学时`,
  beforeProbationEnd: (end: string) => `预备期到${formatDateZh(end)}才满，不能提前讨论转正`,
  extendedTwice: '预备期已经延长过一次，不能再延长',
  extensionMissing: '没有登记延长到哪一天',
  extensionRange: (least: string, most: string) =>
    `延长期应不少于半年、不超过一年，即到${formatDateZh(least)}至${formatDateZh(most)}之间`,
  mentorMissing: '没有登记培养联系人',
  sponsorsMissing: (n: number) => (n === 0 ? '没有登记入党介绍人' : '入党介绍人应有两名'),
  notVoter: (names: readonly string[]) => `${names.join('、')}当天不是有表决权的正式党员`,
  unknownPerson: '有一人',
  votesMissing: '没有登记表决人数，也没有关联会议记录',
  votesTooMany: '表决人数对不上：到会和票数都不能多于应到会有表决权的党员',
  noQuorum: (eligible: number, present: number) =>
    `应到会有表决权党员${eligible}人，到会${present}人，没有超过半数`,
  notPassed: (eligible: number, votesFor: number) =>
    `应到会有表决权党员${eligible}人，赞成${votesFor}人，没有超过半数，不能算通过`,
  order: (no: number, day: string) => `日期早于${step(no)}（${formatDateZh(day)}）`,
  skipped: '后面的步骤已经登记，这一步还没有登记',
  gap: (before: string, day: string) =>
    `${formatDateZh(before)}到${formatDateZh(day)}之间超过半年没有考察记录`,
} as const;
