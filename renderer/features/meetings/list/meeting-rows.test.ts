import { describe, expect, it } from 'vitest';
import type { RosterTables } from '../../../../shared/domain/roster';
import { sampleRecord } from '../../../../shared/domain/testing/sample-record';
import { meetingRows } from './meeting-rows';

const tables: RosterTables = {
  ...{ persons: [], members: [], memberships: [], statusSpans: [] },
  ...{ partyGroups: [], groupSpans: [], posts: [] },
};

describe('what is said of a record in the list', () => {
  it('a decision kept against the rule stays marked in every state', () => {
    const next = (state: 'draft' | 'signed', quorumOverrideReason?: string) =>
      meetingRows(
        [sampleRecord({ state, ...(quorumOverrideReason ? { quorumOverrideReason } : {}) })],
        tables,
        '2026-09-22',
      )[0]?.next;
    expect(next('draft', '择日再议')).toContain('表决未达要求');
    expect(next('signed', '择日再议')).toContain('表决未达要求');
    expect(next('signed')).not.toContain('表决未达要求');
  });

  it('nobody registered is not nobody present', () => {
    const of = (patch: Parameters<typeof sampleRecord>[0]) =>
      meetingRows([sampleRecord({ state: 'planned', ...patch })], tables, '2026-09-22')[0];
    expect(of({ attendance: [] })).toMatchObject({ state: 'draft', present: undefined, absent: undefined });
    expect(of({})?.present).toBe(0);
  });
});
