// The bench is one long Playwright script; see build/bench.mjs.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '../electron/e2e/bench',
  testMatch: 'bench.ts',
  outputDir: '../test-results/bench',
  workers: 1,
  retries: 0,
  // A quarter of an hour on a quiet machine; the lock, which counts from the last key pressed, is set to an hour.
  timeout: 55 * 60_000,
  expect: { timeout: 60_000 },
  reporter: [['line']],
  use: { trace: 'off' },
});
