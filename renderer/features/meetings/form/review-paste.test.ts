import { describe, expect, it } from 'vitest';
import type { ReviewRow } from '../../../../shared/schema/yearly-sections';
import { ballotCount, isBlock, pasteBallots } from './review-paste';

const rows: ReviewRow[] = ['1', '2', '3'].map((no) => ({ memberId: no.repeat(26) }));
const ballots = (pasted: ReturnType<typeof pasteBallots>) =>
  pasted?.rows.map(({ ballot }) => ballot && Object.values(ballot).join(' '));

describe('ballot numbers out of a sheet', () => {
  it('fill a column downwards from the cell they were pasted into', () => {
    expect(ballots(pasteBallots(rows, { row: 0, grade: 'qualified' }, '3\r\n4\r\n5\r\n'))).toEqual([
      '0 3 0 0',
      '0 4 0 0',
      '0 5 0 0',
    ]);
  });

  it('fill a block, keep what stands where a cell is empty, and drop columns beyond 不合格', () => {
    const before = rows.map((row) => ({
      ...row,
      ballot: { excellent: 9, qualified: 9, basic: 9, unqualified: 9 },
    }));
    expect(ballots(pasteBallots(before, { row: 1, grade: 'basic' }, '１\t\t7\n\t2\t8'))).toEqual([
      '9 9 9 9',
      '9 9 1 9',
      '9 9 9 2',
    ]);
  });

  it('say how many lines found no row, and change nothing for what is no number', () => {
    expect(pasteBallots(rows, { row: 2, grade: 'excellent' }, '1\n2\n3')).toMatchObject({ tooMany: 2 });
    expect(pasteBallots(rows, { row: 0, grade: 'excellent' }, '1\n多数\n3')).toBeUndefined();
    expect(rows[0]).not.toHaveProperty('ballot');
  });

  it('are read as people type them', () => {
    expect(['8', ' １２ ', '5票', '-1', '1.5', '1000', ''].map(ballotCount)).toEqual([
      8,
      12,
      5,
      ...Array<undefined>(4).fill(undefined),
    ]);
    expect(isBlock('8')).toBe(false);
    expect(isBlock('8\n')).toBe(false);
    expect(isBlock('8\n9')).toBe(true);
  });
});
