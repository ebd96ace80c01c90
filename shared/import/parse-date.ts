/**
 * Dates as rosters write them (domain §6). What is shown in the cell decides, not the number behind it; where two
 * readings are possible the user is asked, never guessed for.
 */
import { parsePartialDate, type PartialDate } from '../domain/dates';
import { dateOfSerial, FIRST_SERIAL, LAST_SERIAL, shownPart } from './excel-date';
import type { SheetCell } from './sheet-table';
import { NOTHING, parsed, refused, type Candidate, type ParsedCell } from './problem';
import { isNothing } from './plain-text';

export interface DateContext {
  date1904: boolean;
  /** `YYYY-MM-DD`: decides which century a two-digit year can mean. */
  today: string;
}

/** One date inside a longer text: 1998年7月1日, 1998.7.1, 1998-07, 19980701. */
const DATE_INSIDE =
  /(?<!\d)(?:\d{4}\s*年\s*(?:\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号]?)?)?|\d{4}[-./、]\d{1,2}(?:[-./、]\d{1,2})?日?|\d{8}|\d{6})(?!\d)/g;
const TIME_OF_DAY = /[T\s]+(?:00?:00(?::00(?:\.0+)?)?)Z?$/;

/** Reads a cell of a date column. */
export function parseDateCell(cell: SheetCell, context: DateContext): ParsedCell {
  // 一 is typed where a dash was meant.
  if (isNothing(cell.text) || cell.text.trim() === '一') return NOTHING;
  if (cell.kind === 'date') return parseShownDate(cell, context);
  const text = simplify(cell.text);
  if (cell.kind === 'number') {
    const number = parseNumberCell(cell, text, context);
    if (number) return number;
  }
  return parseDateText(text, context);
}

function parseShownDate(cell: SheetCell, context: DateContext): ParsedCell {
  const day = dateOfSerial(cell.value ?? Number.NaN, context.date1904);
  if (!day) return refused({ code: 'dateBad', severity: 'error' });
  const shown = shownPart(day, cell.numFmt ?? '');
  if (shown) return parsed(shown);
  // 7月1日 typed without a year: the spreadsheet silently put the year of typing behind it.
  return refused({ code: 'dateYearMissing', severity: 'ask', candidates: [{ value: day }] });
}

function parseNumberCell(cell: SheetCell, text: string, context: DateContext): ParsedCell | undefined {
  const value = cell.value ?? Number(text);
  // A spreadsheet stores 1998.10 and 1998.1 as one number: shown as 1998.1 it can be either month.
  if (/^\d{4}\.1$/.test(text)) return askMonth(text.slice(0, 4));
  if (!Number.isInteger(value)) return undefined;
  const digits = String(value);
  if (digits.length === 8 || digits.length === 6) return parseDateText(digits, context);
  if (digits.length === 5 && value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    const day = dateOfSerial(value, context.date1904);
    return day ? parsed(day) : undefined;
  }
  return undefined;
}

function parseDateText(text: string, context: DateContext): ParsedCell {
  const whole = parsePartialDate(text);
  if (whole) return parsed(whole);
  const twoDigits = parseTwoDigitYear(text, context.today);
  if (twoDigits) return twoDigits;
  const unknownDay = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(?:00|0日?)$/.exec(text);
  if (unknownDay) return askForShorter(`${unknownDay[1] ?? ''}-${unknownDay[2] ?? ''}`);
  if (/^\d{5}$/.test(text)) return askSerial(Number(text), context);
  return parseDateInside(text);
}

/** A date with words round it: 1998.7.1转正, 2019.06(预备), 1997.7入党，1998.7转正. */
function parseDateInside(whole: string): ParsedCell {
  // 出生年月(年龄): 1971.05(55岁)
  const text = whole.replace(/\(?\d{1,3}(?:周)?岁\)?/, '');
  const found = text.match(DATE_INSIDE) ?? [];
  const dates = found.map((part) => parsePartialDate(part)).filter((date) => date !== undefined);
  const [first] = dates;
  if (first === undefined || dates.length !== found.length)
    return refused({ code: 'dateBad', severity: 'error' });
  if (dates.length > 1) {
    return refused({ code: 'dateSeveral', severity: 'ask', candidates: unique(dates) });
  }
  const note = text.replace(found[0] ?? '', '').replace(/^[([【:,;，、.\-/\s]+|[)\]】:,;，、.\-/\s]+$/g, '');
  // Digits left over mean that the reading is not the whole truth (1998-13-01 must not become 1998-1).
  if (/\d/.test(note)) return refused({ code: 'dateBad', severity: 'error' });
  if (note === '') return parsed(first);
  const also = note.includes('预备') ? ({ category: 'probationaryMember' } as const) : undefined;
  return {
    value: first,
    ...(also ? { also } : {}),
    findings: [{ code: 'dateNote', severity: 'warn', detail: note }],
  };
}

/** 98.7, 98年7月, 98-7-1: the century is missing. Years to come are not offered. */
function parseTwoDigitYear(text: string, today: string): ParsedCell | undefined {
  const found = /^'?(\d{2})(?:年|[-./、])(\d{1,2})(?:(?:月|[-./、])(?:(\d{1,2})日?)?)?$/.exec(text);
  if (!found) return undefined;
  const [, year = '', month = '', day] = found;
  const months = month === '1' && day === undefined && /^\d{2}\.1$/.test(text) ? ['1', '10'] : [month];
  const dates = ['19', '20']
    .flatMap((century) => months.map((each) => [`${century}${year}`, each, day].filter(Boolean).join('-')))
    .map((typed) => parsePartialDate(typed))
    .filter((date) => date !== undefined)
    .filter((date) => date <= today);
  if (dates.length === 0) return refused({ code: 'dateBad', severity: 'error' });
  // The nearer reading first: 98 means 1998, 05 rather 2005.
  const ordered = [...dates].reverse();
  return refused({ code: 'dateCenturyMissing', severity: 'ask', candidates: unique(ordered) });
}

function askMonth(year: string): ParsedCell {
  const candidates = [{ value: `${year}-01` }, { value: `${year}-10` }];
  return refused({ code: 'dateAmbiguous', severity: 'ask', candidates });
}

function askForShorter(typed: string): ParsedCell {
  const date = parsePartialDate(typed);
  if (!date) return refused({ code: 'dateBad', severity: 'error' });
  return refused({ code: 'dateIncomplete', severity: 'ask', candidates: [{ value: date }] });
}

/** Five digits as text: most likely a day number that lost its format on the way through a csv. */
function askSerial(value: number, context: DateContext): ParsedCell {
  const day = dateOfSerial(value, context.date1904);
  if (!day || day > context.today) return refused({ code: 'dateBad', severity: 'error' });
  return refused({ code: 'dateSerial', severity: 'ask', candidates: [{ value: day }] });
}

function unique(dates: readonly PartialDate[]): Candidate[] {
  return [...new Set(dates)].map((value) => ({ value }));
}

/** Full-width to half-width, Chinese numerals to digits, blanks and a midnight time of day away. */
function simplify(raw: string): string {
  const half = raw
    .normalize('NFKC')
    .replace(/^['’‘]/, '')
    .replace(/。/g, '.')
    .trim()
    .replace(TIME_OF_DAY, '')
    .replace(/\s+/g, '');
  return /[〇零○一二三四五六七八九十]{2,}年/.test(half) ? readChineseNumerals(half) : half;
}

const NUMERALS = '零一二三四五六七八九';

/** 二〇〇一年十月一日 -> 2001年10月1日 */
function readChineseNumerals(text: string): string {
  return text
    .replace(/[〇○]/g, '零')
    .replace(/([一二三]?)十([一二三四五六七八九]?)(?=[月日])/g, (_, tens: string, units: string) =>
      String((tens ? NUMERALS.indexOf(tens) : 1) * 10 + (units ? NUMERALS.indexOf(units) : 0)),
    )
    .replace(/[零一二三四五六七八九]/g, (digit) => String(NUMERALS.indexOf(digit)));
}
