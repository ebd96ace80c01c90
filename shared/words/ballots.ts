/** Words printed about elections: the table in the minutes, the ballots (P-17), the report of the count (P-18). */

export const electionPaperWords = {
  subject: '选举事项',
  method: '选举方式',
  seats: '应选名额',
  seatsOf: (seats: number) => `${seats}名`,
  scrutineers: '监票人',
  counters: '计票人',
  issued: '发出选票',
  returned: '收回选票',
  valid: '有效票',
  invalid: '无效票',
  ballots: (count: number) => `${count}张`,
  candidate: '候选人',
  votesFor: '赞成',
  votesAgainst: '不赞成',
  votesAbstain: '弃权',
  outcome: '结果',
  writeIn: (name: string) => `${name}（另选）`,
  rule: '适用规则',
  result: '选举结果',
  /** 监票人：范一苇；计票人：单知远 */
  tellers: (scrutineers: string, counters: string) =>
    [scrutineers && `监票人：${scrutineers}`, counters && `计票人：${counters}`].filter(Boolean).join('；'),
} as const;
