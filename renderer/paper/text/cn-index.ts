/** 一 二 … 十 十一 … 九十九: numbering of headings (GB/T 9704-2012 7.3.3). Other numbers stay Arabic. */
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

export function cnIndex(no: number): string {
  if (!Number.isInteger(no) || no < 1 || no > 99) return String(no);
  const [tens, units] = [Math.floor(no / 10), no % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`;
  return `${head}${DIGITS[units] ?? ''}`;
}
