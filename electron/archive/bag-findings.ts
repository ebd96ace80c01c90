/** What verifying finds. Each finding names a file and says in Chinese what is wrong with it. */
import { shownPath } from '../../shared/archive/unsafe-path';
import type { VerifyCode } from '../../shared/words/archive-check';

/**
 * What a finding takes away from a package (RFC 8493 §3): `complete` (then it is not valid either), only
 * `valid`, or `nothing` (worth saying, but the standard still calls the package valid).
 */
export type Breaks = 'complete' | 'valid' | 'nothing';

export interface BagFinding {
  code: VerifyCode;
  /** From the package's root; empty when it concerns the whole. */
  path: string;
  message: string;
  breaks: Breaks;
}

export class Findings {
  readonly list: BagFinding[] = [];
  private readonly known = new Set<string>();

  /** The same sentence about the same file is kept once. */
  add(breaks: Breaks, code: VerifyCode, path: string, message: string): void {
    // A hostile name must not forge a line of the report.
    const shown = shownPath(message);
    const key = `${code}\n${path}\n${shown}`;
    if (this.known.has(key)) return;
    this.known.add(key);
    this.list.push({ code, path, message: shown, breaks });
  }
  get complete(): boolean {
    return this.list.every((finding) => finding.breaks !== 'complete');
  }
  get valid(): boolean {
    return this.list.every((finding) => finding.breaks === 'nothing');
  }
}
