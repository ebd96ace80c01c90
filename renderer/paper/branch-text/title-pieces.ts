/** Words of a branch's titles that are never broken in two, longest first. Pure. */
const WHOLE =
  /\d{4}年(?:[上下]半年|度)?|支部委员会|委员会|党支部|支部|党委|党组|机关|红十字会|党员领导干部|领导干部|党员|双重组织生活|组织生活|参加|所在|年度|书记|基层|党建|情况|工作|总结|述职|报告|自查|通报|统计表|关于/gu;

export interface TitlePiece {
  text: string;
  isWhole: boolean;
}

export function titlePieces(title: string): TitlePiece[] {
  const pieces: TitlePiece[] = [];
  let at = 0;
  for (const match of title.matchAll(WHOLE)) {
    if (match.index > at) pieces.push({ text: title.slice(at, match.index), isWhole: false });
    pieces.push({ text: match[0], isWhole: true });
    at = match.index + match[0].length;
  }
  if (at < title.length) pieces.push({ text: title.slice(at), isWhole: false });
  return pieces;
}
