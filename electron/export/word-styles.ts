/**
 * The house style of Word files after GB/T 9704-2012: 仿宋 16 pt on lines of exactly 28 pt (22 lines in 225 mm),
 * headings in 黑体, 楷体 and 仿宋, title in 小标宋. Word takes one name per font: those every office of the Party has
 * (仿宋_GB2312, 楷体_GB2312, 方正小标宋简体); `fontTable` tells it what to take where they are missing.
 */
import { AlignmentType, LineRuleType, type IParagraphStyleOptions } from 'docx';
import type { WordRole, WordStyle } from '../../shared/paper/word-document';

/** A twentieth of a point. */
const TWIPS_PER_PT = 20;
const TWIPS_PER_MM = 1440 / 25.4;

export function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

const LATIN = 'Times New Roman';
const EAST_ASIAN: Record<WordRole, string> = {
  title: '方正小标宋简体',
  fang: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
};
/** What stands in on a PC without: fonts of Windows itself. */
const STANDS_IN: Record<WordRole, string> = {
  title: '宋体',
  fang: '仿宋',
  kai: '楷体',
  hei: 'SimHei',
  song: 'SimSun',
};

/** Digits of headings are those of the heading's own font, as on the printed page. */
export function fontOf(role: WordRole): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const eastAsia = EAST_ASIAN[role];
  const latin = role === 'hei' || role === 'title' ? eastAsia : LATIN;
  return { ascii: latin, hAnsi: latin, eastAsia, cs: LATIN };
}

/** Half points, as the file format counts type. */
export const BODY_SIZE = 32;
export const TABLE_SIZE = 22;
/** Said also of headings: office programs put space of their own around those. */
export const LINE = { line: 28 * TWIPS_PER_PT, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
export const TABLE_LINE = { line: 15 * TWIPS_PER_PT, lineRule: LineRuleType.AT_LEAST };
/** 28 characters of 16 pt are 448 pt, the text block has 442.2: each is set a quarter point closer. */
const CLOSER = -5;
const TWO_CHARACTERS = 2 * 16 * TWIPS_PER_PT;

export const STYLE_IDS: Record<WordStyle, string> = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  body: 'HouseBody',
  flush: 'HouseFlush',
  small: 'HouseSmall',
  right: 'HouseRight',
  caption: 'HouseCaption',
  blankLine: 'HouseBlankLine',
};

type OwnStyle = Exclude<WordStyle, (typeof BUILT_IN)[number]>;

/** Names as the list of styles of the office program shows them. */
const STYLE_NAMES: Record<OwnStyle, string> = {
  subtitle: 'Subtitle',
  body: '公文正文',
  flush: '公文正文（顶格）',
  small: '表旁小字',
  right: '落款日期',
  caption: '照片说明',
  blankLine: '手写横线',
};

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

const text = (role: WordRole, size = BODY_SIZE) => ({
  font: fontOf(role),
  size,
  color: '000000',
  ...(size === BODY_SIZE ? { characterSpacing: CLOSER } : {}),
});

function heading(role: WordRole, outlineLevel: number): Look {
  const indent = { firstLine: TWO_CHARACTERS };
  return { run: text(role), paragraph: { spacing: LINE, indent, outlineLevel, keepNext: true } };
}

const LOOKS: Record<WordStyle, Look> = {
  title: {
    run: text('title', 44),
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 33 * TWIPS_PER_PT, lineRule: LineRuleType.EXACT, after: 60 },
      keepNext: true,
    },
  },
  subtitle: {
    run: text('kai'),
    paragraph: { alignment: AlignmentType.CENTER, spacing: { ...LINE, after: 120 }, keepNext: true },
  },
  heading1: heading('hei', 0),
  heading2: heading('kai', 1),
  heading3: heading('fang', 2),
  heading4: heading('fang', 3),
  body: {
    run: text('fang'),
    paragraph: { alignment: AlignmentType.BOTH, spacing: LINE, indent: { firstLine: TWO_CHARACTERS } },
  },
  flush: { run: text('fang'), paragraph: { alignment: AlignmentType.BOTH, spacing: LINE } },
  small: {
    run: text('fang', 24),
    paragraph: { spacing: { line: 18 * TWIPS_PER_PT, lineRule: LineRuleType.EXACT, after: 80 } },
  },
  right: { run: text('fang'), paragraph: { alignment: AlignmentType.RIGHT, spacing: LINE } },
  caption: {
    run: text('kai', 24),
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 16 * TWIPS_PER_PT, lineRule: LineRuleType.EXACT, after: 120 },
    },
  },
  blankLine: {
    run: text('fang'),
    paragraph: { spacing: LINE, border: { bottom: { style: 'single', size: 4, color: '000000', space: 0 } } },
  },
};

/** Those the library writes by itself, under Word's own names; written a second time they would stand twice. */
const BUILT_IN = ['title', 'heading1', 'heading2', 'heading3', 'heading4'] as const;

export const builtInStyles = Object.fromEntries(BUILT_IN.map((style) => [style, LOOKS[style]]));

export const paragraphStyles: IParagraphStyleOptions[] = (Object.keys(STYLE_NAMES) as OwnStyle[]).map(
  (style) => ({
    id: STYLE_IDS[style],
    name: STYLE_NAMES[style],
    basedOn: 'Normal',
    next: STYLE_IDS.body,
    quickFormat: true,
    ...LOOKS[style],
  }),
);

/** word/fontTable.xml: which font to take where one is missing (ECMA-376 part 1, 17.8.3.1). */
export function fontTable(): string {
  const fonts = (Object.keys(EAST_ASIAN) as WordRole[]).map(
    (role) =>
      `<w:font w:name="${EAST_ASIAN[role]}"><w:altName w:val="${STANDS_IN[role]}"/><w:charset w:val="86"/></w:font>`,
  );
  const latin = `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/></w:font>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}${latin}</w:fonts>`;
}
