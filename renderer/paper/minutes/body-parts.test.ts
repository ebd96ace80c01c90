import { describe, expect, it } from 'vitest';
import type { AppliedRule, OrgLifeRecord } from '../../../shared/schema/meeting';
import { sampleBranch, sampleCommittee, sampleGroups, sampleRoster } from '../samples/sample-people';
import { longDraft, longSent, plannedRecord, SAMPLE_NOW, snapshotFor } from '../samples/sample-records';
import { bodyParts, type BodyPart } from './body-parts';
import { keepWithSignatures } from './kept-with-signatures';

function partsOf(record: OrgLifeRecord, roster = sampleRoster): BodyPart[] {
  return bodyParts({
    branch: sampleBranch,
    record,
    roster,
    groups: sampleGroups,
    attachments: [],
    now: SAMPLE_NOW,
  });
}
const headings = (parts: BodyPart[]): string[] =>
  parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
const voteIn = (parts: BodyPart[]) => parts.flatMap((part) => (part.kind === 'vote' ? [part.vote] : []))[0];

describe('bodyParts', () => {
  it('follows the agenda: talk, vote, resolution, then what is to be done', () => {
    expect(headings(partsOf(longSent))).toEqual([
      '一、讨论接收苏禾同志为中共预备党员',
      '（一）汇报和讨论',
      '（二）表决情况',
      '（三）决议',
      '二、审议支部2026年第四季度学习计划',
      '三、会后办理事项',
    ]);
  });

  it('prints votes in the hall and written views apart, the rule with its numbers, the result', () => {
    const vote = voteIn(partsOf(longSent));
    expect(vote?.rows.map((row) => [row.label, row.votesFor, row.votesAbstain, row.total])).toEqual([
      ['会场表决', 6, 1, 7],
      ['会前书面', 1, 0, 1],
      ['合　　计', 7, 1, 8],
    ]);
    expect(vote?.rule).toContain('赞成7人（含书面意见1人）');
    expect(vote?.basis).toBe('依据：《中国共产党发展党员工作细则》第十九、二十条（2026年5月）。');
    expect(vote?.result).toBe('通　过');
  });

  it('says that nothing was decided when too few were there', () => {
    const few = {
      ...longDraft,
      attendance: longDraft.attendance.map((row, index) =>
        index < 3 ? row : { ...row, status: 'absent' as const },
      ),
      quorumOverrideReason: '先行通报，择日再议',
    };
    const parts = partsOf(few);
    expect(voteIn(parts)?.result).toBe('到会人数不足，不能表决');
    expect(JSON.stringify(parts)).toContain('先行通报，择日再议');
  });

  it('prints the rule as it was frozen, even if it reads differently today', () => {
    const rule: AppliedRule = {
      id: 'R-12b',
      version: '2014-06',
      wording: '旧文',
      source: '《旧细则》',
      article: '第十九条',
      result: '旧的算式，通过',
    };
    const record = { ...longSent, snapshot: { ...snapshotFor(sampleRoster), rules: [rule] } };
    expect(voteIn(partsOf(record))).toMatchObject({
      rule: '旧的算式，通过。',
      basis: '依据：《旧细则》第十九条（2014年6月）。',
    });
  });

  it('leaves lines to write on before the meeting, none in a copy for signature', () => {
    const kinds = (record: OrgLifeRecord, roster = sampleRoster): string[] =>
      partsOf(record, roster).map((part) => part.kind);
    expect(kinds(plannedRecord, sampleCommittee).filter((kind) => kind === 'blankLines')).toHaveLength(3);
    expect(kinds(plannedRecord, sampleCommittee)).toContain('todos');
    // A draft with text looks like the copy that will be signed.
    expect(kinds({ ...longDraft, todos: [] })).not.toContain('todos');
    const bare: OrgLifeRecord = { ...longSent, todos: [] };
    expect(kinds(bare)).not.toContain('blankLines');
    expect(kinds(bare)).not.toContain('todos');
  });
});

describe('keepWithSignatures', () => {
  it('takes a short last part with its heading along', () => {
    const { flowing, kept } = keepWithSignatures(partsOf(longSent));
    expect(kept.map((part) => part.kind)).toEqual(['heading', 'todos']);
    expect(flowing.at(-1)).toMatchObject({ kind: 'paragraph', lead: '决议：' });
    expect(keepWithSignatures([])).toEqual({ flowing: [], kept: [] });
  });

  it('leaves a long paragraph to the rule of three lines', () => {
    const long: BodyPart = { kind: 'paragraph', text: '长'.repeat(400) };
    expect(keepWithSignatures([long])).toEqual({ flowing: [long], kept: [] });
  });

  it('splits only the last block off a rich text', () => {
    const blocks = ['甲', '乙'].map((text) => ({ type: 'paragraph' as const, runs: [{ text }] }));
    const { flowing, kept } = keepWithSignatures([{ kind: 'rich', blocks }]);
    expect(flowing).toEqual([{ kind: 'rich', blocks: blocks.slice(0, 1) }]);
    expect(kept).toEqual([{ kind: 'rich', blocks: blocks.slice(1) }]);
  });
});
