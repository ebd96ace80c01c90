/** The arithmetic of a vote in words. */
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
