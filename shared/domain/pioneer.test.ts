import { describe, expect, it } from 'vitest';
import { tableSchemas } from '../schema/tables';
import type { PioneerPost } from '../schema/member-life';
import {
  checkPioneer,
  endPioneerOps,
  membersWithoutSign,
  pioneerLines,
  pioneerOps,
  pledgeCheckOps,
  recentQuarters,
} from './pioneer';
import type { RosterEntry } from './roster';

const id = (tail: string): string => tail.padStart(26, '0');
const base = { branchId: id('B'), rev: 1 };
const entry = (name: string): RosterEntry => ({
  person: { ...base, id: id(`P${name}`), name, identity: 'member' },
  member: { ...base, id: id(`M${name}`), personId: id(`P${name}`), category: 'fullMember' },
  category: 'fullMember',
  hasVote: true,
  group: undefined,
  posts: [],
});
const post = (name: string, patch: Partial<PioneerPost> = {}): PioneerPost => ({
  ...{ ...base, id: id(`R${name}`), memberId: id(`M${name}`), title: '应急救护培训', pledge: '随叫随到' },
  ...{ from: '2026-03-01', checks: [], ...patch },
});
const draft = { title: '应急救护培训', pledge: '随叫随到', from: '2026-03-01' };
const context = { branchId: id('B'), newId: () => id('N') };

describe('a desk sign', () => {
  it('takes a pledge of 60 characters and refuses one of 61, rare ones counted once', () => {
    const today = '2026-09-22';
    expect(checkPioneer({ ...draft, pledge: '诺'.repeat(60) }, today)).toEqual({});
    expect(checkPioneer({ ...draft, pledge: '诺'.repeat(61) }, today)).toEqual({ pledge: 'pledgeTooLong' });
    expect(checkPioneer({ ...draft, pledge: `${'诺'.repeat(59)}𠮷` }, today)).toEqual({});
    expect(checkPioneer({ title: ' ', pledge: ' ', from: '2026-09-23' }, today)).toEqual({
      ...{ title: 'titleMissing', pledge: 'pledgeMissing', from: 'fromInFuture' },
    });
    const made = pioneerOps({ ...draft, pledge: '诺'.repeat(60) }, id('M1'), undefined, context)[0]?.after;
    expect(tableSchemas.pioneerPosts.safeParse(made).error).toBeUndefined();
    expect(tableSchemas.pioneerPosts.safeParse({ ...made, pledge: '诺'.repeat(61) }).success).toBe(false);
  });

  it('lists who has none on the day, also after one ended', () => {
    const roster = ['1', '2', '3'].map(entry);
    const posts = [post('1'), post('2', { to: '2026-06-01' })];
    const without = (day: string): string[] =>
      membersWithoutSign(pioneerLines(roster, posts, day)).map(({ person }) => person.name);
    expect(without('2026-05-31')).toEqual(['3']);
    expect(without('2026-06-01')).toEqual(['2', '3']);
    expect(without('2026-02-28')).toEqual(['1', '2', '3']);
  });

  it('is no longer the printed one when its words change', () => {
    const printed = post('1', { signPrintedOn: '2026-03-02' });
    expect(pioneerOps(draft, id('M1'), printed, context)).toEqual([]);
    const [changed] = pioneerOps({ ...draft, pledge: '首问负责' }, id('M1'), printed, context);
    expect(changed?.after).not.toHaveProperty('signPrintedOn');
    const [moved] = pioneerOps({ ...draft, from: '2026-03-02' }, id('M1'), printed, context);
    expect(moved?.after).toMatchObject({ signPrintedOn: '2026-03-02' });
    expect(endPioneerOps(printed, '2026-02-01')[0]?.after).toMatchObject({ to: '2026-03-01' });
  });

  it('has one check a quarter, in order', () => {
    const first = pledgeCheckOps(post('1'), { quarter: '2026-Q3', done: false, proof: ' ' })[0]?.after;
    const second = pledgeCheckOps(first as PioneerPost, { quarter: '2026-Q2', done: true, proof: '讲课' });
    const third = pledgeCheckOps(second[0]?.after as PioneerPost, { quarter: '2026-Q3', done: true });
    expect(third[0]?.after).toMatchObject({
      checks: [
        { quarter: '2026-Q2', done: true, proof: '讲课' },
        { quarter: '2026-Q3', done: true },
      ],
    });
    expect(recentQuarters('2026-02-10', '2025-08-01')).toEqual(['2026-Q1', '2025-Q4', '2025-Q3']);
  });
});
