import { describe, expect, it } from 'vitest';
import { pdfRequestSchema } from '../../../shared/ipc/requests/paper';
import { yearBookWords as words } from '../../../shared/words/year-book';
import { sampleYearBook } from '../samples/sample-year';
import { asSigned } from './book-records';
import { attendanceSheet } from './book-sheets';
import { bookChapters, type BookChapter } from './year-book-input';
import { chaptersWithContent, yearBook } from './year-book-paper';

const only = (...chapters: BookChapter[]) => ({ ...sampleYearBook, chapters: new Set(chapters) });
const textOf = (html = ''): string =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const [signed, sent, draft] = sampleYearBook.records;

describe('the year’s book', () => {
  it('has its parts in the order of the book, chapters on the right, records one after the other', () => {
    const { parts } = yearBook(sampleYearBook);
    expect(parts.map(({ id }) => id)).toEqual([
      ...['cover', 'contents', 'instructions', 'overview', 'roster', 'plan'],
      ...['memberAssembly', `record-${signed?.id ?? ''}`, 'committeeMeeting', 'groupMeeting', 'partyClass'],
      ...['themeDay', `record-${sent?.id ?? ''}`, 'attendance', 'honours', 'attachments'],
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
    expect(chaptersWithContent({ ...sampleYearBook, year: 2020, plan: undefined })).toEqual([
      'instructions',
      'overview',
    ]);
    expect(bookChapters.filter((chapter) => offered.includes(chapter))).toEqual(offered);
  });

  it('holds no number of a person', () => {
    const book = yearBook(sampleYearBook);
    const text = `${textOf(book.pages?.html)}${textOf(book.index().html)}`;
    for (const { idNo, mobile } of sampleYearBook.tables.persons) {
      for (const number of [idNo, mobile]) if (number) expect(text).not.toContain(number);
    }
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
