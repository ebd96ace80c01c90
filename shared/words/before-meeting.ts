/** Words of the papers before a meeting: 会议通知, 议程, 请假条. */
import type { RecordType } from '../schema/meeting';

/** A meeting is 召开, a class 举办, a theme day is 活动 that is 开展. */
const held: Readonly<Record<RecordType, { verb: string; tail: string; noun: '会议' | '活动' }>> = {
  memberAssembly: { verb: '召开', tail: '', noun: '会议' },
  committeeMeeting: { verb: '召开', tail: '', noun: '会议' },
  groupMeeting: { verb: '召开', tail: '', noun: '会议' },
  orgLifeMeeting: { verb: '召开', tail: '', noun: '会议' },
  staffAssembly: { verb: '召开', tail: '', noun: '会议' },
  partyClass: { verb: '举办', tail: '', noun: '活动' },
  themeDay: { verb: '开展', tail: '活动', noun: '活动' },
  democraticReview: { verb: '开展', tail: '工作', noun: '会议' },
  politicalBirthday: { verb: '开展', tail: '活动', noun: '活动' },
};

export const meetingNoticeWords = {
  /** 关于召开2026年第4次支部党员大会的通知, 关于开展2026年第4次主题党日活动的通知 */
  title: (type: RecordType, heading: string) => `关于${held[type].verb}${heading}${held[type].tail}的通知`,
  to: { branch: '各位党员', committee: '各位委员', group: (name: string) => `${name}全体党员` },
  intro: (type: RecordType, day: string, heading: string) =>
    `定于${day}${held[type].verb}${heading}${held[type].tail}。现将有关事项通知如下：`,
  time: (type: RecordType) => `一、${held[type].noun}时间`,
  place: (type: RecordType) => `二、${held[type].noun}地点`,
  people: '三、参加人员',
  agenda: (type: RecordType) => (held[type].noun === '会议' ? '四、会议议题' : '四、活动内容'),
  rules: '五、有关要求',
  online: (type: RecordType, mode: string, reason: string) =>
    `${held[type].noun}${mode}进行${reason ? `（${reason}）` : ''}。`,
  scope: { branch: '全体党员', committee: '支部委员会全体委员', group: (name: string) => `${name}全体党员` },
  observers: (names: string) => `列席：${names}。`,
  host: (type: RecordType, name: string) => `${held[type].noun}由${name}主持。`,
  agendaItem: (no: number, topic: string) => `${no}.${topic}`,
  agendaLater: '另行通知。',
  leave: (name: string) =>
    `请准时参加。因故不能参加的，请在会前填写请假条，向${name ? `${name}同志` : '支部'}请假，只写请假类别。`,
  voting:
    '本次会议有表决事项。不能到会的正式党员，可以在会前提交书面意见；书面意见是否计票，按有关规定办理。',
  materials: '会议材料请提前阅读。',
} as const;

export const meetingAgendaWords = {
  title: '会议议程',
  running: '会议议程',
  time: '时　间',
  place: '地　点',
  host: '主 持 人',
  recorder: '记 录 人',
  people: '参加人员',
  observers: '列席人员',
  no: '序号',
  topic: '议　　题',
  reporter: '汇 报 人',
  materials: '会议材料',
  byVote: '（表决）',
  files: '会议材料目录',
} as const;

export const leaveSlipWords = {
  title: '请 假 条',
  name: '姓　　名',
  group: '党 小 组',
  meeting: '会　　议',
  time: '会议时间',
  kind: '请假类别',
  note: '只勾类别，不写事由和病情。',
  written: '书面意见',
  hasWritten: '会前另交书面意见',
  signed: '请假人（签字）：',
  approved: '准 假 人（签字）：',
  date: '　　年　　月　　日',
} as const;

export const ballotWords = {
  titles: { vote: '表　决　票', election: '选　举　票', review: '测　评　票' },
  subject: '表决事项：',
  votesFor: '赞成',
  votesAgainst: '反对',
  votesNotFor: '不赞成',
  votesAbstain: '弃权',
  name: '候选人',
  writeIn: '另选他人',
  member: '姓　名',
  grades: ['优秀', '合格', '基本合格', '不合格'] as const,
  order: '按姓氏笔画为序',
  voteRule: '说明：在所选一栏的方格内画“√”，只选一栏；多选的为无效票，不选的按弃权计。',
  electionRule: (seats: number, candidates: number) =>
    `说明：应选${seats}名，候选人${candidates}名。在每名候选人的一栏方格内画“√”；另选他人的，写上姓名并在“赞成”栏画“√”。赞成的人数（含另选）等于或少于${seats}名有效，多于${seats}名为无效票。`,
  /** The number of seats has not been filled in yet. */
  electionRuleOpen:
    '说明：在每名候选人的一栏方格内画“√”；另选他人的，写上姓名并在“赞成”栏画“√”。赞成的人数（含另选）多于应选人数的为无效票。',
  reviewRule: (year: number) =>
    `说明：对每名党员${year}年度的表现，在所选一栏的方格内画“√”，每人只选一栏；多选的，该人一栏无效。`,
  anonymous: '无记名，不写姓名、不作记号。',
} as const;

export const countReportWords = {
  title: '计票结果报告单',
  running: '计票结果报告单',
  meeting: '会　　议',
  time: '时间地点',
  eligible: '应到会有表决权',
  eligibleElection: '应到会有选举权',
  present: '实到会有表决权',
  presentElection: '实到会有选举权',
  people: (count: number) => `${count}人`,
  result: '结　　果',
  confirm: '以上计票结果经当场核对无误。',
  scrutineer: '监票人（签字）：',
  counter: '计票人（签字）：',
  date: '　　　　年　　　月　　　日',
  notReturned: '未交票',
} as const;
