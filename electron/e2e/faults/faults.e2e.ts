/** The real-Electron faults at their plain counts; `npm run faults -- --full` runs many more of the same. */
import { expect, test } from '@playwright/test';
import { appFaults } from './app-faults';
import { removePlaces } from './profiles';

const SEED = 20260922;
/** A case starts the program twice or three times. */
const CASE_DEADLINE_MS = 60_000;

test.afterAll(removePlaces);

for (const fault of appFaults) {
  test(`${fault.id}: ${fault.what}`, async () => {
    test.setTimeout(fault.counts.ci * CASE_DEADLINE_MS);
    const wrong: string[] = [];
    for (let caseNo = 0; caseNo < fault.counts.ci; caseNo += 1) {
      const found = await fault.run(caseNo, SEED);
      if (found !== undefined) wrong.push(`case ${caseNo}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });
}
