import { describe, expect, it } from 'vitest';
import { parseRichText } from '../../../shared/domain/rich-text';
import { branchTextPaperWords as words } from '../../../shared/words/branch-text-paper';
import { wordPaper } from '../docx/word-paper';
import { sampleBulletin, sampleSummary } from '../samples/sample-branch-texts';
import { branchTextParts, branchTextPaper } from './branch-text-paper';
import { branchTextSheet } from './branch-text-sheet';
import { titlePieces } from './title-pieces';

const textOf = (html: string): string => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '');

describe('P-28 on paper', () => {
  it('has title, addressee, text, names of what is attached, signer and date, in this order', () => {
    const text = textOf(branchTextPaper(sampleSummary).html);
    const parts = [
      sampleSummary.title,
      '中共清源市直属机关工作委员会：',
      '一、主要工作',
      '以上报告，请审阅。',
      `${words.annexMark}1. 2025年度“三会一课”开展情况2. `,
      sampleSummary.signer,
      '2026年1月9日',
    ];
    // The first two stand in the document's name and in its title.
    const places = parts.map((part, index) =>
      text.indexOf(part, index === 0 ? 0 : text.indexOf(parts[1] ?? '')),
    );
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('keeps a short last paragraph with the signature, and lets a long one and a list break', () => {
    expect(branchTextSheet(sampleSummary).kept).toHaveLength(1);
    const ofBody = (typed: string) => branchTextSheet({ ...sampleSummary, body: parseRichText(typed) });
    expect(ofBody(`开头。\n${'字'.repeat(140)}`).kept).toHaveLength(1);
    expect(ofBody(`开头。\n${'字'.repeat(141)}`).kept).toHaveLength(0);
    expect(ofBody('1. 甲\n2. 乙').kept).toMatchObject([{ items: [[{ text: '甲' }], [{ text: '乙' }]] }]);
  });

  it('sets the date two characters right of the name, and keeps two characters of the longer line', () => {
    const right = (signer: string, datedOn = '2026-01-09'): number =>
      branchTextSheet({ ...sampleSummary, signer, datedOn }).signature.rightEm;
    // 2026年1月9日 is 6 characters wide: 6 figures of a half and 年月日.
    expect(right('一二三四五六七八')).toBe(2);
    expect(right('一二三四五六七')).toBe(1);
    expect(right('一二三四五六')).toBe(0);
    expect(right('单文静')).toBe(2);
  });

  it('puts the table of leading officials on a page of its own and names it under the text', () => {
    const sheet = branchTextSheet(sampleBulletin);
    expect(sheet.annexes).toEqual(['2026年上半年党员领导干部参加所在党支部组织生活情况统计表']);
    expect(sheet.table?.mark).toBe('附件');
    expect(sheet.table?.rows.map(({ rate }) => rate)).toEqual(['92%', '75%', '—']);
    const more = branchTextSheet({ ...sampleBulletin, annexes: ['说明'] });
    expect([more.table?.mark, more.annexes[1]]).toEqual(['附件1', '2. 说明']);
    expect(textOf(branchTextPaper(sampleBulletin).html)).toContain(words.note);
  });

  it('says where the text lies when it is on paper only', () => {
    const sheet = branchTextSheet({ ...sampleSummary, body: [], paperPlace: '档案柜2号盒' });
    expect(sheet.kept).toMatchObject([{ runs: [{ text: words.onPaper('档案柜2号盒') }] }]);
    expect(branchTextSheet({ ...sampleSummary, body: [] }).kept).toEqual([]);
  });

  it('gives Word the same, the signature at the right', () => {
    const word = wordPaper(branchTextParts(sampleBulletin));
    const styled = word.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [[block.style, block.runs.map(({ text }) => text).join('')]] : [],
    );
    expect(styled).toContainEqual(['right', '2026年7月6日']);
    expect(styled).toContainEqual(['flush', '各党小组、全体党员：']);
    expect(word.blocks.some((block) => block.kind === 'table')).toBe(true);
  });

  it('breaks a title between words only', () => {
    const words = titlePieces('中共清源市红十字会机关支部委员会2025年度工作总结').map(({ text }) => text);
    expect(words).toEqual(['中共清源市', '红十字会', '机关', '支部委员会', '2025年度', '工作', '总结']);
    expect(
      titlePieces(sampleBulletin.title)
        .map(({ text }) => text)
        .join(''),
    ).toBe(sampleBulletin.title);
  });
});
