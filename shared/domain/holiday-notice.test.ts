import { describe, expect, it } from 'vitest';
import { formatHolidayNotice, readHolidayNotice } from './holiday-notice';
import { isWorkingDay, workingDaySettingKey, workingDayTablesOf } from './working-days';
import { shippedWorkingDays } from './working-days-table';

/** In the form of the yearly notices; the days of 2027 are invented. */
const notice = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历腊月二十九、周五）至13日（周六）放假调休，共9天。1月30日（周六）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月5日）休息。`;

const codes = (text: string) => readHolidayNotice(text, 2027).problems.map(({ code }) => code);

describe('the notice of a year', () => {
  it('is read from its own text: free days, worked weekends, brackets and advice left aside', () => {
    const { days, problems } = readHolidayNotice(notice, 2027);
    expect(problems).toEqual([]);
    expect(days.filter(({ kind }) => kind === 'off')).toHaveLength(22);
    expect(days.filter(({ kind }) => kind === 'on').map(({ day }) => day)).toEqual([
      '2027-01-30',
      '2027-02-14',
      '2027-09-26',
      '2027-10-09',
    ]);
  });

  it('takes over full-width figures, a day without its month, and the last days of the year before', () => {
    const { days, problems } = readHolidayNotice(
      '２０２６年１２月３１日至2027年1月2日放假调休。2月14日、28日上班',
      2027,
    );
    expect(problems).toEqual([]);
    expect(days.map(({ day }) => day)).toEqual([
      ...['2026-12-31', '2027-01-01', '2027-01-02'],
      ...['2027-02-14', '2027-02-28'],
    ]);
  });

  it('says what it cannot take instead of guessing', () => {
    expect(codes('元旦：1月1日至3日')).toEqual(['unreadable']);
    expect(codes('2月30日放假')).toEqual(['unreadable']);
    expect(codes('2月5日至1日放假')).toEqual(['unreadable']);
    expect(codes('2月5日至3月13日放假')).toEqual(['tooLong']);
    expect(codes('2月15日上班')).toEqual(['worksAnyway']);
    expect(codes('10月9日上班。10月1日至10日放假')).toEqual(['both']);
    expect(codes('2029年1月1日放假')).toEqual(['otherYear']);
    expect(codes('')).toEqual([]);
  });

  it('comes back from its shortest text as it was', () => {
    const { days } = readHolidayNotice(notice, 2027);
    const short = formatHolidayNotice(days, 2027);
    expect(short).toContain('1月1日至3日放假；1月30日上班；2月5日至13日放假');
    expect(readHolidayNotice(short, 2027)).toEqual({ days, problems: [] });
  });
});

describe('the tables with the notices the branch entered', () => {
  const { days } = readHolidayNotice(`${notice}\n2026年12月31日放假`, 2027);
  const row = { key: workingDaySettingKey(2027), value: formatHolidayNotice(days, 2027) };
  const tables = workingDayTablesOf([row]);

  it('know the year, and what its notice says of the year before', () => {
    expect(isWorkingDay('2027-01-01', tables)).toBe(false);
    expect(isWorkingDay('2027-01-30', tables)).toBe(true);
    expect(isWorkingDay('2027-02-12', tables)).toBe(false);
    expect(isWorkingDay('2026-12-31', tables)).toBe(false);
    expect(isWorkingDay('2026-10-10', tables)).toBe(true);
    expect(isWorkingDay('2026-12-31')).toBe(true);
  });

  it('are the shipped ones where nothing readable was entered', () => {
    expect(workingDayTablesOf([])).toEqual(shippedWorkingDays);
    const odd = [
      { key: workingDaySettingKey(2027), value: 7 },
      { key: workingDaySettingKey(2028), value: '随便写' },
      { key: 'workingDays.x', value: '1月1日放假' },
    ];
    expect(workingDayTablesOf(odd)).toEqual(shippedWorkingDays);
  });
});
