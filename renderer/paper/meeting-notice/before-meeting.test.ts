import { describe, expect, it } from 'vitest';
import { leaveSlipSheet } from '../leave-slip/leave-slip-sheet';
import { meetingAgendaPaper } from '../meeting-agenda/meeting-agenda-paper';
import { plannedElection } from '../samples/sample-election';
import { sampleBranch, sampleCommittee, sampleGroups, sampleRoster } from '../samples/sample-people';
import { plannedRecord, SAMPLE_NOW, sampleMaterial, samplePhotos } from '../samples/sample-records';
import { meetingNoticeSheet } from './meeting-notice-sheet';

const common = { branch: sampleBranch, groups: sampleGroups, roster: sampleRoster, now: SAMPLE_NOW };

describe('会议通知', () => {
  it('says when, where, who and about what, and whom to ask for leave', () => {
    const sheet = meetingNoticeSheet({ ...common, record: plannedElection });
    expect(sheet.title).toBe('关于召开2026年第4次支部党员大会的通知');
    expect(sheet.to).toBe('各位党员：');
    const lines = sheet.chapters.flatMap((chapter) => chapter.lines);
    expect(lines).toContain('2026年10月15日（星期四）14:30—16:00。');
    expect(lines).toContain('1.选举新一届支部委员会委员。');
    expect(lines.join('')).toContain('向林若衡同志请假，只写请假类别');
    expect(sheet.date).toBe('2026年9月19日');
  });

  it('speaks of a theme day as an activity, and of a class as one that is given', () => {
    const of = (type: 'themeDay' | 'partyClass') => {
      const section = { id: plannedElection.id, type, seqNo: 4, year: 2026, ...{ forms: [] } } as never;
      return meetingNoticeSheet({
        ...{ ...common, record: { ...plannedElection, primaryType: type, sections: [section] } },
      });
    };
    expect(of('themeDay').title).toBe('关于开展2026年第4次主题党日活动的通知');
    expect(of('themeDay').chapters.map(({ head }) => head)).toEqual([
      ...['一、活动时间', '二、活动地点', '三、参加人员', '四、活动内容', '五、有关要求'],
    ]);
    expect(of('partyClass').intro).toContain('举办2026年第4次党课。');
  });

  it('of a committee is addressed to its members, and says of written views only where they may count', () => {
    const sheet = meetingNoticeSheet({ ...common, record: plannedRecord, roster: sampleCommittee });
    expect(sheet.to).toBe('各位委员：');
    expect(JSON.stringify(sheet)).not.toContain('书面意见');
  });
});

describe('会议议程', () => {
  it('lists materials, not photos', () => {
    const { html } = meetingAgendaPaper({
      ...{ ...common, record: plannedElection },
      attachments: [sampleMaterial, ...samplePhotos],
    });
    expect(html).toContain('党课讲稿');
    expect(html).not.toContain('IMG_1.png');
    expect(html).toContain('（表决）');
  });
});

describe('请假条', () => {
  it('is filled in for whoever registered leave, with the category and nothing more; blanks fill the sheet', () => {
    const { slips } = leaveSlipSheet({ ...common, record: plannedElection });
    expect(slips.map((slip) => [slip.name, slip.kind, slip.hasWritten])).toEqual([
      ['邓长庚', 'sickLeave', true],
      ['', '', false],
    ]);
  });

  it('is blank for everybody when that is wanted, or nobody asked for leave', () => {
    expect(leaveSlipSheet({ ...common, record: plannedElection, isBlank: true }).slips).toHaveLength(2);
    const nobody = leaveSlipSheet({ ...common, record: plannedRecord, roster: sampleCommittee });
    expect(nobody.slips.every((slip) => slip.name === '')).toBe(true);
  });
});
