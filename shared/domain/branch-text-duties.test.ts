import { describe, expect, it } from 'vitest';
import { defaultTextChoices, textChoicesOf, type TextChoices } from '../rules/branch-texts';
import type { LeadingPost } from '../schema/branch';
import type { BranchText, BranchTextKind } from '../schema/branch-text';
import { openTextDuties, textDuties, type TextDuty, type TextDutyFacts } from './branch-text-duties';
import { branchOf, heldPost } from './testing/branch-rows';

const base = { branchId: 'b', rev: 1 };
const official: LeadingPost = {
  ...{ ...base, id: 'l1', personId: 'p2', post: 'leadingGroupMember', from: '2020-01-01' },
};

function text(kind: BranchTextKind, year: number, patch: Partial<BranchText> = {}): BranchText {
  return {
    ...{
      ...base,
      id: `${kind}-${String(year)}`,
      kind,
      year,
      state: 'final',
      title: '题',
      body: [],
      annexes: [],
    },
    ...{ signer: '支部', datedOn: `${String(year)}-12-20`, ...patch },
  };
}

function facts(patch: Partial<TextDutyFacts> = {}, choices: Partial<TextChoices> = {}): TextDutyFacts {
  return {
    branch: { startedOn: '2020-01-01' },
    tables: branchOf(3, { posts: [heldPost('m1', 'secretary', '2020-01-01')] }),
    ...{ leadingPosts: [official], texts: [], choices: { ...defaultTextChoices, ...choices } },
    ...patch,
  };
}

function dutyOf(
  kind: TextDuty['kind'],
  today: string,
  patch: Partial<TextDutyFacts> = {},
  half?: 1 | 2,
): TextDuty | undefined {
  return textDuties(facts(patch), 2025, today).find(
    (duty) => duty.kind === kind && (half === undefined || duty.half === half),
  );
}

describe('R-22: the yearly 述职 of the secretary', () => {
  const on = (today: string, texts: BranchText[] = []) => dutyOf('secretaryReport', today, { texts });

  it('is asked for once the year is over, until 31 January, and missing from 1 February', () => {
    expect(on('2025-12-31')?.state).toBe('notYet');
    expect(on('2026-01-01')).toMatchObject({ state: 'open', daysLeft: 30, name: '党员1' });
    expect(on('2026-01-30')).toMatchObject({ state: 'open', daysLeft: 1 });
    expect(on('2026-01-31')).toMatchObject({ state: 'open', daysLeft: 0 });
    expect(on('2026-02-01')?.state).toBe('missing');
  });

  it('is done by a final report of that year that was delivered, from the day of delivery on', () => {
    const report = text('secretaryReport', 2025, { deliveredOn: '2026-01-20' });
    expect(on('2026-01-19', [report])?.state).toBe('open');
    expect(on('2026-01-20', [report])).toMatchObject({ state: 'done', textId: report.id });
    expect(on('2026-02-01', [{ ...report, state: 'draft' }])?.state).toBe('missing');
    expect(on('2026-02-01', [{ ...report, year: 2024 }])?.state).toBe('missing');
    expect(on('2026-02-01', [text('secretaryReport', 2025)])).toMatchObject({
      state: 'missing',
      textId: report.id,
    });
  });

  it('is done by a note of where the paper lies', () => {
    const onPaper = text('secretaryReport', 2025, { state: 'draft', paperPlace: '文件柜' });
    expect(on('2026-02-01', [onPaper])?.state).toBe('done');
    expect(on('2026-02-01', [{ ...onPaper, paperPlace: ' ' }])?.state).toBe('missing');
  });

  it('is asked of nobody where the year ended without a secretary', () => {
    const tables = branchOf(3, { posts: [heldPost('m1', 'secretary', '2020-01-01', '2025-12-31')] });
    expect(dutyOf('secretaryReport', '2026-02-01', { tables })?.state).toBe('excused');
    const until = branchOf(3, { posts: [heldPost('m1', 'secretary', '2020-01-01', '2026-01-01')] });
    expect(dutyOf('secretaryReport', '2026-02-01', { tables: until })?.state).toBe('missing');
  });

  it('of a year that ended before 启用日 is on paper; of the year of 启用日 it is asked for', () => {
    const started = (startedOn: string) =>
      dutyOf('secretaryReport', '2026-02-01', { branch: { startedOn } })?.state;
    expect(started('2026-01-01')).toBe('onPaper');
    expect(started('2025-12-31')).toBe('missing');
  });
});

describe('R-16: the bulletin of each half-year', () => {
  const on = (today: string, half: 1 | 2, patch: Partial<TextDutyFacts> = {}) =>
    dutyOf('attendanceBulletin', today, patch, half);

  it('is asked for in the month after the half-year', () => {
    expect(on('2025-06-30', 1)?.state).toBe('notYet');
    expect(on('2025-07-01', 1)).toMatchObject({ state: 'open', until: '2025-07-31', daysLeft: 30 });
    expect(on('2025-07-31', 1)).toMatchObject({ state: 'open', daysLeft: 0 });
    expect(on('2025-08-01', 1)?.state).toBe('missing');
    expect(on('2025-12-31', 2)?.state).toBe('notYet');
    expect(on('2026-01-31', 2)?.state).toBe('open');
    expect(on('2026-02-01', 2)?.state).toBe('missing');
  });

  it('counts for the half it is about, whenever it is dated', () => {
    const bulletin = text('attendanceBulletin', 2025, {
      ...{ half: 1, datedOn: '2025-07-06', deliveredOn: '2025-07-08' },
    });
    expect(on('2025-08-01', 1, { texts: [bulletin] })?.state).toBe('done');
    expect(on('2026-02-01', 2, { texts: [bulletin] })?.state).toBe('missing');
    const without = text('attendanceBulletin', 2025, { datedOn: '2025-12-30', deliveredOn: '2025-12-31' });
    expect(on('2026-02-01', 2, { texts: [without] })?.state).toBe('done');
  });

  it('is asked for of nobody where no leading official belonged to the branch in that half', () => {
    expect(on('2025-08-01', 1, { leadingPosts: [] })?.state).toBe('excused');
    const left = { ...official, to: '2025-07-01' };
    expect(on('2025-08-01', 1, { leadingPosts: [left] })?.state).toBe('missing');
    expect(on('2026-02-01', 2, { leadingPosts: [left] })?.state).toBe('excused');
  });

  it('is never red for a half that ended before 启用日', () => {
    const branch = { startedOn: '2025-07-01' };
    expect(on('2025-08-01', 1, { branch })?.state).toBe('onPaper');
    expect(on('2026-02-01', 2, { branch })?.state).toBe('missing');
    expect(on('2025-08-01', 1, { branch: { startedOn: '2025-06-30' } })?.state).toBe('missing');
  });

  it('once a year where the superior asks for no more, and not at all where it is switched off', () => {
    const kinds = (bulletins: 0 | 1 | 2) =>
      textDuties(facts({}, { bulletins }), 2025, '2026-02-01').filter(
        ({ kind }) => kind === 'attendanceBulletin',
      );
    expect(kinds(0)).toEqual([]);
    expect(kinds(1)).toMatchObject([{ first: '2025-01-01', last: '2025-12-31', state: 'missing' }]);
    expect(kinds(1)[0]).not.toHaveProperty('half');
    const first = text('attendanceBulletin', 2025, { half: 1, deliveredOn: '2025-07-08' });
    const [once] = textDuties(facts({ texts: [first] }, { bulletins: 1 }), 2025, '2026-02-01');
    expect(once?.state).toBe('done');
  });
});

describe('R-15: the report on 双重组织生活', () => {
  it('is due in January like the 述职, where there are leading officials', () => {
    expect(dutyOf('officialsReport', '2026-01-31')?.state).toBe('open');
    expect(dutyOf('officialsReport', '2026-02-01')?.state).toBe('missing');
    expect(dutyOf('officialsReport', '2026-02-01', { leadingPosts: [] })?.state).toBe('excused');
    const given = text('officialsReport', 2025, { deliveredOn: '2026-01-05' });
    expect(dutyOf('officialsReport', '2026-02-01', { texts: [given] })?.state).toBe('done');
  });
});

describe('the list of today', () => {
  it('has what is open or missing of this year and the last', () => {
    const list = openTextDuties(facts(), 2026, '2026-01-10');
    expect(list.map(({ kind, year, state }) => [kind, year, state])).toEqual([
      ['attendanceBulletin', 2025, 'missing'],
      ['attendanceBulletin', 2025, 'open'],
      ['officialsReport', 2025, 'open'],
      ['secretaryReport', 2025, 'open'],
    ]);
  });

  it('leaves out what the branch switched off, and reads unknown choices as the usual ones', () => {
    const off = { secretaryReport: false, officialsReport: false, bulletins: 0 } as const;
    expect(openTextDuties(facts({}, off), 2026, '2026-02-10')).toEqual([]);
    expect(textChoicesOf(off)).toEqual(off);
    expect(textChoicesOf({ bulletins: 7, secretaryReport: 'no' })).toEqual(defaultTextChoices);
    expect(textChoicesOf(null)).toEqual(defaultTextChoices);
  });
});
