import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../shared/domain/meeting';
import type { RecordContent } from '../../../shared/schema/meeting';
import { sampleRoster } from '../samples/sample-people';
import { corrected, longDraft } from '../samples/sample-records';
import { markChange } from './changed-part';
import { contentDifferences } from './content-differences';
import { correctionSlips } from './correction-slips';

const content = contentOf(longDraft);
const differencesTo = (patch: Partial<RecordContent>) =>
  contentDifferences(content, { ...content, ...patch }, { rows: sampleRoster });

describe('contentDifferences', () => {
  it('finds nothing between equal versions', () => expect(differencesTo({})).toEqual([]));

  it('names the place of each change in the words of the page', () => {
    const [first] = content.attendance;
    expect(
      differencesTo({
        place: '二楼会议室',
        attendance: content.attendance.map((row) =>
          row === first ? { ...row, status: 'officialLeave' } : row,
        ),
      }),
    ).toEqual([
      { place: '地点', before: '三楼党员活动室', after: '二楼会议室' },
      { place: '出席：林若衡', before: '到会', after: '因公请假' },
    ]);
  });

  it('matches items by id: a moved item is not a changed text', () => {
    expect(differencesTo({ agenda: [...content.agenda].reverse() })).toEqual([]);
  });

  it('shows added, removed and changed votes', () => {
    const [item, other] = content.agenda;
    if (!item?.vote || !other) throw new Error('sample without vote');
    const changes = differencesTo({
      agenda: [{ ...item, vote: { ...item.vote, votesFor: 7, votesAbstain: 0 } }],
    });
    expect(changes).toEqual([
      {
        place: '议题一：表决',
        before: '赞成6票，反对0票，弃权1票，书面赞成1票',
        after: '赞成7票，反对0票，弃权0票，书面赞成1票',
      },
      { place: '议题二', before: '审议支部2026年第四季度学习计划', after: '' },
    ]);
  });

  it('never loses a change it has no word for', () => {
    const sections = content.sections.map((section) =>
      section.type === 'memberAssembly' ? { ...section, nature: 'review' as const } : section,
    );
    expect(differencesTo({ sections })).toHaveLength(1);
  });
});

describe('markChange', () => {
  it('marks the middle that differs', () => {
    expect(markChange('课程46场。', '课程64场。')).toEqual({
      before: { head: '课程', changed: '46', tail: '场。' },
      after: { head: '课程', changed: '64', tail: '场。' },
    });
  });

  it('shortens long equal parts and never cuts a rare character in half', () => {
    const long = '𠅤'.repeat(100);
    const { before, after } = markChange(`${long}甲${long}`, `${long}${long}`);
    expect(before).toEqual({ head: `…${'𠅤'.repeat(12)}`, changed: '甲', tail: `${'𠅤'.repeat(12)}…` });
    expect(after.changed).toBe('');
  });
});

describe('correctionSlips', () => {
  it('lists reason, both drafts and every change', () => {
    const [slip, ...rest] = correctionSlips(corrected);
    expect(rest).toEqual([]);
    expect(slip).toMatchObject({
      record: '2026年第3次支部党员大会（2026年9月18日）',
      at: '2026年10月9日',
      drafts: '第1稿更正为第2稿（两稿均保留）',
    });
    expect(slip?.lines.map((line) => line.place)).toEqual(['列席人员', '议题一：曾䶮的发言']);
  });
});
