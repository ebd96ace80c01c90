import { color } from '../color';

/**
 * All states the app shows. Each has a shape of its own, so that colour is never the only signal:
 * disc with tick, half disc, bullseye, clock, triangle, dashed square, page, ring, filled dot.
 */
export type StateKind =
  | 'done'
  | 'draft'
  | 'outForSignature'
  | 'due'
  | 'missing'
  | 'excused'
  | 'onPaper'
  | 'notYet'
  | 'inForce'
  | 'halfInForce'
  | 'added';

export const stateColor: Readonly<Record<StateKind, string>> = {
  done: color.done,
  draft: color.due,
  outForSignature: color.info,
  due: color.due,
  missing: color.error,
  excused: color.ink3,
  onPaper: color.ink3,
  notYet: color.ink3,
  inForce: color.ink3,
  halfInForce: color.ink3,
  added: color.info,
};
