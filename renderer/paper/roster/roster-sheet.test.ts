import { describe, expect, it } from 'vitest';
import { sampleBranch, sampleRosterEntries } from '../samples/sample-people';
import { rosterSheet } from './roster-sheet';

const input = {
  branch: sampleBranch,
  roster: sampleRosterEntries,
  on: '2026-09-18',
  now: '2026-09-19T00:00:00.000Z',
};

describe('rosterSheet', () => {
  it('has no ID number and no telephone in the public variant, not even hidden', () => {
    const sheet = rosterSheet({ ...input, variant: 'public' });
    expect(sheet.columns).not.toContain('idNo');
    expect(sheet.rows[0]).not.toHaveProperty('idNo');
    expect(sheet.rows[0]).not.toHaveProperty('mobile');
  });

  it('hands out no number that was typed into a remark either', () => {
    const roster = sampleRosterEntries.map(({ member, person, ...rest }) => ({
      ...rest,
      person: { ...person, jobTitle: '主任13800002607' },
      member: { ...member, note: '电话13800002607，证号110105197105180429' },
    }));
    const handedOut = JSON.stringify(rosterSheet({ ...input, roster, variant: 'public' }));
    expect(handedOut).not.toMatch(/\d{11}/);
    expect(handedOut).toContain('138****2607');
    expect(JSON.stringify(rosterSheet({ ...input, roster, variant: 'internal' }))).toContain('13800002607');
  });

  it('prints dates as far as they are known and no conversion for a probationary member', () => {
    const { rows } = rosterSheet({ ...input, variant: 'internal' });
    expect(rows[0]).toMatchObject({ birth: '1971.05', joinDate: '1996.07.01', fullMemberDate: '1997.07.01' });
    expect(rows[7]).toMatchObject({ joinDate: '2014.06' });
    expect(rows[8]).toMatchObject({ workStart: '1984' });
    expect(rows[4]).toMatchObject({ fullMemberDate: '', note: '预备党员' });
    expect(rows[1]?.posts).toEqual(['组织委员', '宣传委员']);
  });
});
