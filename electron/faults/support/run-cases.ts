/** Runs a fault test's cases inside the unit tests, in order. */
import type { FaultTest } from '../fault-test';
import { describe } from './check-recovered';

const MOST_TOLD = 5;

/** @returns the first failures as `case N: …`; empty when every case passed */
export async function failuresOf(test: FaultTest, count: number, seed = 1): Promise<string[]> {
  const failures: string[] = [];
  for (let caseNo = 0; caseNo < count && failures.length < MOST_TOLD; caseNo += 1) {
    const wrong = await test.run(caseNo, seed).catch((error: unknown) => `crashed: ${describe(error)}`);
    if (wrong !== undefined) failures.push(`case ${caseNo}: ${wrong}`);
  }
  return failures;
}

/** As many cases as a plain run of `npm run faults` has. */
export async function countInCi(test: FaultTest): Promise<number> {
  return Math.min(test.counts.ci, (await test.available?.()) ?? Infinity);
}
