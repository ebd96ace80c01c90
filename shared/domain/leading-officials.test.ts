import { describe, expect, it } from 'vitest';
import type { AttendanceStatus, OrgLifeRecord } from '../schema/meeting';
import type { LeadingPost } from '../schema/branch';
import type { Member, Person } from '../schema/member';
import { halvesWithoutBulletin, officialAttendance, type OfficialTables } from './leading-officials';
import { sampleId, sampleRecord } from './testing/sample-record';

const person = { id: sampleId(401), branchId: sampleId(200), rev: 1, name: '单文静' } as Person;
const outsider = { ...person, id: sampleId(402), name: '贺兰山' };
const member = { id: sampleId(1), branchId: sampleId(200), rev: 1, personId: person.id } as Member;
const post = (personId: string, from: string, to?: string): LeadingPost => ({
  ...{ id: sampleId(501), branchId: sampleId(200), rev: 1, personId, post: 'leadingGroupMember', from },
  ...(to ? { to } : {}),
});

function meeting(day: string, status: AttendanceStatus, patch: Partial<OrgLifeRecord> = {}): OrgLifeRecord {
  return sampleRecord({
    startAt: `${day}T14:30`,
    attendance: [{ memberId: member.id, status }],
    ...patch,
  });
}

const range = { first: '2026-01-01', last: '2026-06-30' };
const rate = (records: OrgLifeRecord[], leadingPosts = [post(person.id, '2020-01-01')]) => {
  const tables: OfficialTables = {
    ...{ persons: [person, outsider], members: [member], posts: [], leadingPosts, records },
  };
  return officialAttendance(tables, range, '2026-09-22');
};

describe('R-15: leading officials in the life of their branch', () => {
  it('counts who came, who was on leave and who stayed away, without 免到', () => {
    const statuses: AttendanceStatus[] = ['present', 'present', 'officialLeave', 'absent', 'exempt'];
    const [line] = rate(statuses.map((status, index) => meeting(`2026-0${String(index + 1)}-10`, status)));
    expect(line).toMatchObject({ due: 4, present: 2, onLeave: 1, absent: 1, rate: 50 });
  });

  it('only while in office: from the day of taking up, not on the day of laying down', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'];
    const [line] = rate(
      days.map((day) => meeting(day, 'present')),
      [post(person.id, '2026-03-01', '2026-06-01')],
    );
    expect(line?.due).toBe(2);
  });

  it('leaves out what is planned, what is outside the range, and sittings of the committee', () => {
    const [line] = rate([
      meeting('2026-03-10', 'present', { state: 'planned' }),
      meeting('2026-03-10', 'present', { scope: { kind: 'committee' } }),
      meeting('2025-12-31', 'present'),
      meeting('2026-07-01', 'present'),
    ]);
    expect(line).toMatchObject({ due: 0, rate: undefined });
  });

  it('names nobody who has no member file here, and everybody once', () => {
    expect(rate([], [post(outsider.id, '2020-01-01')])).toEqual([]);
    const twice = [post(person.id, '2018-01-01', '2020-01-01'), post(person.id, '2020-01-01')];
    expect(rate([meeting('2026-03-10', 'present')], twice)).toMatchObject([{ name: '单文静', due: 1 }]);
  });
});

describe('R-16: a bulletin for each half-year', () => {
  it('is missing only once the half-year is over', () => {
    expect(halvesWithoutBulletin([], 2026, '2026-06-30')).toEqual([]);
    expect(halvesWithoutBulletin([], 2026, '2026-07-01')).toEqual([1]);
    expect(halvesWithoutBulletin([], 2026, '2027-01-01')).toEqual([1, 2]);
  });

  it('is there from the first to the last day of its half-year', () => {
    expect(halvesWithoutBulletin(['2026-06-30'], 2026, '2027-02-01')).toEqual([2]);
    expect(halvesWithoutBulletin(['2026-07-01'], 2026, '2027-02-01')).toEqual([1]);
    expect(halvesWithoutBulletin(['2026-01-01', '2026-12-31'], 2026, '2027-02-01')).toEqual([]);
  });
});
