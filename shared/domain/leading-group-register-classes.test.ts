import { describe, expect, it } from 'vitest';
import type { LeadingPost, Post } from '../schema/branch';
import type { OrgLifeRecord, Section } from '../schema/meeting';
import { classFindings, type ClassTables } from './leading-group-register-classes';
import { testId, testRoster } from './testing/admission-case';
import { sampleRecord } from './testing/sample-record';

const base = { branchId: testId(1), rev: 1 };
/** 11 is the branch secretary, 12 (person 32) the secretary of the 党组. */
const secretary: Post = {
  ...{
    ...base,
    id: testId(61),
    memberId: testId(11),
    body: 'committee',
    post: 'secretary',
    from: '2020-01-01',
  },
};
const chief: LeadingPost = {
  ...{ ...base, id: testId(62), personId: testId(32), post: 'leadingGroupSecretary', from: '2020-01-01' },
};

function lecture(
  patch: Partial<Extract<Section, { type: 'partyClass' }>>,
  day = '2026-05-12',
): OrgLifeRecord {
  const section: Section = { id: testId(70), type: 'partyClass', seqNo: 1, year: 2026, ...patch };
  return {
    ...sampleRecord(),
    primaryType: 'partyClass',
    state: 'signed',
    startAt: `${day}T09:00`,
    sections: [section],
  };
}
function facts(
  records: readonly OrgLifeRecord[],
  leadingPosts: readonly LeadingPost[] = [chief],
): ClassTables {
  return { tables: { ...testRoster(), posts: [secretary] }, leadingPosts, records };
}
const said = (tables: ClassTables, today = '2026-10-01', year = 2026): string[] =>
  classFindings(tables, year, today).map(({ code, severity, name }) => `${code} ${severity} ${name}`);

describe('classes of the two secretaries (R-10, row 26)', () => {
  it('are asked of both, each by the kind of lecturer or by who gave it', () => {
    expect(said(facts([]))).toEqual([
      'leadingSecretaryClass warning 单文静',
      'branchSecretaryClass warning 林若衡',
    ]);
    expect(said(facts([lecture({ lecturerKind: 'leadingGroupSecretary' })]))).toEqual([
      'branchSecretaryClass warning 林若衡',
    ]);
    const own = { lecturer: { memberId: testId(12), name: '单文静' }, lecturerKind: 'member' } as const;
    expect(said(facts([lecture(own), lecture({ lecturerKind: 'secretary' })]))).toEqual([]);
  });

  it('of another year do not count, nor is anybody asked where there is no 党组', () => {
    const other = lecture({ lecturerKind: 'leadingGroupSecretary' }, '2025-12-30');
    expect(said(facts([other]))).toContain('leadingSecretaryClass warning 单文静');
    const gone = { ...chief, to: '2026-10-01' };
    expect(said(facts([], []))).toEqual(['branchSecretaryClass warning 林若衡']);
    expect(said(facts([], [gone]))).toEqual(['branchSecretaryClass warning 林若衡']);
    expect(said(facts([], [gone]), '2026-09-30')).toContain('leadingSecretaryClass info 单文静');
  });
});
