import { describe, expect, it } from 'vitest';
import { restorePreview } from '../testing/sample-backups';
import { inReadingOrder, listed, signedTitles, totals } from './differences';

const { kinds } = restorePreview();

describe('the differences of a restore', () => {
  it('begin with what a secretary asks for', () => {
    expect(inReadingOrder(kinds).map(({ table }) => table)).toEqual(['records', 'members']);
  });

  it('are summed over all tables', () => {
    expect(totals(kinds)).toEqual({ comesBack: 1, vanishes: 260, changes: 1 });
  });

  it('say how many have no room in the list', () => {
    const records = kinds.find(({ table }) => table === 'records');
    if (!records) throw new Error('no records');
    expect(listed(records, 'vanishes')).toMatchObject({ items: { length: 2 }, unlisted: 258 });
    expect(listed(records, 'comesBack').unlisted).toBe(0);
  });

  it('name the signed records', () => {
    expect(signedTitles(restorePreview()).map(({ title }) => title)).toEqual(['支部党员大会 2026年9月18日']);
  });
});
