import { describe, expect, it } from 'vitest';
import type { HeartTalk } from '../../../shared/schema/org-life';
import { sampleBranch } from '../samples/sample-people';
import { sampleTalks, sampleTalkSummary } from '../samples/sample-talks';
import { talkPaper } from './talk-paper';
import { talkSummaryPaper } from './talk-summary-paper';
import { talkSummarySheet } from './talk-summary-sheet';

describe('谈心谈话 on paper', () => {
  it('leaves what was said and what was agreed to handwriting', () => {
    const { html } = talkPaper({ branch: sampleBranch, talks: sampleTalks });
    expect(html.match(/<section/g)).toHaveLength(sampleTalks.length);
    expect(html).toContain('林若衡');
    expect(html).toContain('谈话人（签名）');
    expect(html).not.toContain('更换急救教具');
  });

  it('counts the kinds and says how far the year came, without contents and without 提醒谈话', () => {
    const { html } = talkSummaryPaper(sampleTalkSummary);
    expect(html).toContain('共3次，其中支委会委员之间1次、委员与党员2次。');
    expect(html).toContain('支委会委员之间应谈3对，已谈1对。');
    expect(html).toContain('截至2026年9月22日');
    expect(html).not.toMatch(/提醒|更换急救教具/);
    const reminder: HeartTalk = { ...(sampleTalks[0] as HeartTalk), kind: 'reminder' };
    expect(talkSummarySheet({ ...sampleTalkSummary, talks: [reminder] })).toMatchObject({
      ...{ rows: [], total: '本年度还没有登记谈话。' },
    });
  });
});
