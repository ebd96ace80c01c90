/** 第一, 一组, 第1小组, 第一党小组 are one group: rosters of one branch mix these forms. */
import { cleanText, compact } from './plain-text';

const NUMERALS = '零一二三四五六七八九';

/** 第一党小组 for every numbered form; any other name as written. */
export function canonicalGroupName(typed: string): string {
  const found = /^第?([一二三四五六七八九十]{1,3}|\d{1,2})(?:党?小?组)?$/.exec(compact(typed));
  if (!found?.[1]) return cleanText(typed);
  const numeral = /^\d+$/.test(found[1]) ? writeNumeral(Number(found[1])) : found[1];
  return `第${numeral}党小组`;
}

function writeNumeral(value: number): string {
  if (value < 10) return NUMERALS.charAt(value);
  const [tens, units] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? NUMERALS.charAt(tens) : ''}十${units > 0 ? NUMERALS.charAt(units) : ''}`;
}
