/** The real-Electron faults at their plain counts; `npm run faults -- --full` runs many more of the same. */
import { expect, test as base } from '@playwright/test';
import { appFaults } from './app-faults';
import { removePlaces } from './profiles';

const SEED = 20260922;
/** A case starts the program twice or three times, F5 up to nine times; the limit only matters on a busy machine. */
const CASE_DEADLINE_MS = 240_000;

// The longest of all files: its tests are shared out between the workers.
base.describe.configure({ mode: 'parallel' });

/** A worker makes its template once; a hook after each file would have it made again for every test. */
const test = base.extend<object, { places: undefined }>({
  places: [
    // Playwright reads the names of the fixtures used from the first parameter, so it must be a pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(undefined);
      removePlaces();
    },
    { scope: 'worker', auto: true },
  ],
});

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
