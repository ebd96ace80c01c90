import { describe, expect, it } from 'vitest';
import { memberProblemText } from '../words/members';
import { checkMemberFile, hasErrors, type MemberProblem } from './member-checks';
import { emptyMemberFile, type MemberFileValues, type StoredFile } from './member-file';
import type { RosterTables } from './roster';

const today = '2026-09-22';
const tables: RosterTables = {
  persons: [],
  members: [],
  memberships: [],
  statusSpans: [],
  partyGroups: [],
  groupSpans: [],
  posts: [],
};
const good: MemberFileValues = {
  ...emptyMemberFile(),
  name: '单文静',
  gender: 'female',
  birthDate: '1971-05-18',
  idNo: '110105197105180429',
  joinDate: '1996-07-01',
  fullMemberDate: '1997-07-01',
  membership: { from: '2015-09-01', fromHow: 'onFile', fromOrg: '', letterNo: '' },
};
const stored = {
  person: { id: 'p' },
  member: { id: 'm' },
  memberships: [],
  statusSpans: [],
  groupSpans: [],
  posts: [],
  circumstances: [],
} as unknown as StoredFile;

function check(patch: Partial<MemberFileValues>, file?: StoredFile): MemberProblem[] {
  return checkMemberFile({ ...good, ...patch }, { today, tables, stored: file });
}
/** `field code severity` of all problems. */
function said(patch: Partial<MemberFileValues>, file?: StoredFile): string[] {
  return check(patch, file).map(({ field, code, severity }) => `${field} ${code} ${severity}`);
}

describe('checks of a member file', () => {
  it('find nothing in a good one', () => {
    expect(check({})).toEqual([]);
  });

  it.each<[string, Partial<MemberFileValues>, string]>([
    ['no name', { name: ' 　' }, 'name nameMissing error'],
    ['a name of 41 characters', { name: '静'.repeat(41) }, 'name tooLong error'],
    ['an ID number of 17 digits', { idNo: '11010519710518042' }, 'idNo idFormat error'],
    ['30 February in it', { idNo: '110105197102300429' }, 'idNo idDate error'],
    ['a wrong check character', { idNo: '110105197105180428' }, 'idNo idChecksum error'],
    ['digits lost by Excel', { idNo: '110105197105180000' }, 'idNo idDestroyed error'],
    ['another birth date', { birthDate: '1971-05-19' }, 'birthDate birthDiffersFromId error'],
    ['another gender', { gender: 'male' }, 'gender genderDiffersFromId error'],
    ['an unreadable date', { joinDate: '九六年' }, 'joinDate dateUnreadable error'],
    ['a date to come', { joinDate: '2027-01' }, 'joinDate dateInFuture error'],
    ['a birth long ago', { birthDate: '1899', idNo: '' }, 'birthDate dateTooEarly error'],
    [
      'admission at 17',
      { joinDate: '1989-05-17', fullMemberDate: '1990-05-17' },
      'joinDate joinTooYoung error',
    ],
    ['conversion before admission', { fullMemberDate: '1995' }, 'fullMemberDate fullBeforeJoin error'],
    [
      'conversion after three years',
      { fullMemberDate: '1999-07-01' },
      'fullMemberDate fullDateUnusual warning',
    ],
    ['no conversion date', { fullMemberDate: '' }, 'fullMemberDate fullDateMissing warning'],
    ['one too early to have', { category: 'probationaryMember' }, 'fullMemberDate fullDateUnexpected error'],
    ['a mobile of ten digits', { mobile: '1380000260' }, 'mobile mobileBad error'],
    ['dues to a day', { duesPaidThrough: '2026-09-01' }, 'duesPaidThrough monthWanted error'],
    ['work before birth', { workStart: '1970' }, 'workStart workBeforeBirth error'],
    [
      'belonging before admission',
      { membership: { ...good.membership, from: '1990-01-01' } },
      'membership.from fromBeforeJoin error',
    ],
    [
      'no day of belonging',
      { membership: { ...good.membership, from: '' } },
      'membership.from fromMissing error',
    ],
  ])('say so: %s', (_what, patch, expected) => {
    expect(said(patch)).toContain(expected);
  });

  it('compare partial dates by the days they can mean', () => {
    expect(said({ birthDate: '1971-05' })).toEqual([]);
    expect(said({ birthDate: '1971', joinDate: '1989', fullMemberDate: '1990', idNo: '' })).toEqual([]);
  });

  it('take an extended probation of one and a half to two years as usual, and none from 1969 to 1977', () => {
    expect(said({ fullMemberDate: '1998-01' })).toEqual([]);
    const old = { birthDate: '1950-01-01', idNo: '', joinDate: '1970-05', fullMemberDate: '1970-05' };
    expect(said(old)).toEqual([]);
  });

  it('hold R-23 and R-24 to the day: the eighteenth birthday, one year, one and a half to two', () => {
    const born = { birthDate: '1980-05-18', idNo: '', workStart: '' };
    const joined = (joinDate: string) =>
      said({ ...born, joinDate, fullMemberDate: '', category: 'probationaryMember' });
    expect(joined('1998-05-17')).toEqual(['joinDate joinTooYoung error']);
    expect(joined('1998-05-18')).toEqual([]);
    const full = (fullMemberDate: string) =>
      said({ ...born, joinDate: '2000-08-31', fullMemberDate }).map((one) => one.split(' ')[1]);
    const usual = ['2001-08-31', '2002-02-28', '2002-08-31'];
    const unusual = ['2001-08-30', '2001-09-01', '2002-02-27', '2002-09-01'];
    expect(usual.map((day) => full(day))).toEqual(usual.map(() => []));
    expect(unusual.map((day) => full(day))).toEqual(unusual.map(() => ['fullDateUnusual']));
  });

  it('ask a new file for what an old one may lack', () => {
    const blank = { birthDate: '', gender: '', joinDate: '', fullMemberDate: '', idNo: '' };
    expect(hasErrors(check(blank))).toBe(true);
    expect(hasErrors(check(blank, stored))).toBe(false);
  });

  it('want the day from which another group counts', () => {
    expect(said({ group: { id: 'g', from: '' } }, stored)).toEqual(['group.from groupFromMissing error']);
    expect(said({ group: { id: 'g', from: '2010-01-01' } }, stored)).toEqual([
      'group.from groupFromTooEarly error',
    ]);
    expect(said({ group: { id: 'g', from: '' } })).toEqual([]);
  });

  it('name the other person with the same number', () => {
    const twin = { id: 'q', name: '单静', idNo: good.idNo } as RosterTables['persons'][number];
    const others = {
      ...tables,
      persons: [twin],
      members: [{ personId: 'q' } as RosterTables['members'][number]],
    };
    const problems = checkMemberFile(good, { today, tables: others, stored: undefined });
    expect(problems.map(memberProblemText)).toEqual(['这个号码已登记在单静名下，请不要重复建档']);
  });

  it('have a sentence for each, without holes in it', () => {
    const all = check({ idNo: '1', birthDate: 'x', joinDate: '', mobile: '1', name: '' });
    for (const problem of all) expect(memberProblemText(problem)).not.toMatch(/undefined|NaN/);
  });
});
