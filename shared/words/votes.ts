/** The arithmetic of a vote in words. */
import type { ElectionFault } from '../domain/election';

export const voteSentenceWords = {
  /** 有表决权应到8人，实到6人，须到4人; of an election 有表决权应到7人（经批准不计入1人），… */
  quorum: (eligible: number, present: number, needs: number, excluded = 0) =>
    `有表决权应到${eligible}人${excluded > 0 ? `（经批准不计入${excluded}人）` : ''}，实到${present}人，须到${needs}人`,
  withWord: (arithmetic: string, word: string) => `${arithmetic}（${word}）`,
  canVote: '可以表决',
  cannotVote: '不足法定人数',
  /** 赞成5人（含书面意见1人） */
  votesFor: (votesFor: number, written: number) =>
    `赞成${votesFor}人${written > 0 ? `（含书面意见${written}人）` : ''}`,
  /** 赞成5人，须超过应到会8人的半数 */
  result: (votesFor: string, base: string, whole: number) => `${votesFor}，须超过${base}${whole}人的半数`,
  /** 赞成5人，须超过应到会有表决权8人的半数（5人） */
  fullResult: (votesFor: string, base: string, whole: number, needs: number) =>
    `${votesFor}，须超过${base}有表决权${whole}人的半数（${needs}人）`,
  eligibleBase: '应到会',
  presentBase: '实到会',
  passed: '通过',
  notPassed: '未通过',
  /** The rule's own words leave exactly this number open. */
  edge: (word: string) => `到会人数刚好${word.replace('以上', '')}，请先向上级党组织核实是否可以表决`,
} as const;

/** The result of an election in words, on screen, on paper and frozen into the record. */
export const electionSentenceWords = {
  /** 发出选票8张，收回8张，其中有效票8张、无效票0张，选举有效 */
  ballots: (issued: number, returned: number, valid: number, invalid: number, isValid: boolean) =>
    `发出选票${issued}张，收回${returned}张，其中有效票${valid}张、无效票${invalid}张，${
      isValid ? '收回不多于发出，选举有效' : '收回多于发出，选举无效'
    }`,
  threshold: (present: number, needs: number) =>
    `得赞成票须超过实到会有选举权${present}人的半数（${needs}票）`,
  /** 应选3名，当选2名：单文静、曾广林；罗海燕、周启明票数相等，须再次投票 */
  outcome: (seats: number, elected: readonly string[], tied: readonly string[], vacancies: number) =>
    [
      `应选${seats}名，${elected.length === 0 ? '无人当选' : `当选${elected.length}名：${elected.join('、')}`}`,
      tied.length > 0 ? `${tied.join('、')}票数相等，须再次投票` : '',
      tied.length === 0 && vacancies > 0 ? `少于应选${vacancies}名，不足的名额另行选举` : '',
    ]
      .filter(Boolean)
      .join('；'),
  voidOutcome: '应当重新选举',
  outcomes: { elected: '当选', tied: '票数相等，再次投票', notElected: '未当选' },
} as const;

/** What contradicts itself in the figures of an election. */
export const electionFaultWords: Record<ElectionFault, string> = {
  seatsMissing: '应选名额没有填',
  candidatesMissing: '还没有候选人',
  nameMissing: '有候选人或另选的人没有写姓名',
  nameTwice: '同一个姓名出现了两次，同名的请在姓名后注明处室',
  issuedTooMany: '发出的选票多于实到会有选举权的人数',
  notSplit: '有效票与无效票之和应等于收回的选票',
  moreThanValid: '有人得的赞成票多于有效票',
  partsWrong: '候选人的赞成、不赞成、弃权之和应等于有效票',
  tooManyMarks: '赞成票总数超过了有效票可以选出的人数，多选的票应计为无效票',
};

/** The fields of an election in the editor; its kinds of people are also named in 变更记录. */
export const electionWords = {
  seats: '应选名额',
  seatsUnit: '名',
  seatsOf: (seats: number) => `应选${seats}名`,
  ballotsOf: (issued: number, returned: number, valid: number, invalid: number) =>
    `发出${issued}，收回${returned}，有效${valid}，无效${invalid}`,
  scrutineers: '监票人',
  counters: '计票人',
  isCandidate: '候选人',
  byCandidates: '按候选人计票',
  issued: '发出',
  returned: '收回',
  valid: '有效',
  invalid: '无效',
  ballotsUnit: '张',
  candidates: '候选人',
  addCandidate: '加候选人',
  votesFor: '赞成',
  votesAgainst: '不赞成',
  votesAbstain: '弃权',
  writeIns: '另选他人',
  addWriteIn: '加另选的人',
  removeCandidate: (name: string) => `去掉${name === '' ? '这一行' : name}`,
  votesForOf: (name: string) => `${name}的赞成票`,
  votesAgainstOf: (name: string) => `${name}的不赞成票`,
  votesAbstainOf: (name: string) => `${name}的弃权票`,
  outcome: '结果',
  /** 4名候选人，赞成票共26张 */
  sums: (candidates: number, marks: number) => `${candidates}名候选人，赞成票共${marks}张`,
  fewCandidates: (needed: number) =>
    `差额不少于百分之二十，应有${needed}名以上候选人；等额选举请先经上级同意`,
  notCounted: '还没有填计票结果',
  held: (vacancies: number) => (vacancies === 0 ? '应选名额已选满' : `还有${vacancies}名没有选出`),
  tied: '票数相等，须再次投票',
  void: '选举无效，应当重新选举',
  overrideVoid: '仍要保留这次结果的原因',
} as const;
