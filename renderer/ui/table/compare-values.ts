/** How cells are ordered when a column has no order of its own. */
const collator = new Intl.Collator('zh-CN', { numeric: true });
const digits = '零一二三四五六七八九';
const numeral = /(^|第)([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])/g;

/** Numbers by size, texts by pinyin; 第一小组 before 第二小组, although 二 (er) comes before 一 (yi). */
export function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(withDigits(String(a)), withDigits(String(b)));
}

function withDigits(text: string): string {
  return text.replace(numeral, (_, before: string, written: string) => before + String(numberOf(written)));
}

/** 一 … 九十九 as a number. */
function numberOf(written: string): number {
  const [tens, ones] = written.includes('十') ? written.split('十') : [undefined, written];
  const ten = tens === undefined ? 0 : tens === '' ? 1 : digits.indexOf(tens);
  return ten * 10 + (ones ? digits.indexOf(ones) : 0);
}
