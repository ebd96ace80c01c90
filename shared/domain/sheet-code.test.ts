import { describe, expect, it } from 'vitest';
import {
  MAX_SHEET_NUMBER,
  parseSheetCode,
  sheetCodeText,
  SHEET_CODE_LENGTH,
  type SheetCode,
} from './sheet-code';

const recordId = '01J8ZQ4T6V9W3X5Y7A1B2C3D4E';
const code: SheetCode = { recordId, kind: 'minutes', revision: 2, page: 3 };
const text = (of: SheetCode): string => sheetCodeText(of) ?? '';

describe('the code on a printed page', () => {
  it('says record, kind, draft and page, and is read back as it was', () => {
    const cases: SheetCode[] = [
      code,
      { recordId, kind: 'signIn', revision: 0, page: 1 },
      { recordId: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ', kind: 'minutes', revision: 0, page: 12 },
      { recordId, kind: 'minutes', revision: MAX_SHEET_NUMBER, page: MAX_SHEET_NUMBER },
    ];
    for (const one of cases) expect(parseSheetCode(text(one))).toEqual(one);
    expect(new Set(cases.map(text)).size).toBe(cases.length);
  });

  it('fits the small QR version: 38 characters of its alphanumeric set', () => {
    expect(SHEET_CODE_LENGTH).toBe(38);
    expect(text(code)).toMatch(/^[0-9A-Z]{38}$/);
  });

  it('is refused when any one character is another', () => {
    const whole = text(code);
    for (let at = 0; at < whole.length; at += 1) {
      const other = whole.charAt(at) === 'Q' ? 'W' : 'Q';
      expect(parseSheetCode(whole.slice(0, at) + other + whole.slice(at + 1))).toBeUndefined();
    }
  });

  it('is not mistaken for what others print', () => {
    const foreign = [
      '',
      'https://example.org/pay?id=1',
      'ZB1',
      'WIFI:T:WPA;S:office;P:secret;;',
      text(code).toLowerCase(),
      ` ${text(code)}`,
      text(code).slice(0, -1),
      `${text(code)}0`,
      `ZB2${text(code).slice(3)}`,
      'ZB1' + '0'.repeat(35),
    ];
    for (const one of foreign) expect(parseSheetCode(one)).toBeUndefined();
  });

  it('is left out rather than wrong', () => {
    expect(sheetCodeText({ ...code, page: 0 })).toBeUndefined();
    expect(sheetCodeText({ ...code, page: MAX_SHEET_NUMBER + 1 })).toBeUndefined();
    expect(sheetCodeText({ ...code, revision: 1.5 })).toBeUndefined();
    expect(sheetCodeText({ ...code, recordId: 'record-1' })).toBeUndefined();
    expect(sheetCodeText({ ...code, recordId: '01J8ZQ4T6V9W3X5Y7A1B2C3D4U' })).toBeUndefined();
  });
});
