/**
 * Keyed hash of an ID number: equal numbers have equal keys, and the key tells nothing about the number. It is the
 * only thing a lookup compares. The key of the hash never leaves main: 10^9 or so numbers a region really has could
 * be tried in minutes by whoever knows it.
 */
import { createHmac } from 'node:crypto';
import type { Op } from '../../shared/schema/command';
import type { Person } from '../../shared/schema/member';

/** What the practice build hashed with, before there was a vault: only for data that still lies in clear. */
export const PRACTICE_INDEX_KEY = 'branch-handbook practice build id key 1';
const HEX_DIGITS = 32;

/**
 * HMAC-SHA-256 (RFC 2104), the first 128 bits in lower-case hex.
 * @param idNo 18 characters (GB 11643-1999)
 */
export function idKeyOf(indexKey: string | Buffer, idNo: string): string {
  return createHmac('sha256', indexKey).update(idNo, 'utf8').digest('hex').slice(0, HEX_DIGITS);
}

/** A person's row with the hash under another key; one without a number stays as it is. */
export function rekeyIdRow<R extends Partial<Person>>(row: R, indexKey: Buffer): R {
  if (row.idNo === undefined) return row;
  return { ...row, idKey: idKeyOf(indexKey, row.idNo) };
}

/** Both rows of an op, for data that was hashed with the practice build's key. */
export function rekeyIdOp(op: Op, indexKey: Buffer): Op {
  if (op.table !== 'persons') return op;
  const rekeyed = (row: Op['before']): Op['before'] => row && rekeyIdRow(row as Person, indexKey);
  return { ...op, before: rekeyed(op.before), after: rekeyed(op.after) };
}
