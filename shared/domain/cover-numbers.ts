/** Numbers of persons inside of texts, covered: for lists, registers and files that do without them. Pure. */
import { maskIdNumber } from './id-number';

/** 18 characters, also with blanks or dashes between region, birth date and rest. */
const ID_NUMBER = /(?<!\d)\d{6}[- ]?\d{8}[- ]?\d{3}[\dXx](?!\d)/g;
/** Mainland mobile numbers, also as 138-0000-2607. */
const MOBILE = /(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;

/** A number written into a remark or into the minutes is covered like one in its own field. */
export function coverNumbers(text: string): string {
  return text
    .replace(ID_NUMBER, (idNo) => maskIdNumber(bare(idNo)))
    .replace(MOBILE, (mobile) => coverPhone(bare(mobile)));
}

/** 138****2607: first three and last four; a short number shows its last two digits only. */
export function coverPhone(text: string): string {
  return text.length >= 11
    ? `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`
    : '*'.repeat(Math.max(0, text.length - 2)) + text.slice(-2);
}

/** 乔父 139****2222: the name stays, the number behind it is covered. */
export function coverContact(text: string): string {
  return text.replace(/[\d-]{5,}/g, coverPhone);
}

function bare(number: string): string {
  return number.replace(/[- ]/g, '');
}
