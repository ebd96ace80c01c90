import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateCell } from './parse-date';
import type { SheetCell } from './sheet-table';
import { textCell } from './sheet-table';

const context = { date1904: false, today: '2026-09-22' };
const text = (shown: string) => parseDateCell(textCell(shown), context);
const number = (value: number, shown: string, numFmt: string, kind: SheetCell['kind'] = 'number') =>
  parseDateCell({ text: shown, kind, numFmt, value }, context);
const candidatesOf = (result: ReturnType<typeof text>) =>
  result.findings.flatMap((finding) => finding.candidates ?? []).map(({ value }) => value);

describe('dates as rosters write them, row by row of the rule', () => {
  it.each([
    '19980701',
    '1998-07-01',
    '1998/7/1',
    '1998.7.1',
    '1998年7月1日',
    '1998、7、1',
    '１９９８．７．１',
    '１９９８年７月１日',
    ' 1998 年 7 月 1 日 ',
    "'1998-07-01",
    '1998-07-01 00:00:00',
    '一九九八年七月一日',
    '1998.7.1.',
  ])('reads %s as a day', (shown) => {
    expect(text(shown)).toEqual({ value: '1998-07-01', findings: [] });
  });

  it.each(['1998.07', '1998年7月', '199807', '1998-7', '1998.7', '1998年07月', '１９９８．０７'])(
    'reads %s as a month',
    (shown) => {
      expect(text(shown)).toEqual({ value: '1998-07', findings: [] });
    },
  );

  it.each(['1998', '1998年'])('reads %s as a year', (shown) => {
    expect(text(shown)).toEqual({ value: '1998', findings: [] });
  });

  it('reads 二〇〇一年十月二十一日', () => {
    expect(text('二〇〇一年十月二十一日').value).toBe('2001-10-21');
    expect(text('二○○一年十二月').value).toBe('2001-12');
  });

  it.each(['98.7', '98年7月', '98-7'])('asks about the century of %s', (shown) => {
    const result = text(shown);
    expect(result.value).toBeUndefined();
    expect(result.findings[0]).toMatchObject({ code: 'dateCenturyMissing', severity: 'ask' });
    expect(candidatesOf(result)).toEqual(['1998-07']);
  });

  it('offers both centuries where both are possible, the nearer one first', () => {
    expect(candidatesOf(text('05.7'))).toEqual(['2005-07', '1905-07']);
    expect(candidatesOf(text('98.1'))).toEqual(['1998-10', '1998-01']);
  });

  it('reads the spreadsheet day 35977 in both date systems', () => {
    expect(number(35977, '35977', 'General').value).toBe('1998-07-01');
    const in1904 = parseDateCell(
      { text: '34515', kind: 'number', numFmt: 'General', value: 34515 },
      { ...context, date1904: true },
    );
    expect(in1904.value).toBe('1998-07-01');
  });

  it('takes October from 1998.10 shown, and asks when only 1998.1 is left', () => {
    expect(number(1998.1, '1998.10', '0.00').value).toBe('1998-10');
    const asked = number(1998.1, '1998.1', 'General');
    expect(asked.value).toBeUndefined();
    expect(asked.findings[0]).toMatchObject({ code: 'dateAmbiguous', severity: 'ask' });
    expect(candidatesOf(asked)).toEqual(['1998-01', '1998-10']);
    expect(number(1998.1, '1998.1', '0.0').findings[0]?.code).toBe('dateAmbiguous');
  });

  it('does not ask where General lost nothing', () => {
    expect(number(1998.2, '1998.2', 'General').value).toBe('1998-02');
    expect(number(1998.11, '1998.11', 'General').value).toBe('1998-11');
    expect(number(1998, '1998', 'General').value).toBe('1998');
    expect(number(199807, '199807', 'General').value).toBe('1998-07');
    expect(number(19980701, '19,980,701', '#,##0').value).toBe('1998-07-01');
  });

  it.each([
    ['1998.7.1转正', '1998-07-01', '转正'],
    ['2019.06(预备)', '2019-06', '预备'],
    ['2019.06（预备）', '2019-06', '预备'],
    ['约1998年7月', '1998-07', '约'],
  ])('takes date and note out of %s', (shown, date, note) => {
    expect(text(shown)).toMatchObject({
      value: date,
      findings: [{ code: 'dateNote', severity: 'warn', detail: note }],
    });
  });

  it('takes the category out of （预备）', () => {
    expect(text('2019.06(预备)').also).toEqual({ category: 'probationaryMember' });
  });

  it.each(['', ' ', '　', '―', '—', '-', '/', '无', '不详', '未知', '一'])('takes %j as blank', (shown) => {
    expect(text(shown)).toEqual({ findings: [] });
  });

  it.each([
    '1998-13-01',
    '2/30',
    '2.30',
    '1998-02-30',
    '199813',
    '19980230',
    '7月1日',
    '去年',
    '1998.7.1.5',
    'Jul-98',
  ])('refuses %s and guesses nothing', (shown) => {
    expect(text(shown)).toEqual({ findings: [{ code: 'dateBad', severity: 'error' }] });
  });

  it('asks when a cell holds two dates', () => {
    const asked = text('1997年7月入党，1998年7月转正');
    expect(asked.findings[0]).toMatchObject({ code: 'dateSeveral', severity: 'ask' });
    expect(candidatesOf(asked)).toEqual(['1997-07', '1998-07']);
  });

  it('drops the age written behind a birth date', () => {
    expect(text('1971.05(55岁)')).toEqual({ value: '1971-05', findings: [] });
  });

  it('asks whether a day 00 means the month', () => {
    expect(candidatesOf(text('1998.07.00'))).toEqual(['1998-07']);
    expect(candidatesOf(text('19980700'))).toEqual(['1998-07']);
  });
});

describe('date cells show what their format shows', () => {
  it.each([
    ['yyyy/m/d', '1998-07-01'],
    ['yyyy"年"m"月"d"日"', '1998-07-01'],
    ['[$-804]yyyy"年"m"月"d"日";@', '1998-07-01'],
    ['yyyy"年"m"月"', '1998-07'],
    ['yyyy\\.mm', '1998-07'],
    ['mmm-yy', '1998-07'],
    ['yyyy', '1998'],
    ['yyyy-mm-dd hh:mm', '1998-07-01'],
  ])('%s', (numFmt, expected) => {
    expect(number(35977, 'shown', numFmt, 'date').value).toBe(expected);
  });

  it('asks for the year when the format hides it: typed 7/1, Excel added the year of typing', () => {
    const asked = number(35977, '7月1日', 'm"月"d"日"', 'date');
    expect(asked.findings[0]?.code).toBe('dateYearMissing');
    expect(candidatesOf(asked)).toEqual(['1998-07-01']);
  });
});

describe('whatever the cell holds', () => {
  const cell: fc.Arbitrary<SheetCell> = fc.record({
    text: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789.年月日-/、 一二十〇(预备)')) }),
    ),
    kind: fc.constantFrom('text', 'number', 'date'),
    numFmt: fc.constantFrom('General', '0.00', 'yyyy/m', 'm/d', '"'),
    value: fc.oneof(fc.double(), fc.integer({ min: 0, max: 99_999_999 })),
  });

  it('never throws, and a value is always a real partial date', () => {
    fc.assert(
      fc.property(cell, fc.boolean(), (each, date1904) => {
        const result = parseDateCell(each, { ...context, date1904 });
        if (result.value !== undefined) expect(result.value).toMatch(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/);
        const asks = result.findings.some((finding) => finding.severity !== 'warn');
        expect(asks && result.value !== undefined).toBe(false);
      }),
      { numRuns: 3_000, seed: 20260922 },
    );
  });
});
