/** 学历 and 学位 as rosters write them: 大学, 大本, 大专, 研究生(硕士), 大学/学士, 在职研究生、法学硕士. */
import { degrees, eduLevels } from '../schema/member';
import { compact, isNothing } from './plain-text';
import { NOTHING, refused, type ParsedCell } from './problem';
import type { SheetCell } from './sheet-table';

type Level = (typeof eduLevels)[number];
type Degree = (typeof degrees)[number];

/** First hit wins, so the longer and the more special words stand first. */
const LEVEL_WORDS: readonly (readonly [RegExp, Level])[] = [
  [/研究生|博士|硕士/, '研究生'],
  [/大学专科|专科|大专|高职/, '大学专科'],
  [/本科|大本|^大学|大学$|学士/, '大学本科'],
  [/中专|中技|中师|技校|职高|职业高中/, '中专（中技）'],
  [/高中/, '高中'],
  [/初中/, '初中'],
  [/小学/, '小学'],
  [/^其他$|^其它$/, '其他'],
];
const DEGREE_WORDS: readonly (readonly [RegExp, Degree])[] = [
  [/博士/, '博士'],
  [/硕士|MBA|MPA|EMBA/i, '硕士'],
  [/学士/, '学士'],
];

export type EducationPrefix = 'fullTimeEdu' | 'inServiceEdu';

/** 学历 cell; a degree named in it goes to the 学位 field unless that has a column of its own. */
export function parseLevelCell(cell: SheetCell, prefix: EducationPrefix): ParsedCell {
  if (isNothing(cell.text)) return NOTHING;
  // 省委党校大学, 中央党校研究生, 函授本科: the school kind in front says nothing about the level.
  const words = compact(cell.text);
  const level = LEVEL_WORDS.find(([pattern]) => pattern.test(words))?.[1];
  if (!level) {
    return refused({
      code: 'unknownWord',
      severity: 'ask',
      candidates: eduLevels.map((value) => ({ value })),
    });
  }
  const degree = degreeIn(words);
  return { value: level, ...(degree ? { also: { [`${prefix}.degree`]: degree } } : {}), findings: [] };
}

/** 学位 cell: 工学学士, 法学硕士, 无. */
export function parseDegreeCell(cell: SheetCell): ParsedCell {
  const words = compact(cell.text);
  if (/^无(学位)?$/.test(words)) return { value: '无', findings: [] };
  if (isNothing(cell.text)) return NOTHING;
  const degree = degreeIn(words);
  if (degree) return { value: degree, findings: [] };
  return refused({ code: 'unknownWord', severity: 'ask', candidates: degrees.map((value) => ({ value })) });
}

function degreeIn(words: string): Degree | undefined {
  return DEGREE_WORDS.find(([pattern]) => pattern.test(words))?.[1];
}
