/** Amounts and months of 党费 as they are written everywhere. */
import { yuanText } from '../domain/dues';

/** 102.65元 */
export function yuan(fen: number): string {
  return `${yuanText(fen)}元`;
}
/** 2026年3月 */
export function monthZh(month: string): string {
  return `${month.slice(0, 4)}年${String(Number(month.slice(5, 7)))}月`;
}
/** 3月、5月至7月; of another year with its year. */
export function monthsZh(months: readonly string[], year: number): string {
  const runs: [string, string][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && isNext(run[1], month)) run[1] = month;
    else runs.push([month, month]);
  }
  const name = (month: string): string =>
    Number(month.slice(0, 4)) === year ? `${String(Number(month.slice(5, 7)))}月` : monthZh(month);
  return runs
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}至${name(last)}`))
    .join('、');
}

function isNext(before: string, month: string): boolean {
  const index = (one: string): number => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
  return index(before) + 1 === index(month);
}
