import { describe, expect, it } from 'vitest';
import { sampleBranch } from '../samples/sample-people';
import { sampleRegister } from '../samples/sample-register';
import { registerPaper } from './register-paper';
import { registerSheet } from './register-sheet';

describe('党组会议事登记表', () => {
  it('says of each meeting how it was held and where its minutes lie, oldest first', () => {
    const [first, second] = registerSheet([...sampleRegister].reverse(), 2026);
    expect(first).toMatchObject({
      ...{ sessionNo: '第4次', people: '4/5', primaryTopic: '列第一项', procedure: '已听取意见、末位表态' },
      book: '办公室党组会记录本2026年第1本，第12—15页',
    });
    expect(first?.matters).toEqual([
      '1. 重要人事任免：科室负责人调整（清红党组〔2026〕3号，已办结）',
      '2. 重大项目安排：应急救护培训基地改造立项（正在办）',
    ]);
    expect(second).toMatchObject({ primaryTopic: '没有', procedure: '—', people: '', matters: [] });
  });

  it('is one landscape table, and says so when the year is empty', () => {
    const paper = registerPaper({ branch: sampleBranch, year: 2025, meetings: sampleRegister });
    expect(paper.landscape).toBe(true);
    expect(paper.html).toContain('本年度还没有登记。');
    expect(paper.html).not.toContain('科室负责人调整');
  });
});
