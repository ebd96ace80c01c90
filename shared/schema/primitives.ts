/** The small value shapes every table is made of: ids, dates, partial dates, times. */
import { z } from 'zod';

// Chromium's CSP forbids eval; zod 4 probes it once unless told not to.
z.config({ jitless: true });

/** ULID, 26 Crockford base-32 characters; ids are made by the caller, never in shared/. */
export const idSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'id');
/** `YYYY-MM-DD`, a real day of the Gregorian calendar. */
export const calendarDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, 'day');
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: what paper files really say. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine(isRealPartialDate, 'partial date');
/** `YYYY-MM`, a month. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** Local wall-clock time of a meeting (Asia/Shanghai), `YYYY-MM-DDTHH:mm`. */
export const localDateTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => isRealDay(text.slice(0, 10)), 'day');
/** An instant in UTC, ISO 8601 with milliseconds and `Z`. */
export const instantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
/** Lower-case hexadecimal SHA-512: how every file is named by its content. */
export const sha512Schema = z.string().regex(/^[0-9a-f]{128}$/);

export type Id = string;
export type CalendarDate = string;
export type PartialDate = string;
export type LocalDateTime = string;
export type Instant = string;
export type Sha512 = string;

/** Trimmed, NFC text with an upper limit counted in characters, not UTF-16 units (rare names). */
export function text(maxChars: number) {
  return z.string().refine((value) => Array.from(value).length <= maxChars, `at most ${maxChars}`);
}

export function isRealDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (year < 1000 || month < 1 || month > 12 || date < 1) return false;
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isRealPartialDate(value: string): boolean {
  if (value.length === 10) return isRealDay(value);
  const month = value.length === 7 ? Number(value.slice(5)) : 1;
  return month >= 1 && month <= 12 && Number(value.slice(0, 4)) >= 1000;
}
