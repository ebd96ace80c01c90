import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, RichText } from '../schema/rich-text';
import { parseRichText, richTextToTyped, tidyRichText } from './rich-text';

describe('parseRichText', () => {
  it('reads headings, paragraphs and lists as an office worker types them', () => {
    const typed = [
      '一、学习传达',
      '　　书记领学了讲话精神。',
      '',
      '（一）下一步安排',
      '1. 月底前完成培训',
      '2．报送总结',
      '- 带好笔记',
      '- 带好证件',
    ].join('\n');
    expect(parseRichText(typed)).toEqual([
      { type: 'heading', level: 1, runs: [{ text: '一、学习传达' }] },
      { type: 'paragraph', runs: [{ text: '书记领学了讲话精神。' }] },
      { type: 'heading', level: 2, runs: [{ text: '（一）下一步安排' }] },
      { type: 'list', ordered: true, items: [[{ text: '月底前完成培训' }], [{ text: '报送总结' }]] },
      { type: 'list', ordered: false, items: [[{ text: '带好笔记' }], [{ text: '带好证件' }]] },
    ]);
  });

  it('does not take a sentence for a heading nor a decimal for a list', () => {
    expect(parseRichText('一、会议指出，要抓好落实。').map((block) => block.type)).toEqual(['paragraph']);
    expect(parseRichText('1.5小时的党课').map((block) => block.type)).toEqual(['paragraph']);
    expect(parseRichText('2. 没有第一条').map((block) => block.type)).toEqual(['paragraph']);
  });

  it('starts a new list when the numbers start again and goes on over a blank line', () => {
    expect(parseRichText('1. 甲\n\n2. 乙\n1. 丙').map((block) => block.type)).toEqual(['list', 'list']);
  });

  it('reads bold and leaves a lonely pair of asterisks alone', () => {
    expect(parseRichText('会议**一致同意**。')).toEqual([
      { type: 'paragraph', runs: [{ text: '会议' }, { text: '一致同意', bold: true }, { text: '。' }] },
    ]);
    expect(parseRichText('3**2')).toEqual([{ type: 'paragraph', runs: [{ text: '3**2' }] }]);
  });
});

describe('richTextToTyped', () => {
  it('gives back what was typed', () => {
    const typed = '一、学习传达\n书记领学。\n1. 甲\n2. 乙\n会议**一致同意**。';
    expect(richTextToTyped(parseRichText(typed))).toBe(typed);
  });

  it('keeps plain things plain', () => {
    expect(richTextToTyped([{ type: 'paragraph', runs: [{ text: '3*4=12，路径C:\\a' }] }])).toBe(
      '3*4=12，路径C:\\a',
    );
  });

  it('loses nothing, whatever the blocks hold', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '一、',
        '（一）',
        '1.',
        '2. ',
        '- ',
        '# ',
        '\\',
        '*',
        '**',
        '。',
        '𠮷',
        '会议',
        ' ',
        '1.5',
      ),
      fc.string({ maxLength: 6 }),
    );
    const run = fc.record(
      {
        text: fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('').normalize('NFC')),
        bold: fc.constant(true),
      },
      { requiredKeys: ['text'] },
    );
    const runs = fc.array(run, { minLength: 1, maxLength: 3 });
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
        runs,
      }),
      fc.record({ type: fc.constant('paragraph' as const), runs }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(runs, { minLength: 1, maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const tidy: RichText = tidyRichText(blocks);
        expect(parseRichText(richTextToTyped(tidy))).toEqual(tidy);
      }),
      { seed: 20260922, numRuns: 2000 },
    );
  });
});

it('takes lists as Word and WPS paste them: numbers and bullets before a tab, not the dot in a name', () => {
  const item = (...texts: string[]) => texts.map((text) => [{ text }]);
  expect(parseRichText('1.\t传达文件\r\n2.\t研究分工')).toEqual([
    { type: 'list', ordered: true, items: item('传达文件', '研究分工') },
  ]);
  expect(parseRichText('\uF0B7\t清点物资\n\uF0B7\t登记入库')).toEqual([
    { type: 'list', ordered: false, items: item('清点物资', '登记入库') },
  ]);
  expect(parseRichText('·\t清点物资')).toEqual([{ type: 'list', ordered: false, items: item('清点物资') }]);
  expect(parseRichText('·吐尔逊发言')).toEqual([{ type: 'paragraph', runs: [{ text: '·吐尔逊发言' }] }]);
});
