import { createElement as h, Fragment } from 'react';
import { describe, expect, it } from 'vitest';
import { picturesIn, wordDocumentSchema, type WordBlock } from '../../../shared/paper/word-document';
import { minutesParts } from '../minutes/minutes-paper';
import { renderDocument, type DocumentParts } from '../render-document';
import { studyPlanParts } from '../study-plan/study-plan-paper';
import { sampleBranch, sampleFirstGroup, sampleGroups, sampleRoster } from '../samples/sample-people';
import { samplePlan, samplePlanItems } from '../samples/sample-plan';
import {
  corrected,
  lateRecord,
  longSent,
  plannedRecord,
  SAMPLE_NOW,
  sampleMaterial,
  samplePhotos,
  shortRecord,
} from '../samples/sample-records';
import { wordPaper } from './word-paper';

const common = { branch: sampleBranch, groups: sampleGroups, now: SAMPLE_NOW, attachments: [] };
const samples: [string, DocumentParts][] = [
  ['long', minutesParts({ ...common, record: longSent, roster: sampleRoster })],
  ['short', minutesParts({ ...common, record: shortRecord, roster: sampleFirstGroup })],
  ['corrected', minutesParts({ ...common, record: corrected, roster: sampleRoster })],
  ['planned', minutesParts({ ...common, record: plannedRecord, roster: sampleRoster })],
  [
    'late',
    minutesParts({ ...common, record: lateRecord, roster: sampleRoster, attachments: [sampleMaterial] }),
  ],
  [
    'photos',
    minutesParts({ ...common, record: lateRecord, roster: sampleRoster, attachments: samplePhotos }),
  ],
  ['plan', studyPlanParts({ branch: sampleBranch, plan: samplePlan, items: samplePlanItems })],
];

/** Text of the page without tags; spaces and rules to write on are layout. */
function textOfHtml(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  return squeezed(
    body
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&'),
  );
}
function textOfBlocks(blocks: readonly WordBlock[]): string {
  return squeezed(
    blocks
      .map((block) => {
        if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('');
        if (block.kind === 'signatures') return block.items.map((item) => item.label).join('');
        if (block.kind === 'pictures') return block.items.map((item) => item.caption).join('');
        return block.rows
          .flatMap((row) => row.cells.flatMap((cell) => cell.lines.flat().map((run) => run.text)))
          .join('');
      })
      .join(''),
  );
}
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('the Word file of a sheet', () => {
  it.each(samples)('says what the printed page says, in its order: %s', (_name, parts) => {
    const word = wordPaper(parts);
    expect(wordDocumentSchema.parse(word)).toEqual(word);
    expect(textOfBlocks(word.blocks)).toBe(textOfHtml(renderDocument(parts).html));
  });

  it('gives minutes their title, head table, headings, vote table and signatures', () => {
    const { blocks } = wordPaper(samples[0]?.[1] as DocumentParts);
    const kinds = blocks.map((block) => (block.kind === 'paragraph' ? block.style : block.kind));
    expect(kinds.slice(0, 3)).toEqual(['title', 'subtitle', 'table']);
    expect(kinds).toContain('heading1');
    expect(kinds).toContain('heading2');
    expect(kinds.filter((kind) => kind === 'table').length).toBeGreaterThan(2);
    const signed = blocks.find((block) => block.kind === 'signatures');
    expect(signed).toMatchObject({
      items: [
        { label: '主持人（签字）：', hasLine: true },
        { label: '记录人（签字）：', hasLine: true },
      ],
    });
    const [head] = blocks.filter((block) => block.kind === 'table');
    expect(head?.columnsMm.reduce((sum, width) => sum + width, 0)).toBe(156);
  });

  it('repeats the heads of the plan, keeps months together and fills the width of the sheet', () => {
    const { blocks, landscape } = wordPaper(samples[6]?.[1] as DocumentParts);
    const table = blocks.find((block) => block.kind === 'table');
    expect([landscape, table?.headRows]).toEqual([true, 1]);
    expect(table?.columnsMm.reduce((sum, width) => sum + width, 0)).toBeCloseTo(265);
    expect(table?.rows.some((row) => row.cells.some((cell) => (cell.rows ?? 1) > 1))).toBe(true);
  });

  it('marks what was entered late, and begins the slip of a correction on a page of its own', () => {
    const late = wordPaper(samples[4]?.[1] as DocumentParts).blocks[1];
    expect(late?.kind === 'paragraph' && late.runs.some((run) => run.framed && run.text === '补录')).toBe(
      true,
    );
    const slips = wordPaper(samples[2]?.[1] as DocumentParts).blocks.filter((block) => block.newPage);
    expect(slips).toHaveLength(1);
  });

  it('puts photos where the page has them, as many in a row and as high, and says the note in the foot', () => {
    const of = (attachments: typeof samplePhotos) =>
      wordPaper(
        minutesParts({ ...common, record: lateRecord, roster: sampleRoster, attachments }),
        '以签字的纸质件为准',
      );
    const word = of(samplePhotos);
    const pictures = word.blocks.filter((block) => block.kind === 'pictures');
    expect(pictures).toMatchObject([{ columns: 2, heightMm: 60 }]);
    expect(picturesIn(word)).toEqual(samplePhotos.map(({ sha512 }) => sha512));
    expect(word.foot).toContain('以签字的纸质件为准');
    const [few] = of(samplePhotos.slice(0, 2)).blocks.filter((block) => block.kind === 'pictures');
    expect(few).toMatchObject({ columns: 1, heightMm: 92 });
    expect(few?.items[0]?.caption).toContain('党员讲授心肺复苏');
  });

  it('refuses what is no sheet', () => {
    const parts: DocumentParts = {
      title: '',
      frame: 'text',
      css: '',
      stamp: { pageNumbers: 'none' },
      body: null,
    };
    expect(wordPaper(parts).blocks).toEqual([]);
    const text = h(Fragment, null, '甲', 1, false, [h('p', { key: 1 }, '乙')]);
    expect(wordPaper({ ...parts, body: text }).blocks).toEqual([
      { kind: 'paragraph', style: 'flush', runs: [{ text: '甲' }] },
      { kind: 'paragraph', style: 'flush', runs: [{ text: '1' }] },
      { kind: 'paragraph', style: 'body', runs: [{ text: '乙' }] },
    ]);
    expect(() => wordPaper({ ...parts, body: { x: 1 } as never })).toThrow('paper');
  });
});
