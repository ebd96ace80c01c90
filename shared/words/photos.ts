/** Words about the photos of a meeting: when they were taken, whether they are elsewhere, in which order they print. */
export const photoWords = {
  /** The camera's day against the meeting's. */
  takenOther: (day: string, days: number) =>
    days < 0 ? `拍摄于${day}，比会议早${-days}天，请核对` : `拍摄于${day}，比会议晚${days}天，请核对`,
  takenSame: (day: string) => `拍摄于${day}`,
  sameHere: (name: string) => `和“${name}”是同一张`,
  sameElsewhere: (records: string) => `${records}也用了这一张`,
  earlier: (name: string) => `${name}往前移`,
  later: (name: string) => `${name}往后移`,
  moveEarlier: '往前移',
  moveLater: '往后移',
  pasteHelp: '截图可以按Ctrl+V直接粘贴',
  orderNote: '照片按这里的顺序印在附页上。',
  moved: '照片顺序已调整',
} as const;
