import { describe, expect, it } from 'vitest';
import { readAttendanceSheet } from './attendance-sheet';
import { readStatus, typesIn } from './attendance-status';
import { readMeetingDay } from './meeting-day';
import { textCell, type SheetCell, type SheetTable } from './sheet-table';

const sheet = (...lines: string[]): SheetTable => ({
  ...{ name: '出勤', hidden: false, date1904: false },
  rows: lines.map((line) => line.split('|').map((text) => textCell(text))),
});
const TODAY = '2026-09-22';

describe('the day of a meeting', () => {
  const context = { date1904: false, today: TODAY };
  it.each<[string, number | undefined, unknown]>([
    ['2026-03-05', undefined, { kind: 'day', day: '2026-03-05' }],
    ['2026年3月5日 14:30', undefined, { kind: 'day', day: '2026-03-05', time: '14:30' }],
    ['2026-03-05 00:00:00', undefined, { kind: 'day', day: '2026-03-05' }],
    ['2026.3.5支部党员大会', undefined, { kind: 'day', day: '2026-03-05' }],
    ['26.3.5', undefined, { kind: 'day', day: '2026-03-05' }],
    ['3月5日', 2026, { kind: 'day', day: '2026-03-05' }],
    ['3月5日', undefined, { kind: 'noYear' }],
    ['2月29日', 2026, { kind: 'bad' }],
    ['2024-02-29', undefined, { kind: 'day', day: '2024-02-29' }],
    ['3月', 2026, { kind: 'month', month: '2026-03' }],
    ['2026.03', undefined, { kind: 'month', month: '2026-03' }],
    ['2026', undefined, { kind: 'bad' }],
    ['2026-13-01', undefined, { kind: 'bad' }],
    ['1926-03-05', undefined, { kind: 'bad' }],
    ['2026.3.5、2026.4.2', undefined, { kind: 'unclear' }],
    ['', undefined, { kind: 'missing' }],
    ['不详', undefined, { kind: 'missing' }],
    ['开会那天', undefined, { kind: 'bad' }],
  ])('%s (%s): %o', (text, year, expected) => {
    expect(readMeetingDay(textCell(text), { ...context, ...(year ? { year } : {}) })).toEqual(expected);
  });

  it('takes no year from the day something was typed: 3月5日 in a date cell', () => {
    // 46086 is 5 March 2026 in the 1900 system.
    const cell: SheetCell = { text: '3月5日', kind: 'date', value: 46086, numFmt: 'm"月"d"日"' };
    expect(readMeetingDay(cell, context)).toEqual({ kind: 'noYear' });
    expect(readMeetingDay(cell, { ...context, year: 2025 })).toEqual({ kind: 'day', day: '2025-03-05' });
    const full: SheetCell = { text: '2026/3/5', kind: 'date', value: 46086, numFmt: 'yyyy/m/d' };
    expect(readMeetingDay(full, context)).toEqual({ kind: 'day', day: '2026-03-05' });
  });
});

describe('being there or not', () => {
  it.each([
    ['到会', '', 'present'],
    ['√', '', 'present'],
    ['出 席', '', 'present'],
    ['因公请假', '', 'officialLeave'],
    ['公假', '', 'officialLeave'],
    ['病假（附假条）', '', 'sickLeave'],
    ['请假', '事假', 'personalLeave'],
    ['请假(病假)', '', 'sickLeave'],
    ['缺席', '', 'absent'],
    ['免到', '', 'exempt'],
  ])('%s %s: %s', (mark, reason, status) => {
    expect(readStatus(mark, reason)).toEqual({ status });
  });

  it('asks what a sign means instead of guessing', () => {
    for (const sign of ['△', '×', '○', '请假', '迟到', '-', '未到'])
      expect(readStatus(sign)).toEqual({ sign });
    expect(readStatus('请假', '去北京')).toEqual({ sign: '请假' });
    expect(readStatus('因家中老人生病住院需要照顾')).toBeUndefined();
  });

  it('knows the kinds of meeting, two at once as well', () => {
    expect(typesIn('支部党员大会')).toEqual(['memberAssembly']);
    expect(typesIn('支部委员会会议')).toEqual(['committeeMeeting']);
    expect(typesIn('第一党小组会')).toEqual(['groupMeeting']);
    expect(typesIn('主题党日暨专题党课')).toEqual(['partyClass', 'themeDay']);
    expect(typesIn('微党课分享')).toEqual([]);
    expect(typesIn('党组会')).toEqual([]);
  });
});

describe('an attendance sheet', () => {
  const linesOf = (table: SheetTable) =>
    readAttendanceSheet(table)?.lines.map(({ key, date, type, title, name, status }) =>
      [key, date.text, type, title, name, status].join('|'),
    );

  it('carries a meeting down that is written once, and leaves titles, heads and signatures out', () => {
    expect(
      linesOf(
        sheet(
          '2026年会议出勤表',
          '会议日期|会议类型|会议主题|姓名|到会情况',
          '2026-03-05|支部党员大会|学习条例|单文静|到会',
          '|||曾广林|病假',
          '会议日期|会议类型|会议主题|姓名|到会情况',
          '2026-03-15|主题党日||单文静|√',
          '|||仇志远|',
          '填表人：解玉兰||||',
        ),
      ),
    ).toEqual([
      '3|2026-03-05|支部党员大会|学习条例|单文静|到会',
      '4|2026-03-05|支部党员大会|学习条例|曾广林|病假',
      '6|2026-03-15|主题党日||单文静|√',
      '7|2026-03-15|主题党日||仇志远|',
    ]);
  });

  it('reads names down and meetings across, heads over two rows, sums left out', () => {
    const table = sheet(
      '清源市红十字会机关支部2026年会议考勤表||||',
      '序号|姓名|支部党员大会|主题党日|合计',
      '||3月5日|3月15日|次数',
      '1|单文静|√|√|2',
      '2|曾广林|△||1',
      '|合计|2|1|',
    );
    expect(linesOf(table)).toEqual([
      '4C|3月5日|支部党员大会||单文静|√',
      '4D|3月15日|主题党日||单文静|√',
      '5C|3月5日|支部党员大会||曾广林|△',
    ]);
    expect(readAttendanceSheet(table)?.year).toBe(2026);
    expect(linesOf(sheet('2026年主题党日考勤表', '姓名|2026.3.15|4月', '单文静|√|×'))).toEqual([
      '3B|2026.3.15|2026年主题党日考勤表||单文静|√',
      '3C|4月|2026年主题党日考勤表||单文静|×',
    ]);
  });

  it('keeps no reason of an absence, not even for audit', () => {
    const read = readAttendanceSheet(
      sheet('日期|类型|姓名|到会情况|请假事由', '2026-03-05|党课|单文静|请假|住院手术'),
    );
    expect(read?.lines[0]?.reason).toBe('住院手术');
    expect(JSON.stringify(read?.rawRows)).not.toContain('住院');
  });

  it('finds nothing in a roster, a plan or an empty sheet', () => {
    expect(readAttendanceSheet(sheet('姓名|性别|入党时间', '单文静|女|1998.07'))).toBeUndefined();
    expect(readAttendanceSheet(sheet('月份|学习专题', '3月|学习条例'))).toBeUndefined();
    expect(readAttendanceSheet(sheet(''))).toBeUndefined();
  });
});
