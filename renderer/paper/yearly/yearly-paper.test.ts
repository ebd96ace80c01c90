import { describe, expect, it } from 'vitest';
import { bodyParts } from '../minutes/body-parts';
import { headFacts } from '../minutes/head-facts';
import { minutesPaper } from '../minutes/minutes-paper';
import { birthdayRecord, orgLifeRecord, staffAssemblyRecord } from '../samples/sample-yearly';
import { sampleBranch, sampleRoster } from '../samples/sample-people';
import { longSent, SAMPLE_NOW } from '../samples/sample-records';
import { rectificationLines, rectificationPaper } from './rectification-paper';
import { reviewPaper } from './review-paper';
import { reviewSheet } from './review-sheet';

const input = (record: typeof orgLifeRecord) => ({
  ...{ branch: sampleBranch, record, roster: sampleRoster, groups: [], attachments: [], now: SAMPLE_NOW },
});

describe('minutes of 组织生活会 with 民主评议', () => {
  it('are headed by the year looked back on, not by the day', () => {
    const facts = headFacts(input(orgLifeRecord));
    expect(facts.title).toBe('组织生活会会议记录');
    expect(facts.subtitle).toBe('2025年度');
    expect(facts.alsoHeld).toBe('本次会议同时计为2025年度民主评议党员');
    expect(facts.time).toContain('2026年1月15日');
  });

  it('tell preparation and check before the items, the list and the result behind them', () => {
    const titles = bodyParts(input(orgLifeRecord)).flatMap((part) =>
      part.kind === 'heading' && part.level === 1 ? [part.text] : [],
    );
    expect(titles).toEqual([
      '一、会前准备',
      '二、对照检查',
      '三、对照检查，开展批评和自我批评',
      '四、民主评议党员',
      '五、整改清单',
      '六、评议结果',
    ]);
  });

  it('say how many got which verdict, and of nobody which', () => {
    const { html } = minutesPaper(input(orgLifeRecord));
    const text = html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '');
    const result = text.slice(text.indexOf('六、评议结果'));
    expect(result).toContain('参加评定等次的党员8人。发出测评票8张，收回8张，有效8张。');
    expect(result).toContain('支部评定：优秀2人、合格6人、不评定等次1人。');
    expect(text).not.toContain('预备期内，参加评议');
  });
});

describe('P-19 and P-20', () => {
  it('have a line for each of the roster, ballots and verdict', () => {
    const sheet = reviewSheet({ branch: sampleBranch, record: orgLifeRecord, roster: sampleRoster });
    expect(sheet?.title).toBe('2025年度民主评议党员汇总表');
    expect(sheet?.lines).toHaveLength(sampleRoster.length);
    expect(sheet?.lines[0]).toMatchObject({
      name: '林若衡',
      ballots: { excellent: '7', qualified: '1' },
      verdict: '优秀',
    });
    expect(sheet?.totals).toBe(
      '发出测评票8张，收回8张，有效8张。支部评定：优秀2人、合格6人、不评定等次1人。',
    );
  });

  it('print what was done after the record was locked', () => {
    const marks = [{ todoId: '01SAMP00000000000000004821', doneOn: '2026-06-20', proof: '学习记录' }];
    const done = rectificationLines(orgLifeRecord, marks)?.map((line) => line.done);
    expect(done).toEqual(['2026年6月20日完成：学习记录', '2026年3月27日完成']);
    const without = rectificationLines(orgLifeRecord, [])?.map((line) => line.done);
    expect(without).toEqual(['', '2026年3月27日完成']);
  });

  it('do not exist of other records', () => {
    expect(reviewPaper({ branch: sampleBranch, record: longSent, roster: sampleRoster })).toBeUndefined();
    expect(rectificationPaper({ branch: sampleBranch, record: longSent, marks: [] })).toBeUndefined();
  });
});

describe('minutes of 政治生日 and 干部大会', () => {
  it('name whose birthday it is and what was done', () => {
    const { rows } = headFacts(input(birthdayRecord));
    expect(rows[0]).toMatchObject({ names: sampleRoster.slice(0, 3).map(({ name }) => name) });
    expect(rows[1]?.lines).toEqual(['重温入党誓词、重温入党志愿书、组织寄语、党员感言、赠送政治生日贺卡']);
  });

  it('count the staff beyond the branch', () => {
    const { rows } = headFacts(input(staffAssemblyRecord));
    expect(rows.slice(0, 2).map((row) => row.lines.join(''))).toEqual([
      '贺兰山（已报告工作）',
      '本支部以外干部17人',
    ]);
  });
});
