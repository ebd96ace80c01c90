import { expect, it } from 'vitest';
import { gridTemplate, initialLayout, nextSort, type TableColumn } from './column';

const columns: readonly TableColumn<string>[] = [
  { id: 'name', header: '姓名', value: (row) => row, widthPx: 96 },
  { id: 'post', header: '职务', value: (row) => row, widthPx: 80, grow: 2 },
  { id: 'hours', header: '学时', value: (row) => row, widthPx: 64, isHiddenAtFirst: true },
];

it('gives widths in rem so that columns grow with the text size', () => {
  const layout = initialLayout(columns);
  expect(layout.hidden).toEqual(['hours']);
  expect(gridTemplate(columns.slice(0, 2), layout)).toBe('6rem minmax(5rem, 2fr) 0px');
});

it('keeps a chosen width fixed and lets the end of the row take the rest', () => {
  const layout = { ...initialLayout(columns), widthsPx: { post: 160 } };
  expect(gridTemplate(columns.slice(0, 2), layout)).toBe('6rem 10rem minmax(0px, 1fr)');
});

it('turns a column round, replaces the order, or adds to it', () => {
  const first = nextSort([], 'name', false);
  expect(first).toEqual([{ id: 'name', isDescending: false }]);
  expect(nextSort(first, 'name', false)).toEqual([{ id: 'name', isDescending: true }]);
  const both = nextSort(first, 'post', true);
  expect(both.map((rule) => rule.id)).toEqual(['name', 'post']);
  expect(nextSort(both, 'name', true)).toEqual([
    { id: 'name', isDescending: true },
    { id: 'post', isDescending: false },
  ]);
  expect(nextSort(both, 'post', false)).toEqual([{ id: 'post', isDescending: true }]);
});
