/**
 * 党费 in numbers (domain §2.10): the rate on the whole base, the monthly due, the profile in force in a month. Pure;
 * money in 分, months `YYYY-MM`.
 */
import { z } from 'zod';
import { duesRules } from '../rules/dues';
import type { DuesProfile, DuesTable } from '../schema/dues';
import { calendarDateSchema } from '../schema/primitives';

/** 分 or 角: the regulation does not say; the superior's habit decides (domain §2.10, `[UNSURE]`). */
export const duesRoundings = ['fen', 'jiao'] as const;
export type DuesRounding = (typeof duesRoundings)[number];

export const DUES_SETTING_KEY = 'dues.habits';
const duesSettingSchema = z.object({
  rounding: z.enum(duesRoundings),
  /** Amounts on the posted list: only where the superior demands it, they tell the wage. */
  showsAmounts: z.boolean(),
  /** Day on which the list of a year was posted, by year. */
  postedOn: z.record(z.string().regex(/^\d{4}$/), calendarDateSchema),
});
export type DuesSetting = z.infer<typeof duesSettingSchema>;

/** What the branch chose; the usual where nothing, or something unreadable, is stored. */
export function duesSetting(settings: readonly { key: string; value?: unknown }[]): DuesSetting {
  const stored = settings.find(({ key }) => key === DUES_SETTING_KEY)?.value;
  const read = duesSettingSchema.safeParse(stored);
  return read.success ? read.data : { rounding: 'fen', showsAmounts: false, postedOn: {} };
}

/** Rate on the whole base, in basis points; undefined where the article names an amount and no rate. */
export function rateOf(table: DuesTable, baseFen: number): number | undefined {
  const { brackets } = duesRules[table].parameters;
  return brackets.find(({ upToFen }) => upToFen === undefined || baseFen <= upToFen)?.rateBp;
}

/** Base times rate, half up to 分 or 角, in integers: no 分 is lost to binary fractions. */
export function roundedDue(baseFen: number, rateBp: number, rounding: DuesRounding = 'fen'): number {
  if (rounding === 'jiao') return Math.floor((baseFen * rateBp + 50_000) / 100_000) * 10;
  return Math.floor((baseFen * rateBp + 5_000) / 10_000);
}

/** What a month costs by the table; undefined where the article names an amount and no rate. */
export function monthlyDue(
  table: DuesTable,
  baseFen: number,
  rounding: DuesRounding = 'fen',
): number | undefined {
  const rateBp = rateOf(table, baseFen);
  return rateBp === undefined ? undefined : roundedDue(baseFen, rateBp, rounding);
}

/** The latest 核定 of a member that has begun by `month`. @param profiles of any members */
export function profileIn(
  profiles: readonly DuesProfile[],
  memberId: string,
  month: string,
): DuesProfile | undefined {
  let found: DuesProfile | undefined;
  for (const row of profiles) {
    if (row.memberId !== memberId || row.from > month) continue;
    if (!found || row.from > found.from || (row.from === found.from && row.id > found.id)) found = row;
  }
  return found;
}

/** `YYYY-MM` shifted by whole months. */
export function shiftMonth(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export function monthsOf(year: number): string[] {
  return Array.from({ length: 12 }, (_, index) => `${String(year)}-${String(index + 1).padStart(2, '0')}`);
}

/** All months from the first to the last, both included; none when they are the wrong way round. */
export function monthsBetween(first: string, last: string): string[] {
  const found: string[] = [];
  for (let month = first; month <= last; month = shiftMonth(month, 1)) found.push(month);
  return found;
}

/**
 * 元 as people type it: 102.65, １０２．６５, 1,200, 30元. undefined when it is no amount of at most two decimals; an
 * amount may be negative only where it is asked for (what is taken off a base).
 */
export function parseYuan(typed: string): number | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s,，¥￥]/g, '')
    .replace('。', '.')
    .replace(/元$/, '');
  const found = /^(-?)(\d{1,7})(?:\.(\d{1,2})0*)?$/.exec(text);
  if (!found) return undefined;
  const [, sign = '', whole = '', cents = ''] = found;
  const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return sign === '-' ? 0 - fen : fen;
}

/** 10265 -> 102.65 */
export function yuanText(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const abs = Math.abs(fen);
  return `${sign}${String(Math.floor(abs / 100))}.${String(abs % 100).padStart(2, '0')}`;
}
