import { describe, expect, it } from 'vitest';
import { reelectionStepCodes, type Branch, type Reelection } from '../schema/branch';
import { opSchema, type Op } from '../schema/command';
import {
  clearStepOps,
  dueDayOf,
  nextStepOf,
  openReelectionOps,
  postponeOps,
  setStepOps,
  stepsOutOfOrder,
  takeOfficeOps,
  type Seat,
} from './reelection';
import { presentTerm } from './term';

const id = (number: number): string => String(number).padStart(26, '0');
const base = { branchId: id(1), rev: 1 };
const end = '2027-03-15';
const branch: Branch = {
  ...{ ...base, id: id(1), fullName: '清源市红十字会机关支部', shortName: '机关支部', category: 'organ' },
  ...{
    superiorOrg: '机关工委',
    approvingOrg: '机关工委',
    termNo: 7,
    electionDate: '2024-03-15',
    termYears: 3,
  },
  ...{ themeDayRule: { kind: 'dayOfMonth', day: 15 }, startedOn: '2025-01-01' },
  createdAt: '2026-09-22T06:00:00.000Z',
};

function election(patch: Partial<Reelection> = {}): Reelection {
  return { ...base, id: id(2), kind: 'reelection', termNo: 8, openedOn: '2026-11-20', steps: [], ...patch };
}
const step = (code: Reelection['steps'][number]['step'], doneOn: string) => ({ step: code, doneOn });
const elected = election({ steps: [step('assemblyElection', '2027-03-10')] });
function sound(ops: readonly Op[]): readonly Op[] {
  expect(ops.map((op) => opSchema.safeParse(op).error)).toEqual(ops.map(() => undefined));
  return ops;
}

describe('the next step', () => {
  it('is the first without a day, by its reference day', () => {
    expect(nextStepOf(election(), end)).toEqual({ step: 'leadingGroupStudy', by: '2026-11-15' });
    const begun = election({ steps: [step('leadingGroupStudy', '2026-11-25'), step('reply', '2026-12-20')] });
    expect(nextStepOf(begun, end)).toEqual({ step: 'request', by: '2026-12-05' });
    expect(nextStepOf(election(), undefined)).toEqual({ step: 'leadingGroupStudy' });
    const all = reelectionStepCodes.map((code) => step(code, '2027-03-10'));
    expect(nextStepOf(election({ steps: all }), end)).toBeUndefined();
  });

  it('after the election counts from the election, in a by-election from the opening', () => {
    expect(dueDayOf(elected, 'resultReport', end)).toBe('2027-03-17');
    expect(dueDayOf(election(), 'resultReport', end)).toBe('2027-03-22');
    const by = election({ kind: 'byElection', openedOn: '2026-05-01' });
    expect(dueDayOf(by, 'assemblyElection', undefined)).toBe('2026-06-30');
    expect(dueDayOf(by, 'handoverAndDuties', undefined)).toBe('2026-07-30');
  });
});

describe('steps', () => {
  it('are kept in their order and replaced, and taken out again', () => {
    const row = election({ steps: [step('reply', '2026-12-20')] });
    const [op] = sound(setStepOps(row, { ...step('request', '2026-12-01'), docNo: '清红支〔2026〕9号' }));
    const after = op?.after as Reelection;
    expect(after.steps.map((one) => one.step)).toEqual(['request', 'reply']);
    const [again] = sound(setStepOps(after, step('request', '2026-12-02')));
    expect((again?.after as Reelection).steps[0]).toEqual(step('request', '2026-12-02'));
    const [cleared] = sound(clearStepOps(after, 'request'));
    expect((cleared?.after as Reelection).steps).toHaveLength(1);
  });

  it('dated before an earlier one are named', () => {
    expect(stepsOutOfOrder([step('request', '2026-12-01'), step('reply', '2026-12-01')])).toEqual([]);
    expect(stepsOutOfOrder([step('reply', '2026-11-30'), step('request', '2026-12-01')])).toEqual(['reply']);
  });
});

describe('a case', () => {
  it('is opened, postponed with its document, and the postponement taken back', () => {
    sound(
      openReelectionOps(
        { kind: 'reelection', openedOn: '2026-11-20', termNo: 8 },
        { id: id(2), branchId: id(1) },
      ),
    );
    const [op] = sound(postponeOps(election(), '2027-09-15', '清直工组〔2027〕2号'));
    const postponed = op?.after as Reelection;
    expect(presentTerm(branch, [postponed])?.end).toBe('2027-09-15');
    const [back] = sound(postponeOps(postponed, '', '清直工组〔2027〕2号'));
    expect(back?.after).not.toHaveProperty('postponedTo');
    expect(back?.after).not.toHaveProperty('postponedDocNo');
  });
});

describe('taking office', () => {
  const held = (no: number, memberId: string, post: 'secretary' | 'organizationOfficer', to?: string) => ({
    ...{ ...base, id: id(no), memberId, body: 'committee' as const, post, from: '2024-03-15' },
    ...(to === undefined ? {} : { to }),
  });
  const posts = [held(11, id(31), 'secretary'), held(12, id(32), 'organizationOfficer')];
  const seats: Seat[] = [
    { memberId: id(32), post: 'secretary' },
    { memberId: id(33), post: 'organizationOfficer' },
  ];
  let next = 50;
  const context = { branch, posts, newId: () => id((next += 1)) };

  it('lays down the old committee and takes up the new one on the day of the election, in one command', () => {
    const ops = sound(takeOfficeOps(elected, seats, context));
    expect(ops.map(({ table, before }) => [table, before === null])).toEqual([
      ...[
        ['posts', false],
        ['posts', false],
        ['posts', true],
        ['posts', true],
        ['branches', false],
      ],
    ]);
    expect(ops.slice(0, 2).map((op) => (op.after as { to?: string }).to)).toEqual([
      '2027-03-10',
      '2027-03-10',
    ]);
    expect(ops[2]?.after).toMatchObject({ from: '2027-03-10', how: 'election', reelectionId: elected.id });
    expect(ops[4]?.after).toMatchObject({ electionDate: '2027-03-10', termNo: 8 });
  });

  it('by a by-election replaces the one office and leaves the term alone', () => {
    const row = { ...elected, kind: 'byElection' as const };
    const ops = sound(takeOfficeOps(row, seats.slice(0, 1), context));
    expect(ops.map(({ id: of, table }) => [of, table])).toEqual([
      [id(11), 'posts'],
      [expect.any(String), 'posts'],
    ]);
    expect(ops[1]?.after).toMatchObject({ how: 'byElection', post: 'secretary' });
  });

  it('waits for the election', () => {
    expect(takeOfficeOps(election(), seats, context)).toEqual([]);
    expect(takeOfficeOps(elected, [], context)).toEqual([]);
  });
});
