import { describe, expect, it } from 'vitest';
import { entryWords } from '../../../../shared/words/member-life';
import { entryProblems, tidyEntry, type Entry, type EntryField } from './entry';

const TODAY = '2026-09-22';
const words = entryWords.problems;
const entryOf = (...fields: EntryField[]): Entry => ({
  ...{ title: '', confirm: '', command: 'members.any', done: '', initial: {}, ops: () => [] },
  fields,
});
const field = (kind: EntryField['kind'], more: Partial<EntryField> = {}): EntryField => ({
  ...{ name: 'it', label: '', kind },
  ...more,
});
const problem = (of: EntryField, it: string): string | undefined =>
  entryProblems(entryOf(of), { it }, TODAY)['it'];

describe('what is wrong with a field of an entry', () => {
  it('is nothing when it is left free, unless it is asked for', () => {
    expect(problem(field('day'), '')).toBeUndefined();
    expect(problem(field('day', { required: true }), ' ')).toBe(words.dateMissing);
    expect(problem(field('text', { required: true }), '　')).toBe(words.missing);
    expect(problem(field('choice', { required: true }), '')).toBe(words.choose);
  });

  it('is a day that cannot be read or has not come, where it has to have come', () => {
    expect(problem(field('day'), TODAY)).toBeUndefined();
    expect(problem(field('day'), '2026-09-23')).toBe(words.inFuture);
    expect(problem(field('laterDay'), '2026-09-23')).toBeUndefined();
    expect(problem(field('day'), '2026-02-29')).toBe(words.dateUnreadable);
    expect(problem(field('day'), '2026-09')).toBe(words.dateUnreadable);
  });

  it('is a partial date or a month of another shape', () => {
    expect(problem(field('partialDay'), '2025-07')).toBeUndefined();
    expect(problem(field('partialDay'), '去年')).toBe(words.partialUnreadable);
    expect(problem(field('partialDay'), '2027')).toBe(words.inFuture);
    expect(problem(field('month'), '2026-08')).toBeUndefined();
    expect(problem(field('month'), '2026-08-01')).toBe(words.monthUnreadable);
    expect(problem(field('month'), '2026-13')).toBe(words.monthUnreadable);
  });

  it('is a number out of its range, and a text that is too long by its characters', () => {
    const months = field('number', { range: { least: 1, most: 12 } });
    expect([problem(months, '12'), problem(months, '13'), problem(months, '1.5')]).toEqual([
      undefined,
      words.numberRange(1, 12),
      words.numberRange(1, 12),
    ]);
    const short = field('text', { limit: 2 });
    expect([problem(short, '𠅤䶮'), problem(short, '三个字')]).toEqual([undefined, '']);
  });

  it('is never that of a field which is not shown, and its value is not kept', () => {
    const entry = entryOf(field('day', { required: true, isShown: ({ kind }) => kind === 'mobile' }), {
      ...field('text'),
      name: 'kind',
    });
    expect(entryProblems(entry, { it: '', kind: 'lost' }, TODAY)).toEqual({});
    expect(tidyEntry(entry, { it: '2026-01-01', kind: ' lost ' })).toEqual({ it: '', kind: 'lost' });
    expect(entryProblems(entry, { it: '', kind: 'mobile' }, TODAY)).toEqual({ it: words.dateMissing });
  });
});
