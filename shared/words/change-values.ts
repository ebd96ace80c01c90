import { memberFieldWords as member } from './members';
import { meetingWords } from './meetings';
import { settingsWords } from './settings';

const { sections, vote } = meetingWords;
const { branch } = settingsWords;

/** How values read that have no word of their own elsewhere. */
export const changeValueWords = {
  yes: '是',
  no: '否',
  /** An id whose row no longer exists anywhere. */
  nobody: '（已删除）',
  unlisted: '（不逐项列出）',
  /** 处分 is read in the member's file, where the look is registered. */
  covered: '（遮盖）',
  stillOn: '至今',
  copies: (count: number) => `${count}份`,
  wholeBranch: '全体党员',
  committee: '支委会',
  exportWhat: { roster: '党员名册', dues: '党费核定表' },
  exportProfiles: { superiorDefault: '号码遮盖，不含电话住址', superiorFull: '完整信息' },
  exportResults: { begun: '已登记，尚无结果', written: '已写出', notWritten: '没有写出', printed: '打印' },
  directions: { given: '移交', taken: '接收' },
  levels: { year: '年度', quarter: '季度', month: '月度' },
  fromHow: {
    joined: '在本支部入党',
    transferIn: '从外支部转入',
    onFile: '启用本软件时已在册',
    internal: '从本单位另一支部转来',
  },
  toHow: { transferOut: '转出', left: '出党', deceased: '去世', internal: '转到本单位另一支部' },
  everyMonths: (months: number) => `每${months}个月`,
  stepDone: (step: string, on: string) => `${step}（${on}）`,
  pledgeDone: (quarter: string, done: boolean) => `${quarter} ${done ? '已践诺' : '未践诺'}`,
  letter: {
    no: (letterNo: string) => `介绍信${letterNo}`,
    on: (date: string) => `${date}开出`,
    to: (org: string) => `转往${org}`,
    validUntil: (date: string) => `有效期至${date}`,
    dues: (month: string) => `党费交至${month}`,
    receiptOn: (date: string) => `${date}收到回执`,
    receiptSentOn: (date: string) => `${date}寄出回执`,
  },
  facts: {
    notice: (from: string, to: string) => `公示${from}至${to}`,
    days: (days: number) => `培训${days}天`,
    hours: (hours: number) => `培训${hours}学时`,
    votes: (eligible: number, present: number, votesFor: number, against: number, abstained: number) =>
      `有表决权${eligible}人，到会${present}人，赞成${votesFor}票，反对${against}票，弃权${abstained}票`,
    extendedTo: (date: string) => `延长至${date}`,
    special: '特殊情况，审批可延长',
  },
  how: settingsWords.posts.hows,
  termYears: (years: number) => `${years}年`,
  termNo: (no: number) => `第${no}届`,
  batchNo: (no: number) => `第${no}批`,
  sessionNo: (no: number) => `第${no}次`,
  dayOfMonth: (day: number) => `每月${day}日`,
  nthWeekday: (nth: string, weekday: string) => `每月${nth}${weekday}`,
  nths: ['', ...Object.values(branch.nths)],
  hours: (hours: number) => `${hours}学时`,
  /** 分 as 元 with two decimals. */
  yuan: (fen: number) => `${(fen / 100).toFixed(2)}元`,
  matter: (kind: string, title: string, status: string) => `${kind}：${title}（${status}）`,
  month: (month: number) => `${month}月`,
  labelled: (label: string, text: string) => `${label}：${text}`,
  noted: (text: string, note: string) => `${text}（${note}）`,
  between: '，',
  revision: (no: number) => `第${no}稿`,
  fromRevision: (from: number, to: number) => `第${from}稿改为第${to}稿`,
  attendanceOf: (name: string, status: string) => `${name}：${status}`,
  approvedBy: (name: string) => `${name}准假`,
  integrity: sections.integrity,
  agendaItem: (no: number, topic: string) => `议题${no}：${topic}`,
  reporter: meetingWords.agenda.reporter,
  materials: meetingWords.agenda.materials,
  resolution: meetingWords.agenda.resolution,
  vote: '表决',
  votes: (yes: number, no: number, abstain: number) => `赞成${yes}，反对${no}，弃权${abstain}`,
  votePart: (label: string, count: number) => `${label}${count}`,
  tellers: (names: string) => `${vote.tellers}：${names}`,
  lecturer: sections.lecturer,
  due: (day: string) => `${day}前`,
  done: (day: string) => `${day}已办`,
  dated: (day: string) => `${day}手写`,
  lookField: {
    idNo: member.idNo,
    mobile: member.mobile,
    phone: member.phone,
    emergencyContact: member.emergencyContact,
    sanctions: '处分',
  },
} as const;
