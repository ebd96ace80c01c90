/** The ID number column: spreadsheets keep 15 digits only, so a number here is mostly a destroyed number. */
import { checkIdNumber, isDestroyedBySpreadsheet, normaliseIdNumber, upgrade15 } from '../domain/id-number';
import { isNothing } from './plain-text';
import { NOTHING, parsed, refused, type Finding, type ParsedCell } from './problem';
import type { SheetCell } from './sheet-table';

const PROBLEM_CODES = { FORMAT: 'idFormat', DATE: 'idDate', CHECKSUM: 'idChecksum' } as const;

/**
 * 18 characters with a right check character, or nothing: a wrong number is never taken over and a destroyed one
 * never guessed. The 15-digit form of before 1999 is upgraded with a warning (GB 11643-1999).
 */
export function parseIdCell(cell: SheetCell, today: string): ParsedCell {
  if (isNothing(cell.text)) return NOTHING;
  const typed = normaliseIdNumber(exactDigits(cell)).replace(/[-‐–—]/g, '');
  // × and the Cyrillic or Greek letters look like X and come from input methods.
  const idNo = typed.replace(/[×✕ХΧ]$/u, 'X');
  if (idNo.includes('*')) return refused({ code: 'masked', severity: 'warn' });
  if (isDestroyed(cell, idNo)) return refused({ code: 'idDestroyed', severity: 'error', detail: idNo });
  if (/^\d{15}$/.test(idNo)) return upgrade(idNo, today);
  return checked(idNo, today);
}

/** The 15 digits of an old number are exact as a number too, but General shows them as 1.10105E+14. */
function exactDigits(cell: SheetCell): string {
  const { kind, value, text } = cell;
  return kind === 'number' && Number.isSafeInteger(value) && String(value).length === 15
    ? String(value)
    : text;
}

function isDestroyed(cell: SheetCell, idNo: string): boolean {
  if (isDestroyedBySpreadsheet(idNo) || /^\d(\.\d+)?E\+?\d+$/.test(idNo)) return true;
  // Any number of more than 15 digits lost its tail, even if the zeros happen to pass the check.
  return cell.kind === 'number' && idNo.replace(/\D/g, '').length > 15;
}

function upgrade(idNo: string, today: string): ParsedCell {
  const long = upgrade15(idNo);
  if (!long) return refused({ code: 'idFormat', severity: 'error', detail: idNo });
  const result = checked(long, today);
  const warning: Finding = { code: 'idUpgraded', severity: 'warn', detail: idNo };
  return result.value ? parsed(result.value, warning) : result;
}

function checked(idNo: string, today: string): ParsedCell {
  const verdict = checkIdNumber(idNo);
  if (verdict !== 'OK') return refused({ code: PROBLEM_CODES[verdict], severity: 'error', detail: idNo });
  const birth = `${idNo.slice(6, 10)}-${idNo.slice(10, 12)}-${idNo.slice(12, 14)}`;
  if (birth > today) return refused({ code: 'idDate', severity: 'error', detail: idNo });
  return parsed(idNo);
}
