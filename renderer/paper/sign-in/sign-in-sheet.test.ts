import { describe, expect, it } from 'vitest';
import { sampleBranch, sampleCommittee, sampleGroups, sampleRoster } from '../samples/sample-people';
import { lateRecord, longDraft, plannedRecord, SAMPLE_NOW } from '../samples/sample-records';
import { signInSheet } from './sign-in-sheet';

const common = { branch: sampleBranch, groups: sampleGroups, now: SAMPLE_NOW };

describe('signInSheet', () => {
  it('lists the roster by group with leave and category beforehand', () => {
    const sheet = signInSheet({ ...common, record: longDraft, roster: [...sampleRoster].reverse() });
    expect(sheet.rows.map((row) => row.belongs).slice(0, 5)).toEqual(Array(5).fill('第一党小组'));
    expect(sheet.rows.find((row) => row.name === '邓长庚')?.note).toBe('病假');
    expect(sheet.rows.find((row) => row.name === '闻小㛃')?.note).toBe('预备党员');
    expect(sheet.totals).toBe('应到党员9人（其中预备党员1人）');
    expect(sheet.observers.map((row) => row.belongs)).toEqual([
      '发展对象',
      '入党积极分子',
      '市直机关工委代表',
    ]);
  });

  it('never prints 无故缺席 before anybody could come', () => {
    const record = {
      ...longDraft,
      attendance: longDraft.attendance.map((row) => ({ ...row, status: 'absent' as const })),
    };
    const sheet = signInSheet({ ...common, record, roster: sampleRoster });
    expect(JSON.stringify(sheet)).not.toContain('缺席');
  });

  it('shows posts where a committee meets and counts 免到 out', () => {
    const committee = signInSheet({ ...common, record: plannedRecord, roster: sampleCommittee });
    expect(committee.belongsLabel).toBe('职　务');
    expect(committee.rows[0]?.belongs).toBe('支部书记');
    expect(committee.totals).toBe('应到委员3人');
    const exempt = signInSheet({ ...common, record: lateRecord, roster: sampleRoster });
    expect(exempt.totals).toBe('应到党员8人（其中预备党员1人）');
    expect(exempt.rows.find((row) => row.name === '邓长庚')?.note).toBe('免到');
  });
});
