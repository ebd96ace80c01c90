/** The line above the list of 主题党日 or 党课: what the year's sittings were made of. */
import type { TypeFigures } from '../domain/type-figures';
import { lecturerKindWords, recordTypeWords, themeDayFormWords } from './domain';

const partWords: Readonly<Record<TypeFigures['parts'][number]['key'], string>> = {
  ...themeDayFormWords,
  ...lecturerKindWords,
  integrity: '廉政党课',
};

/** 2026年主题党日11次：集中学习8次、慰问1次。2月没有开展。 */
function line({ type, held, parts, missing }: TypeFigures, year: number): string {
  const name = recordTypeWords[type];
  const counted = parts.map(({ key, count }) => `${partWords[key]}${String(count)}次`).join('、');
  const times = missing.join('、');
  const gap =
    missing.length === 0
      ? ''
      : type === 'themeDay'
        ? `${times}月没有开展，可以如实补开或说明情况。`
        : `第${times}季度没有讲党课，可以如实补讲或说明情况。`;
  return `${String(year)}年${name}${String(held)}次${counted === '' ? '' : `：${counted}`}。${gap}`;
}

export const typeFigureWords = { line } as const;
