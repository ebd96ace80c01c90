import { describe, expect, it } from 'vitest';
import type { TableColumn } from './column';
import { sortRows } from './use-sorted-rows';

interface Row {
  readonly name: string;
  readonly group: string;
  readonly hours: number | undefined;
}
const rows: readonly Row[] = [
  { name: '甲', group: '第二小组', hours: 3 },
  { name: '乙', group: '', hours: 12 },
  { name: '丙', group: '第一小组', hours: undefined },
  { name: '丁', group: '第二小组', hours: 12 },
];
const columns: readonly TableColumn<Row>[] = [
  { id: 'name', header: '姓名', value: (row) => row.name, widthPx: 80 },
  { id: 'group', header: '党小组', value: (row) => row.group, widthPx: 80 },
  { id: 'hours', header: '学时', value: (row) => row.hours, widthPx: 80 },
  {
    id: 'rank',
    header: '职务',
    value: (row) => row.name,
    compare: (a, b) => '丁丙乙甲'.indexOf(a.name) - '丁丙乙甲'.indexOf(b.name),
    widthPx: 80,
  },
];
const sorted = (...sort: readonly { id: string; isDescending: boolean }[]): string =>
  sortRows(rows, columns, sort)
    .map(({ name }) => name)
    .join('');
const up = (id: string) => ({ id, isDescending: false });
const down = (id: string) => ({ id, isDescending: true });

describe('rows of a table', () => {
  it('are the very same list while nothing sorts them', () => {
    expect(sortRows(rows, columns, [])).toBe(rows);
    expect(sortRows(rows, columns, [up('gone')])).toBe(rows);
  });

  it('have blank values last in both directions', () => {
    expect(sorted(up('group'))).toBe('丙甲丁乙');
    expect(sorted(down('group'))).toBe('甲丁丙乙');
    expect(sorted(down('hours'))).toBe('乙丁甲丙');
  });

  it('follow the second rule where the first one tells nothing, and then their own order', () => {
    expect(sorted(up('group'), down('hours'))).toBe('丙丁甲乙');
    expect(sorted(down('hours'), up('name'))).toBe('丁乙甲丙');
    expect(sorted(up('hours'))).toBe('甲乙丁丙');
  });

  it('stand as their column compares them', () => {
    expect(sorted(up('rank'))).toBe('丁丙乙甲');
    expect(sorted(down('rank'))).toBe('甲乙丙丁');
  });
});
