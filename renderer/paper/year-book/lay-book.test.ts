import { describe, expect, it } from 'vitest';
import { layBook, type BookPart } from './lay-book';

const part = (id: string, more: Partial<BookPart> = {}): BookPart => ({
  ...{ id, document: 'pages', startsRight: true, stamp: 'number' },
  ...more,
});
const marks = (places: Record<string, number>) =>
  Object.entries(places).map(([name, page]) => ({ name, page }));
const cover = part('cover', { document: 'index', stamp: 'none' });
const contents = part('contents', { document: 'index', stamp: 'head' });

describe('the pages of a year’s book', () => {
  it('numbers from the first right-hand page behind the contents, blank pages counted and left empty', () => {
    const parts = [
      cover,
      contents,
      part('a'),
      part('b', { document: 'index' }),
      part('r', { startsRight: false }),
    ];
    const { sheets, numbers } = layBook(parts, {
      pages: { pages: 3, marks: marks({ a: 1, r: 2 }) },
      index: { pages: 4, marks: marks({ cover: 1, contents: 2, b: 4 }) },
    });
    expect(sheets.map((sheet) => sheet && [sheet.pdf, sheet.page, sheet.number ?? 0])).toEqual([
      [1, 1, 0],
      null,
      [1, 2, 0],
      [1, 3, 0],
      [0, 1, 1],
      null,
      [1, 4, 3],
      [0, 2, 4],
      [0, 3, 5],
    ]);
    expect(Object.fromEntries(numbers)).toEqual({ a: 1, b: 3, r: 4 });
    expect(sheets.map((sheet) => sheet?.hasHead ?? false)).toEqual([
      ...[false, false, true, true, true, false],
      ...[true, true, true],
    ]);
    // Odd numbers are on the right: even places of the list.
    for (const [place, sheet] of sheets.entries())
      if (sheet?.number) expect(sheet.number % 2).toBe((place + 1) % 2);
  });

  it('needs no second PDF when only the index was chosen', () => {
    const { sheets } = layBook([cover, contents], {
      index: { pages: 2, marks: marks({ cover: 1, contents: 2 }) },
    });
    expect(sheets.map((sheet) => sheet?.pdf)).toEqual([0, undefined, 0]);
  });

  it('refuses to number what it cannot find', () => {
    const made = { index: { pages: 1, marks: marks({ cover: 1 }) } };
    expect(() => layBook([cover, contents], made)).toThrow('contents');
    expect(() => layBook([part('a')], made)).toThrow('a');
  });
});
