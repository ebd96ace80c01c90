/** The shape of one fault test (F1 … F22): cut into numbered cases, so that a run can stop and go on. */
export interface FaultTest {
  /** `F3`: the row of the table. */
  id: string;
  /** What is done to the storage, for the table; at most about 60 characters. */
  what: string;
  /** Cases in a plain run and with `--full`. */
  counts: { ci: number; full: number };
  /** How many different cases there are when that depends on the code (call sites, mutants): an upper limit. */
  available?: () => Promise<number>;
  /** Needs the built app, the runtime and a display; its cases run one after the other. */
  needsApp?: boolean;
  /** Its cases run one after the other, in one process: they measure it. */
  isAlone?: boolean;
  /** A single case that takes longer has failed; where the usual limit is not enough. */
  deadlineMs?: number;
  /** Needs the spoilt copies of the storage modules (bundles in the folder FAULT_MUTANTS). */
  needsMutants?: boolean;
  /**
   * Runs one case; the same number and seed always make the same case.
   * @param caseNo 0, 1, 2 …
   * @returns what went wrong, or undefined when nothing did
   */
  run: (caseNo: number, seed: number) => Promise<string | undefined>;
  /** Called once when no more cases come: puts away what was made for all of them. */
  finish?: () => Promise<void> | void;
}
