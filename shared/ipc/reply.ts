/** Nothing is thrown across the process boundary: a request is answered by a value or by a failure. */
import { failureNumbers, type FailureCode } from './failure-codes';

export interface Failure {
  code: FailureCode;
  /** What exactly happened, for the log and for the curious; the sentence shown comes from shared/words. */
  message: string;
}
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function succeed<T>(value: T): Reply<T> {
  return { ok: true, value };
}
export function fail(code: FailureCode, message: string = code): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, message } };
}

/** A failure on its way up inside one process; serve.ts turns it into a Reply. Expected, never a bug. */
export class ExpectedFailure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string = code, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExpectedFailure';
    this.code = code;
  }
  toFailure(): Failure {
    return { code: this.code, message: this.message };
  }
}

export function isFailureCode(code: string): code is FailureCode {
  return Object.prototype.hasOwnProperty.call(failureNumbers, code);
}
