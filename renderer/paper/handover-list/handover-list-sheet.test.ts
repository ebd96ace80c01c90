import { describe, expect, it } from 'vitest';
import { handoverListWords as words } from '../../../shared/words/handover-paper';
import { sampleHandover } from '../samples/sample-handover';
import { handoverListPaper } from './handover-list-paper';
import { handoverListSheet } from './handover-list-sheet';

const { overview } = sampleHandover;
const calm = {
  ...sampleHandover,
  overview: { ...overview, duties: [], meetings: [], todos: [], candidates: [], posts: [], findings: [] },
};
const textOf = (html: string): string =>
  html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, '');

describe('what is handed over', () => {
  it('is counted by kind, with 无 where there is none', () => {
    const { contents } = handoverListSheet(sampleHandover);
    const row = (what: string) => contents.find((one) => one.what === what);
    expect(row('党员')).toEqual({ what: '党员', count: '9名', note: '正式党员8名，预备党员1名' });
    expect(row('会议记录')?.note).toBe('2025年至2026年，已签字归档112份，送签稿1份，草稿2份，拟开1份');
    expect(row('各类登记')).toMatchObject({ count: '12条' });
    expect(row('各类登记')?.note).not.toContain('交接');
    const contentsWithout = { ...overview.contents, attachments: 0, drafts: 0 };
    const none = handoverListSheet({
      ...sampleHandover,
      overview: { ...overview, contents: contentsWithout },
    });
    expect(none.contents.find(({ what }) => what === '附件')).toEqual({
      what: '附件',
      count: '无',
      note: '',
    });
    expect(none.contents.map(({ what }) => what)).not.toContain('没写完的草稿');
  });

  it('names the package, its size to the byte and its check code', () => {
    const { pack, checkCode } = handoverListSheet(sampleHandover);
    expect(pack.map(({ value }) => value)).toContain('47个，共38.2 MB（40 055 603字节）');
    expect(pack.map(({ value }) => value)).toContain('第318次修改');
    expect(checkCode).toBe('H4TW-K8PD');
  });
});

describe('what is under way', () => {
  it('has six parts, numbered from one in each', () => {
    const { open } = handoverListSheet(sampleHandover);
    expect(open.map(({ title }) => title)).toEqual(Object.values(words.open));
    for (const { rows, columns } of open) {
      expect(rows.map(({ no }) => no)).toEqual(rows.map((_, at) => String(at + 1)));
      for (const row of rows)
        expect(Object.keys(row).every((key) => columns.includes(key as never))).toBe(true);
    }
  });

  it('says 无 in a line of its own where there is nothing, and draws no empty grid', () => {
    const text = textOf(handoverListPaper(calm).html);
    for (const title of Object.values(words.open)) expect(text).toContain(`${title}：无。`);
    expect(text).not.toContain(words.columns.no);
  });

  it('says so when it is printed later', () => {
    expect(textOf(handoverListPaper(sampleHandover).html)).not.toContain('补印');
    const later = handoverListPaper({ ...sampleHandover, printedOn: '2026-10-08' });
    expect(textOf(later.html)).toContain('2026年10月8日补印，未完成事项按补印当日的登记列出。');
  });
});

it('has places for three signatures and never the code', () => {
  const { html, title, stamp } = handoverListPaper(sampleHandover);
  const text = textOf(html);
  expect(text.match(new RegExp(words.sign, 'g'))).toHaveLength(3);
  expect(text).toContain(words.pack.code);
  expect(stamp.foot).toBe('核对码 H4TW-K8PD');
  expect(title).toBe('中共清源市红十字会机关支部委员会 党支部工作交接清单 2026-09-22');
});
