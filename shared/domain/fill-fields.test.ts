import { describe, expect, it } from 'vitest';
import type { Setting } from '../schema/ledger';
import type { OrgLifeRecord, SnapshotRow } from '../schema/meeting';
import { fillChoice, formatFillDate, meetingFillFields, meetingFillValues, plainTextOf } from './fill-fields';

const setting = (value: unknown): Setting => ({
  id: '01J000000000000000000SETT1',
  branchId: '01J0000000000000000BRANCH1',
  rev: 1,
  key: 'fillPanel.meetings',
  value,
});
const person = (no: number, name: string): SnapshotRow => ({
  memberId: `01J00000000000000000MEMBR${no}`,
  name,
  category: 'fullMember',
  hasVote: true,
  postNames: [],
});
const roster = [person(1, '林若衡'), person(2, '曾广林'), person(3, '解晓喆')];
const record = {
  state: 'draft',
  primaryType: 'partyClass',
  sections: [
    { id: 's', type: 'partyClass', year: 2026, seqNo: 2, classTitle: '讲廉洁', hours: 1.5 },
    { id: 't', type: 'themeDay', year: 2026, seqNo: 3, forms: [] },
  ],
  title: '学习党章',
  startAt: '2026-03-05T09:00',
  endAt: '2026-03-05T10:30',
  place: '三楼会议室',
  scope: { kind: 'branch' },
  host: { name: '林若衡' },
  attendance: [
    { memberId: roster[0]?.memberId, status: 'present' },
    { memberId: roster[1]?.memberId, status: 'present' },
    { memberId: roster[2]?.memberId, status: 'sickLeave' },
  ],
  observers: [],
  agenda: [{ id: 'a', topic: '学习原文', discussion: [] }],
  content: [
    { type: 'heading', level: 1, runs: [{ text: '一、学习' }] },
    { type: 'list', ordered: true, items: [[{ text: '第一条', bold: true }], [{ text: '第二条' }]] },
  ],
} as unknown as OrgLifeRecord;
const values = (choice = fillChoice('meetings', []), of = record) =>
  Object.fromEntries(meetingFillValues(of, roster, undefined, choice).map(({ id, value }) => [id, value]));

describe('values of a record', () => {
  it('are what the minutes say, counted and named', () => {
    expect(values()).toMatchObject({
      type: '党课',
      heading: '2026年第2次党课',
      date: '2026-03-05',
      startTime: '09:00',
      endTime: '10:30',
      shouldAttend: '3',
      present: '2',
      absent: '1',
      presentNames: '林若衡、曾广林',
      absentNames: '解晓喆（病假）',
      classTitle: '讲廉洁',
      hours: '1.5',
      agenda: '1.学习原文',
      content: '一、学习\n1.第一条\n2.第二条',
    });
  });

  it('leave out what is not filled in', () => {
    expect(Object.keys(values())).not.toContain('recorder');
    expect(Object.keys(values())).not.toContain('observers');
  });

  it('follow the branch’s order and ways of writing', () => {
    const choice = fillChoice('meetings', [
      setting({ shown: ['presentNames', 'date', 'gone'], date: 'zh', names: ' ' }),
    ]);
    expect(meetingFillValues(record, roster, undefined, choice)).toEqual([
      { id: 'presentNames', label: '到会人员', value: '林若衡 曾广林' },
      { id: 'date', label: '日期', value: '2026年3月5日' },
    ]);
  });

  it('claim nobody’s attendance before the meeting', () => {
    const planned = values(undefined, { ...record, state: 'planned' });
    expect(planned).toMatchObject({ shouldAttend: '3' });
    for (const field of ['present', 'absent', 'presentNames', 'absentNames'])
      expect(planned).not.toHaveProperty(field);
  });

  it('take the frozen roster of a record that went out', () => {
    const frozen = { ...record, snapshot: { rows: roster.slice(0, 2) } } as unknown as OrgLifeRecord;
    expect(values(undefined, frozen)).toMatchObject({ shouldAttend: '2' });
  });
});

describe('a stored choice', () => {
  it.each([undefined, null, 'x', { shown: 'all' }, { shown: [] }, { shown: ['gone', 4] }])(
    'that says nothing (%j) shows everything',
    (value) => {
      expect(fillChoice('meetings', [setting(value)])).toEqual({
        shown: meetingFillFields,
        date: 'dash',
        names: '、',
      });
    },
  );
  it('of another kind counts nothing', () => {
    expect(fillChoice('members', [setting({ shown: ['date'] })]).shown).not.toEqual(['date']);
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-05', 'dash', '2026-03-05'],
    ['2026-03-05', 'dot', '2026.03.05'],
    ['2026-03-05', 'compact', '20260305'],
    ['1998-07', 'slash', '1998/07'],
    ['1998-07', 'zh', '1998年7月'],
    ['1998', 'compact', '1998'],
    [undefined, 'dash', ''],
  ] as const)('%s as %s is %s', (date, format, text) => {
    expect(formatFillDate(date, format)).toBe(text);
  });
});

it('writes bulleted lists without marks of our own', () => {
  expect(plainTextOf([{ type: 'list', ordered: false, items: [[{ text: '*重要*' }]] }])).toBe('·*重要*');
});
