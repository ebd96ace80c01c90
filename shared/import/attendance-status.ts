/**
 * What stands in a cell of an attendance sheet: the official word, a synonym, or a sign that means something else in
 * every office. Signs are asked about, never guessed (domain §6: √ present, △ leave, × absent after confirmation).
 */
import { leaveStatuses } from '../domain/meeting';
import type { AttendanceStatus, RecordType } from '../schema/meeting';
import { compact, lengthOf } from './plain-text';

const STATUS_WORDS: Readonly<Record<AttendanceStatus, string>> = {
  present: '到会 出席 到 已到 实到 到场 参加 已参加 参会 已参会 签到 已签到 正常出席 √ ✓ ✔ ☑',
  officialLeave: '因公请假 公假 因公 公差 公出 出差 因公出差 因公外出 公',
  sickLeave: '病假 因病请假 因病 病',
  personalLeave: '事假 因事请假 因事 私事请假 事',
  absent: '无故缺席 缺席 缺勤 无故缺勤 无故未到 旷会 未请假',
  exempt: '免到',
};
const statusByWord = new Map(
  (Object.entries(STATUS_WORDS) as [AttendanceStatus, string][]).flatMap(([status, words]) =>
    words.split(' ').map((word) => [compact(word), status] as const),
  ),
);

/** The most specific word first: 支部党员大会 holds no other, 支委会 and 支部委员会 are the same sitting. */
const TYPE_WORDS: readonly (readonly [RegExp, RecordType])[] = [
  [/党员大会/, 'memberAssembly'],
  [/支委会|支部委员会|支部委员会会议/, 'committeeMeeting'],
  [/党小组会/, 'groupMeeting'],
  // 微党课 is a way to study, no 党课 of its own.
  [/(?<!微)党课/, 'partyClass'],
  [/主题党日|党日活动/, 'themeDay'],
  // 民主生活会 is the leading group's, not the branch's.
  [/组织生活会/, 'orgLifeMeeting'],
  [/民主评议/, 'democraticReview'],
  [/政治生日/, 'politicalBirthday'],
  [/干部大会/, 'staffAssembly'],
];

/** Longer than this it is a remark, not a sign somebody could be asked about. */
const LONGEST_SIGN = 12;

export type ReadStatus = { status: AttendanceStatus } | { sign: string } | undefined;

/**
 * @param mark the cell, not blank
 * @param reason 事由 beside it: decides which leave a bare 请假 is; it is not stored (domain §2.6: the category only)
 * @returns undefined when it is too long to be a word for being there or not
 */
export function readStatus(mark: string, reason = ''): ReadStatus {
  const known = statusOf(mark);
  if (known) return { status: known };
  if (/^(已)?请假$/.test(withoutBrackets(mark))) {
    const kind = statusOf(bracketed(mark)) ?? statusOf(reason);
    if (kind !== undefined && leaveStatuses.includes(kind)) return { status: kind };
  }
  const sign = compact(mark);
  return lengthOf(sign) <= LONGEST_SIGN ? { sign } : undefined;
}

function statusOf(text: string): AttendanceStatus | undefined {
  return statusByWord.get(compact(text)) ?? statusByWord.get(withoutBrackets(text));
}

/** 病假（附假条） -> 病假 */
function withoutBrackets(text: string): string {
  return compact(text).replace(/\([^)]*\)?$/, '');
}

function bracketed(text: string): string {
  return /\(([^)]*)\)?$/.exec(compact(text))?.[1] ?? '';
}

/** Kinds of meeting a text names, in our order: 主题党日、党课 are one sitting that counts as both. */
export function typesIn(text: string): RecordType[] {
  const typed = compact(text);
  return TYPE_WORDS.flatMap(([pattern, type]) => (pattern.test(typed) ? [type] : []));
}
