import { describe, expect, it } from 'vitest';
import { sampleBranch, sampleFirstGroup, sampleGroups, sampleRoster } from '../samples/sample-people';
import {
  lateRecord,
  longDraft,
  longSent,
  plannedRecord,
  SAMPLE_NOW,
  shortRecord,
} from '../samples/sample-records';
import { headFacts, type HeadFacts } from './head-facts';
import type { MinutesInput } from './minutes-input';

function factsOf(record: MinutesInput['record'], roster = sampleRoster): HeadFacts {
  return headFacts({
    branch: sampleBranch,
    record,
    roster,
    groups: sampleGroups,
    attachments: [],
    now: SAMPLE_NOW,
  });
}
const rowOf = (facts: HeadFacts, label: string): string => {
  const row = facts.rows.find((one) => one.label === label);
  return [...(row?.names ?? []), ...(row?.lines ?? [])].join('|');
};

describe('headFacts', () => {
  it('counts from the roster and shows the voting pair only where a vote was taken', () => {
    const facts = factsOf(longSent);
    expect(facts.counts).toMatchObject({ shouldAttend: 9, present: 8, absent: 1 });
    expect(facts.counts).toMatchObject({ votersShouldAttend: 8, votersPresent: 7 });
    expect(facts.showVoters).toBe(true);
    expect(factsOf(shortRecord, sampleFirstGroup).showVoters).toBe(false);
  });

  it('prints an absence by its category, never who approved it', () => {
    const facts = factsOf(longSent);
    expect(rowOf(facts, '缺席及原因')).toBe('邓长庚（病假，会前已提交书面意见）');
    expect(JSON.stringify(facts)).not.toContain('approvedBy');
    expect(rowOf(facts, '到会人员')).toContain('闻小㛃（预备）');
    expect(rowOf(facts, '到会人员')).not.toContain('邓长庚');
  });

  it('uses the frozen roster, whatever the member file says now', () => {
    const facts = factsOf(longSent, []);
    expect(facts.counts.shouldAttend).toBe(9);
    expect(factsOf(longDraft, []).counts.shouldAttend).toBe(0);
  });

  it('leaves 免到 out of 应到 and names it without a reason of health', () => {
    const facts = factsOf(lateRecord);
    expect(facts.counts).toMatchObject({ shouldAttend: 8, exempt: 1 });
    expect(rowOf(facts, '免　　到')).toBe('邓长庚（依支部决定，不计入应到）');
  });

  it('marks a late entry with both dates, from the day on the paper original', () => {
    const { late } = factsOf(lateRecord);
    expect(late?.lines[0]).toBe('会议日期2026年5月15日，补录日期2026年6月24日，会后40天补录。');
    expect(late?.lines[1]).toContain('驻县区防汛');
    expect(factsOf(longSent).late).toBeUndefined();
  });

  it('says that one event counts for two types, with the facts of both', () => {
    const facts = factsOf(lateRecord);
    expect(facts.alsoHeld).toBe('本次会议同时计为2026年第2次党课');
    expect(rowOf(facts, '授 课 人')).toBe('贺兰山（党组书记）　1.5学时');
    expect(rowOf(facts, '改期说明')).toContain('原定2026年5月18日开展');
  });

  it('names the host of a group meeting as group leader', () => {
    expect(factsOf(shortRecord, sampleFirstGroup).host).toBe('曾䶮（党小组组长）');
    expect(factsOf(shortRecord, sampleFirstGroup).subtitle).toBe('第一党小组　2026年第9次');
  });

  it('leaves the attendance of a meeting to come to the pen, and prints 无 for a held one', () => {
    const planned = factsOf(plannedRecord, sampleRoster.slice(0, 3));
    expect(planned.attendanceKnown).toBe(false);
    expect(rowOf(planned, '到会人员')).toBe('');
    expect(rowOf(factsOf(shortRecord, sampleFirstGroup), '缺席及原因')).toBe('无');
  });
});
