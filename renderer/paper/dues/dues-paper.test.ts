import { describe, expect, it } from 'vitest';
import { yuanText } from '../../../shared/domain/dues';
import { duesPaperWords } from '../../../shared/words/dues-paper';
import { sampleBatch, sampleDuesNotice, sampleReceipt } from '../samples/sample-dues';
import { duesNoticePaper } from './dues-notice-paper';
import { duesNoticeSheet } from './dues-notice-sheet';
import { duesProfilesPaper } from './dues-profiles-paper';
import { duesBatchPaper, duesReceiptPaper } from './dues-slips-paper';

const words = duesPaperWords.notice;
const textOf = (html: string): string => html.replace(/<[^>]+>/g, '');

describe('the posted list', () => {
  it('has a tick for each month, and the total of the branch as its only amount', () => {
    const sheet = duesNoticeSheet({ ...sampleDuesNotice, showsAmounts: false });
    expect(sheet.rows.flatMap(({ months }) => months).join('')).not.toMatch(/\d/);
    const { html } = duesNoticePaper({ ...sampleDuesNotice, showsAmounts: false });
    // Every amount of money on it: what was paid in all, and what went up.
    const amounts = [...html.replace(/<style>.*?<\/style>/s, '').matchAll(/\d+\.\d\d/g)];
    expect(amounts).toHaveLength(2);
    for (const { profile } of sampleDuesNotice.lines)
      expect(html).not.toContain(`>${yuanText(profile?.monthlyDueFen ?? 0)}<`);
  });

  it('tells paid from partly paid, and neither from who owes nothing here', () => {
    const sheet = duesNoticeSheet({ ...sampleDuesNotice, showsAmounts: false });
    const all = sheet.rows.flatMap(({ months }) => months);
    expect(all.filter((mark) => mark === words.marks.partly)).toHaveLength(1);
    // The last came in May.
    expect(all.filter((mark) => mark === words.marks.none)).toHaveLength(4);
    // Behind since October; December still open.
    expect(all.filter((mark) => mark === '')).toHaveLength(3);
    expect(sheet.people.at(-1)).toBe(String(sheet.rows.length - 1));
  });

  it('never says who was let off: hardship is nobody’s business', () => {
    const lines = sampleDuesNotice.lines.map((line) => ({
      ...line,
      months: line.months.map((month) => ({ ...month, state: 'exempt' as const, payments: [] })),
    }));
    const { html } = duesNoticePaper({ ...sampleDuesNotice, lines, showsAmounts: false });
    expect(html).not.toContain('免');
  });

  it('prints amounts only where that is switched on', () => {
    const sheet = duesNoticeSheet({ ...sampleDuesNotice, showsAmounts: true });
    expect(sheet.rows.some(({ months }) => months.includes('102.65'))).toBe(true);
  });
});

describe('the internal sheets', () => {
  it('say that they are internal, with items, base, rate and due', () => {
    const { html, stamp } = duesProfilesPaper(sampleDuesNotice);
    expect(stamp.headRight).toContain('内部使用');
    for (const text of ['6843.57', '1.5%', '102.65', '住房公积金个人部分-600.00', '第二条'])
      expect(html).toContain(text);
  });

  it('give a receipt for what was paid together, in figures and capitals, twice', () => {
    const { html } = duesReceiptPaper(sampleReceipt);
    expect(html.split('叁佰零柒元玖角伍分')).toHaveLength(3);
    expect(textOf(html)).toContain('￥307.95');
    expect(textOf(html)).toContain('2026年1月至3月');
  });

  it('put both copies on a sheet to be cut, or each on a sheet of A5', () => {
    const sheets = (html: string): number => html.split('<section').length - 1;
    const halves = duesReceiptPaper(sampleReceipt).html;
    expect([sheets(halves), halves.includes('@page{size:A5 landscape}')]).toEqual([1, false]);
    const single = duesReceiptPaper({ ...sampleReceipt, paper: 'A5' }).html;
    expect([sheets(single), single.includes('@page{size:A5 landscape}')]).toEqual([2, true]);
    for (const copy of duesPaperWords.receipt.copies) expect(single).toContain(copy);
    expect(sheets(duesBatchPaper({ ...sampleBatch, paper: 'A5' }).html)).toBe(2);
  });

  it('hand a batch up with its sum, months and people', () => {
    const { html } = duesBatchPaper(sampleBatch);
    expect(textOf(html)).toContain(`￥${yuanText(sampleBatch.batch.amountFen)}`);
    expect(textOf(html)).toContain('2026年1月至2026年3月');
    expect(html).toContain(duesPaperWords.batch.copies[1]);
  });
});
