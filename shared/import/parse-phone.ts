/** Telephone columns: 手机 may hold a land line or two numbers, and numbers come out of Excel with `.0`. */
import { isNothing } from './plain-text';
import { NOTHING, parsed, refused, type ParsedCell } from './problem';
import type { SheetCell } from './sheet-table';

/** Mobile numbers of mainland China, as in domain §2.3. */
const MOBILE = /^1[3-9]\d{9}$/;
const LAND_LINE = /^(0\d{2,3})?\d{7,8}$/;

function numbersIn(raw: string): string[] {
  return raw
    .normalize('NFKC')
    .split(/[/,;、；，\n]+/)
    .map((part) =>
      part
        .replace(/['’‘\s\u200b()-]/g, '')
        .replace(/[‐–—]/g, '')
        .replace(/\.0+$/, ''),
    )
    .map((part) => part.replace(/^(\+|00)?86(?=1\d{10}$)/, ''))
    .filter(Boolean);
}

/** First mobile number; a land line in this column moves to 固定电话. */
export function parseMobileCell(cell: SheetCell): ParsedCell {
  if (isNothing(cell.text)) return NOTHING;
  if (cell.text.includes('*')) return refused({ code: 'masked', severity: 'warn' });
  const numbers = numbersIn(cell.text);
  if (!numbers.every((number) => MOBILE.test(number) || LAND_LINE.test(number))) {
    return refused({ code: 'phoneBad', severity: 'ask' });
  }
  const mobile = numbers.find((number) => MOBILE.test(number));
  const others = numbers.filter((number) => number !== mobile);
  if (!mobile) {
    const phone = others.join('、');
    return { also: { phone }, findings: [{ code: 'phoneMoved', severity: 'warn', detail: phone }] };
  }
  if (others.length === 0) return parsed(mobile);
  const phone = others.join('、');
  return {
    value: mobile,
    also: { phone },
    findings: [{ code: 'phoneExtra', severity: 'warn', detail: phone }],
  };
}

/** Office or home telephone: kept as written, without Excel's `.0`. */
export function parsePhoneCell(cell: SheetCell): ParsedCell {
  if (isNothing(cell.text)) return NOTHING;
  if (cell.text.includes('*')) return refused({ code: 'masked', severity: 'warn' });
  const phone = cell.text.normalize('NFKC').trim().replace(/^'/, '').replace(/\.0+$/, '');
  if (/\d{3}/.test(phone) && /^[\d\s\-()+/,;、转分机]+$/.test(phone) && phone.length <= 30) {
    return parsed(phone.replace(/\s+/g, ''));
  }
  return refused({ code: 'phoneBad', severity: 'ask' });
}
