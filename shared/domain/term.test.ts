import { describe, expect, it } from 'vitest';
import type { Reelection } from '../schema/branch';
import { heldPost } from './testing/branch-rows';
import { knownTerms, latestPostponement, presentTerm, termOfDay, termStateOn } from './term';

const branch = { electionDate: '2024-03-15', termYears: 3, termNo: 7 };

function election(patch: Partial<Reelection>): Reelection {
  const base = { id: 'r', branchId: 'b', rev: 1, kind: 'reelection' as const, openedOn: '2026-12-01' };
  return { ...base, steps: [], ...patch };
}

describe('the present term', () => {
  it('ends three years after the election; of 29 February on the 28th', () => {
    expect(presentTerm(branch, [])).toEqual({
      from: '2024-03-15',
      end: '2027-03-15',
      plannedEnd: '2027-03-15',
    });
    expect(presentTerm({ ...branch, electionDate: '2024-02-29' }, [])?.end).toBe('2027-02-28');
    expect(presentTerm({ termYears: 3 }, [])).toBeUndefined();
  });

  it('is longer by a postponement of a case opened in it, and of no other', () => {
    const postponed = election({ postponedTo: '2027-09-15' });
    expect(presentTerm(branch, [postponed])).toMatchObject({ end: '2027-09-15', plannedEnd: '2027-03-15' });
    const ofTheLast = election({ openedOn: '2024-01-10', postponedTo: '2027-09-15' });
    const ofABy = election({ kind: 'byElection', postponedTo: '2027-09-15' });
    const earlier = election({ postponedTo: '2027-02-01' });
    expect(presentTerm(branch, [ofTheLast, ofABy, earlier])?.end).toBe('2027-03-15');
    expect(presentTerm(branch, [postponed, election({ postponedTo: '2027-12-15' })])?.end).toBe('2027-12-15');
  });

  it('may be postponed for a year', () => {
    expect(latestPostponement({ plannedEnd: '2027-03-15' })).toBe('2028-03-15');
  });
});

describe('the end of a term', () => {
  const end = '2027-03-31';
  it.each([
    ['2026-03-30', { kind: 'running' }],
    ['2026-03-31', { kind: 'near', months: 12, daysLeft: 365 }],
    ['2026-09-29', { kind: 'near', months: 12, daysLeft: 183 }],
    // Six months before 31 March is 30 September.
    ['2026-09-30', { kind: 'near', months: 6, daysLeft: 182 }],
    ['2026-12-31', { kind: 'near', months: 3, daysLeft: 90 }],
    ['2027-02-28', { kind: 'near', months: 1, daysLeft: 31 }],
    ['2027-03-31', { kind: 'near', months: 1, daysLeft: 0 }],
    ['2027-04-01', { kind: 'over', days: 1 }],
  ] as const)('on %s is %j', (day, state) => {
    expect(termStateOn({ end }, day)).toEqual(state);
  });
});

describe('terms of the past', () => {
  const sixth = election({
    id: 'r6',
    openedOn: '2020-11-01',
    termNo: 6,
    steps: [{ step: 'assemblyElection', doneOn: '2021-03-10' }],
  });

  it('are known by their elections, with the one before the first', () => {
    const terms = knownTerms(branch, [sixth, election({ openedOn: '2026-12-01' })]);
    expect(terms).toEqual([
      { no: 7, from: '2024-03-15' },
      { no: 6, from: '2021-03-10', to: '2024-03-15' },
      { no: 5, to: '2021-03-10' },
    ]);
    expect(termOfDay(terms, '2024-03-14')?.no).toBe(6);
    expect(termOfDay(terms, '2024-03-15')?.no).toBe(7);
    expect(termOfDay(terms, '2015-01-01')?.no).toBe(5);
  });

  it('of former times are known by their elected secretaries, and numbered back from the present one', () => {
    const posts = [
      heldPost('m1', 'secretary', '2018-03-08', '2021-03-10', { how: 'election' }),
      heldPost('m2', 'secretary', '2019-05-01', '2021-03-10', { how: 'byElection' }),
      heldPost('m2', 'secretary', '2024-03-15', undefined, { how: 'election' }),
    ];
    expect(knownTerms(branch, [sixth], posts)).toEqual([
      { no: 7, from: '2024-03-15' },
      { no: 6, from: '2021-03-10', to: '2024-03-15' },
      { no: 5, from: '2018-03-08', to: '2021-03-10' },
      { no: 4, to: '2018-03-08' },
    ]);
  });

  it('are one of unknown days where no election is known', () => {
    expect(knownTerms({ termYears: 3 }, [])).toEqual([{}]);
    expect(knownTerms({ ...branch, termNo: 1 }, [])).toEqual([
      { no: 1, from: '2024-03-15' },
      { to: '2024-03-15' },
    ]);
  });
});
