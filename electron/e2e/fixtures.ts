/**
 * What every end-to-end test starts from: a PC of its own (own user-data folder, standing clock), the program
 * on it, and at the end no trace and no trouble on any screen.
 */
import { test as base } from '@playwright/test';
import { expect } from '@playwright/test';
import { Computer, NOW } from './machine/computer';
import type { RunningApp } from './machine/running-app';
import { FirstStart } from './pages/first-start';

interface Options {
  /** Instant the program's clock stands at. */
  now: string;
}

interface Fixtures {
  computer: Computer;
  /** First start: no branch yet. */
  newApp: RunningApp;
  /** The sample branch with its year is loaded. */
  sampleApp: RunningApp;
}

export const test = base.extend<Fixtures & Options>({
  now: [NOW, { option: true }],

  // Playwright reads the names of the fixtures used from the first parameter, so it must be a pattern.
  // eslint-disable-next-line no-empty-pattern
  computer: async ({}, use) => {
    const computer = new Computer();
    try {
      await use(computer);
      expect(computer.troubles(), 'troubles on the screens').toEqual([]);
    } finally {
      await computer.dispose();
    }
  },
  newApp: async ({ computer, now }, use) => {
    await use(await computer.start({ now }));
  },
  sampleApp: async ({ newApp }, use) => {
    await new FirstStart(newApp.page).loadSample();
    await use(newApp);
  },
});

export { expect };
