import { expect, it } from 'vitest';
import {
  columnsInOrder,
  gridTemplate,
  initialLayout,
  moveColumn,
  nextSort,
  type TableColumn,
} from './column';

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

it('keeps a chosen order when a later version brings a new column', () => {
  const ids = (order: readonly string[]): string[] =>
    columnsInOrder([...columns, { ...at(2), id: 'new' }], order).map(({ id }) => id);
  expect(ids([])).toEqual(['name', 'post', 'hours', 'new']);
  expect(ids(['name', 'hours', 'post'])).toEqual(['name', 'hours', 'post', 'new']);
  expect(ids(['hours', 'gone', 'name'])).toEqual(['hours', 'post', 'name', 'new']);
});

it('moves a column to the place of another one, in front of it or behind', () => {
  const start = initialLayout(columns);
  expect(moveColumn(columns, start, 'hours', 'name').order).toEqual(['hours', 'name', 'post']);
  expect(moveColumn(columns, start, 'name', 'post').order).toEqual(['post', 'name', 'hours']);
  expect(moveColumn(columns, start, 'name', 'name')).toBe(start);
  const frozen = [{ ...at(0), isFrozen: true }, at(1), at(2)];
  expect(moveColumn(frozen, start, 'post', 'name')).toBe(start);
});

function at(index: number): TableColumn<string> {
  const column = columns[index];
  if (!column) throw new Error('no such column');
  return column;
}
