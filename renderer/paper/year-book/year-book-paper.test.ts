import { describe, expect, it } from 'vitest';
import { pdfRequestSchema } from '../../../shared/ipc/requests/paper';
import { yuanText } from '../../../shared/domain/dues';
import { recordTypes } from '../../../shared/schema/meeting';
import { yearBookWords as words } from '../../../shared/words/year-book';
import { sampleYearBook } from '../samples/sample-year';
import { asSigned } from './book-records';
import { attendanceSheet } from './book-sheets';
import { admissionOfBook, talksOfBook } from './life-sheets';
import { bookChapters, isRecordType, type BookChapter } from './year-book-input';
import { chaptersWithContent, yearBook } from './year-book-paper';

const only = (...chapters: BookChapter[]) => ({ ...sampleYearBook, chapters: new Set(chapters) });
const textOf = (html = ''): string =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
/** Without the spaces of the pieces text is set in. */
const closed = (html = ''): string => textOf(html).replaceAll(' ', '');
const [signed, sent, draft] = sampleYearBook.records;

describe('the year’s book', () => {
  it('has its parts in the order of the book, chapters on the right, records one after the other', () => {
    const { parts } = yearBook(sampleYearBook);
    expect(parts.map(({ id }) => id)).toEqual([
      ...['cover', 'contents', 'instructions', 'overview', 'roster', 'plan'],
      ...['memberAssembly', `record-${signed?.id ?? ''}`, 'committeeMeeting', 'groupMeeting', 'partyClass'],
      ...['themeDay', `record-${sent?.id ?? ''}`, 'attendance'],
      ...['talks', 'dues', 'admission', 'honours', 'summary', 'attachments'],
    ]);
    expect(parts.filter((part) => !part.startsRight).map(({ id }) => id)).toEqual([
      'roster',
      `record-${signed?.id ?? ''}`,
      `record-${sent?.id ?? ''}`,
    ]);
    expect(parts.filter((part) => part.stamp !== 'number').map(({ id }) => id)).toEqual([
      'cover',
      'contents',
    ]);
  });

  it('marks every part once in its sheet, and both sheets are ones that main prints', () => {
    const book = yearBook(sampleYearBook);
    const index = book.index(new Map([['overview', 3]]));
    for (const [kind, sheet] of [
      ['pages', book.pages],
      ['index', index],
    ] as const) {
      expect(pdfRequestSchema.safeParse(sheet).success).toBe(true);
      const ids = book.parts.filter((part) => part.document === kind).map(({ id }) => id);
      const found = [
        ...(sheet?.html ?? '').matchAll(/<section id="([^"]+)" class="part"><a href="#([^"]+)">/g),
      ];
      expect(found.map((match) => match[1])).toEqual(ids);
      expect(found.map((match) => match[2])).toEqual(ids);
    }
  });

  it('prints signed records as they were signed, whatever the live row says', () => {
    const changed = {
      ...sampleYearBook.records[0],
      title: '改过的题目',
      agenda: [],
    } as (typeof sampleYearBook.records)[number];
    const { pages } = yearBook({ ...only('memberAssembly'), records: [changed] });
    const text = textOf(pages?.html);
    expect(text).not.toContain('改过的题目');
    expect(text).toContain(asSigned(changed).title);
    expect(text).toContain('以上记录据第2稿排印');
    expect(text).toContain('更 正 单');
  });

  it('leaves drafts and planned meetings out and says so in their chapters', () => {
    const book = yearBook(sampleYearBook);
    const [pages, index] = [book.pages, book.index()].map((sheet) => textOf(sheet?.html));
    expect(pages).not.toContain(draft?.title);
    expect(index).toContain(draft?.title);
    expect(index).toContain('草稿 未收入');
    expect(index).toContain('拟开 未收入');
  });

  it('names the page of a record in the contents, in its chapters and with its attachments', () => {
    const book = yearBook(sampleYearBook);
    const numbers = new Map(book.parts.map((part, index) => [part.id, 100 + index]));
    const html = book.index(numbers).html;
    const page = String(numbers.get(`record-${sent?.id ?? ''}`));
    // Contents, the chapter it is set in, the chapter it also counts for, and its three photos.
    expect(html.split(`>${page}<`)).toHaveLength(1 + 3 + 3);
    expect(textOf(book.index().html)).not.toContain(page);
  });

  it('holds only what was chosen, and numbers its chapters without gaps', () => {
    const book = yearBook(only('overview', 'attendance'));
    expect(book.parts.map(({ id }) => id)).toEqual(['cover', 'contents', 'overview', 'roster', 'attendance']);
    expect(textOf(book.index().html)).toContain('二、出勤统计');
    expect(yearBook(only()).pages).toBeUndefined();
    // A meeting that also counts for a chapter that was not chosen has no page there.
    const partyClass = textOf(yearBook(only('partyClass')).index().html);
    expect(partyClass).toContain(sent?.title);
    expect(partyClass).toContain(words.noPage);
  });

  it('offers the chapters that have something to say', () => {
    const offered = chaptersWithContent(sampleYearBook);
    expect(offered).not.toContain('orgLifeMeeting');
    const empty = { ...sampleYearBook, year: 2020, plan: undefined, dues: [] };
    expect(chaptersWithContent(empty)).toEqual(['instructions', 'overview']);
    expect(bookChapters.filter((chapter) => offered.includes(chapter))).toEqual(offered);
  });

  it('follows the chapters of the issued book, and nothing but the records moves', () => {
    const recordOrder = [...recordTypes].reverse();
    const offered = chaptersWithContent({ ...sampleYearBook, recordOrder });
    expect(offered.filter(isRecordType)).toEqual(
      chaptersWithContent(sampleYearBook).filter(isRecordType).reverse(),
    );
    expect(offered.slice(0, 4)).toEqual(['instructions', 'overview', 'plan', 'themeDay']);
    expect(offered.at(-1)).toBe('attachments');
    const { parts } = yearBook({ ...sampleYearBook, recordOrder });
    const at = (id: string): number => parts.findIndex((part) => part.id === id);
    expect(at(`record-${sent?.id ?? ''}`)).toBe(at('themeDay') + 1);
    expect(at('themeDay')).toBeLessThan(at('memberAssembly'));
  });

  it('holds no number of a person', () => {
    const book = yearBook(sampleYearBook);
    const text = `${textOf(book.pages?.html)}${textOf(book.index().html)}`;
    for (const { idNo, mobile } of sampleYearBook.tables.persons) {
      for (const number of [idNo, mobile]) if (number) expect(text).not.toContain(number);
    }
  });

  it('names talks without their contents and without 提醒谈话', () => {
    const text = closed(yearBook(only('talks')).pages?.html);
    expect(text).toContain('谈心谈话');
    expect(text).toContain(words.noContents);
    expect(text).toContain('工作手册第31页');
    expect(talksOfBook(sampleYearBook).rows).toHaveLength(sampleYearBook.talks.length - 1);
    expect(text).not.toContain('提醒谈话');
    expect(text).not.toContain('7月2日');
  });

  it('ticks dues by month and never names an amount', () => {
    const amounts = sampleYearBook.dues.flatMap(({ months }) =>
      months.flatMap(({ paidFen }) => (paidFen === undefined ? [] : [yuanText(paidFen)])),
    );
    expect(amounts.length).toBeGreaterThan(20);
    const text = closed(yearBook(only('dues')).pages?.html);
    expect(text).toContain('√');
    expect(text).toContain(words.noAmounts);
    for (const amount of new Set(amounts)) expect(text).not.toContain(amount);
    expect(text).not.toContain('元');
    // Nobody looks into a table in which nothing was registered.
    const nothing = sampleYearBook.dues.map((line) => ({
      ...line,
      months: line.months.map((month) => ({ ...month, payments: [] })),
    }));
    expect(chaptersWithContent({ ...sampleYearBook, dues: nothing })).not.toContain('dues');
  });

  it('says how far everybody came who is on the way, and of nobody what was decided against them', () => {
    const lines = admissionOfBook({ ...sampleYearBook, now: '2026-12-31T02:00:00.000Z' });
    expect(lines.map(({ name, stage }) => [name, stage])).toEqual([
      ['方若琳', '预备党员'],
      ['阿依古丽·买买提', '入党积极分子'],
      ['𠅤海波', '发展对象'],
      ['马建国', '入党申请人'],
    ]);
    expect(lines[0]).toMatchObject({
      ...{ applied: '2024年\n11月4日', activist: '2025年\n3月12日', target: '2026年\n5月28日' },
      ...{ admitted: '2026年\n7月30日', converted: '' },
    });
    // Not filed by the superior yet.
    expect(lines[1]).toMatchObject({ activist: '2025年\n3月12日', target: '' });
    expect(lines[0]?.done).toContain('7月30日支部大会讨论；');
    expect(lines[0]?.done).not.toContain('11月4日');
    // The assembly said no: it stands in its minutes, not here.
    expect(lines[2]).toMatchObject({ admitted: '' });
    expect(lines[2]?.done).not.toContain('支部大会讨论');
    const text = closed(yearBook(only('admission')).pages?.html);
    expect(text).not.toMatch(/未通过|×/);
  });

  it('judges 发展党员 by the last day of the book, and forgets who left the way', () => {
    // The book of the year before: one of them had only been made 积极分子, another had not applied yet.
    const before = admissionOfBook({ ...sampleYearBook, year: 2025 });
    expect(before.map(({ name, stage }) => [name, stage])).toEqual([
      ['方若琳', '入党积极分子'],
      ['阿依古丽·买买提', '入党积极分子'],
      ['𠅤海波', '入党积极分子'],
    ]);
    expect(admissionOfBook({ ...sampleYearBook, year: 2023 })).toEqual([]);
    const [first, ...rest] = sampleYearBook.cases;
    if (!first) throw new Error('no sample case');
    const gone = { ...first, row: { ...first.row, endedOn: '2026-08-01', outcome: 'withdrawn' as const } };
    expect(admissionOfBook({ ...sampleYearBook, cases: [gone, ...rest] })).toHaveLength(3);
  });

  it('holds the summary of the year once it is final', () => {
    const text = closed(yearBook(sampleYearBook).pages?.html);
    expect(text).toContain('2026年党支部工作总结');
    expect(text).toContain('二、存在的不足');
    expect(text).not.toContain('没有写完的总结');
    expect(text).not.toContain('上一年的总结');
    const onPaper = sampleYearBook.texts.map((one) => ({ ...one, body: [], paperPlace: '办公室文件柜' }));
    expect(closed(yearBook({ ...only('summary'), texts: onPaper }).pages?.html)).toContain(
      words.summaryOnPaper('办公室文件柜'),
    );
  });

  it('counts who came over the records in it, without those excused', () => {
    const [line] = attendanceSheet([sent, signed].flatMap((row) => row ?? [])).filter(
      ({ name }) => name === '邓长庚',
    );
    // Sick at one, 免到 at the other.
    expect(line).toMatchObject({ due: 1, present: 0, leaves: { sickLeave: 1 }, rate: '0.0%' });
  });

  it('leaves the photos out where they are not wanted', () => {
    expect(yearBook(sampleYearBook).pages?.html).toContain('attachment:');
    expect(yearBook({ ...sampleYearBook, withPhotos: false }).pages?.html).not.toContain('attachment:');
  });
});
