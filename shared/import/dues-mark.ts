/**
 * What stands in a month's cell of an old ledger: an amount, a tick, or a sign that means something else in every
 * office. Neither × nor a dash nor 0 is read as unpaid unless the user says so (domain §6). Pure.
 */
import { parseYuan } from '../domain/dues';
import { compact, isCellError, lengthOf } from './plain-text';
import type { SheetCell } from './sheet-table';

export type DuesMark =
  | { kind: 'blank' }
  | { kind: 'amount'; fen: number }
  | { kind: 'tick' }
  /** To be asked about, as written. */
  | { kind: 'sign'; sign: string }
  | { kind: 'bad' };

const TICKS = new Set('√ ✓ ✔ ☑ 已交 已缴 交 缴 已交纳 已缴纳 交清 已交清'.split(' ').map(compact));
/** Longer than this it is a remark, not a sign somebody could be asked about. */
const LONGEST_SIGN = 8;

export function readMark(cell: SheetCell): DuesMark {
  const text = compact(cell.text);
  if (text === '') return { kind: 'blank' };
  if (isCellError(cell.text)) return { kind: 'bad' };
  const fen = amountOf(cell);
  // 43.00√ is the amount, ticked off.
  const ticked = fen ?? parseYuan(text.replace(/[√✓✔☑]/g, ''));
  if (ticked !== undefined && ticked > 0) return { kind: 'amount', fen: ticked };
  if (TICKS.has(text)) return { kind: 'tick' };
  if (ticked !== undefined && ticked < 0) return { kind: 'bad' };
  return lengthOf(text) <= LONGEST_SIGN ? { kind: 'sign', sign: text } : { kind: 'bad' };
}

/** 分 of a cell; undefined when it holds no amount. A number that is shown rounded counts as it is. */
export function amountOf({ text, kind, value }: SheetCell): number | undefined {
  if (kind === 'number' && value !== undefined) {
    const fen = Math.round(value * 100);
    // Only what has at most two decimals behind it; a formula's 102.6535 counts as it is shown.
    if (Math.abs(value * 100 - fen) < 1e-6) return fen;
  }
  return kind === 'date' ? undefined : parseYuan(text);
}
