/** Citizen identity number, GB 11643-1999 with the check character of ISO 7064 MOD 11-2. */
import { isRealDay } from '../schema/primitives';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const SHAPE = /^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;

export type IdNumberProblem = 'FORMAT' | 'DATE' | 'CHECKSUM';

/** Full-width digits to half-width, spaces and leading apostrophe removed, lower-case x to X. */
export function normaliseIdNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s'’‘]/g, '')
    .toUpperCase();
}

/** 'OK' or the first problem of an already normalised number. */
export function checkIdNumber(idNo: string): 'OK' | IdNumberProblem {
  if (!SHAPE.test(idNo)) return 'FORMAT';
  if (!isRealDay(birthDateOf(idNo))) return 'DATE';
  return checkCharacter(idNo.slice(0, 17)) === idNo[17] ? 'OK' : 'CHECKSUM';
}

/** Check character of the first 17 digits. */
export function checkCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Birth date in digits 7–14, not checked for reality. */
export function birthDateOf(idNo: string): string {
  return `${idNo.slice(6, 10)}-${idNo.slice(10, 12)}-${idNo.slice(12, 14)}`;
}

/** Digit 17: odd = male. */
export function genderOf(idNo: string): 'male' | 'female' {
  return Number(idNo[16]) % 2 === 1 ? 'male' : 'female';
}

/** 15-digit form issued before 1999: insert 19 after digit 6 and add the check character. */
export function upgrade15(idNo: string): string | undefined {
  if (!/^[1-9]\d{14}$/.test(idNo)) return undefined;
  const body = `${idNo.slice(0, 6)}19${idNo.slice(6)}`;
  return body + checkCharacter(body);
}

/** A number whose last three digits became 000 and whose checksum fails: a spreadsheet kept only 15 digits. */
export function isDestroyedBySpreadsheet(idNo: string): boolean {
  return (/^\d{15}000$/.test(idNo) && checkIdNumber(idNo) !== 'OK') || /^\d(\.\d+)?E\+?1[67]$/.test(idNo);
}

/** 110105********002X */
export function maskIdNumber(idNo: string): string {
  return idNo.length === 18 ? `${idNo.slice(0, 6)}********${idNo.slice(14)}` : '*'.repeat(idNo.length);
}
