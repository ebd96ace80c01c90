import { describe, expect, it } from 'vitest';
import type { Person } from '../schema/member';
import type { WorkSpan } from '../schema/member-life';
import { duesBasisOn } from './dues-basis';

const base = { branchId: 'b', rev: 1 };
const person = (postCategory?: Person['postCategory']): Person => ({
  ...{ ...base, id: 'p1', name: '单文静', identity: 'member' },
  ...(postCategory ? { postCategory } : {}),
});
function span(from: string, to?: string, postCategory?: WorkSpan['postCategory']): WorkSpan {
  return {
    ...base,
    id: from,
    personId: 'p1',
    from,
    ...(to ? { to } : {}),
    ...(postCategory ? { postCategory } : {}),
  };
}

describe('by which table dues are paid', () => {
  it('changes from the month of retirement: on 1 July, June by Art 2 and July by Art 5 (E9)', () => {
    const spans = [span('1990-07-01', '2026-07-01', 'civilServant'), span('2026-07-01')];
    expect(duesBasisOn(person('retired'), spans, '2026-06-30')).toEqual({ table: 'wage', since: undefined });
    expect(duesBasisOn(person('retired'), spans, '2026-07-01')).toEqual({
      table: 'pension',
      since: '2026-07',
    });
    expect(duesBasisOn(person('retired'), spans, '2027-01-31')).toEqual({
      table: 'pension',
      since: '2026-07',
    });
  });

  it('is that of the last day of the month, in January as well', () => {
    const spans = [span('1990-07-01', '2026-01-31', 'worker'), span('2026-01-31')];
    expect(duesBasisOn(person('retiredCadre'), spans, '2026-01-02')).toEqual({
      table: 'pension',
      since: '2026-01',
    });
    expect(duesBasisOn(person('retiredCadre'), spans, '2025-12-31')?.table).toBe('wage');
  });

  it('stays the same through a change of post, and has no beginning without one', () => {
    const spans = [span('1990-07-01', '2020-03-01', 'worker'), span('2020-03-01')];
    expect(duesBasisOn(person('civilServant'), spans, '2026-09-22')).toEqual({
      table: 'wage',
      since: undefined,
    });
    expect(duesBasisOn(person('retired'), [], '2026-09-22')).toEqual({ table: 'pension', since: undefined });
  });

  it('is not guessed for other posts or none', () => {
    expect(duesBasisOn(person('other'), [], '2026-09-22')).toBeUndefined();
    expect(duesBasisOn(person(), [], '2026-09-22')).toBeUndefined();
  });
});
