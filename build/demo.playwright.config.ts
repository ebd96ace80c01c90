// The demo is one long Playwright script with progress on the console; see build/demo.mjs.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '../electron/e2e/demo',
  testMatch: 'demo.ts',
  outputDir: '../test-results/demo',
  workers: 1,
  retries: 0,
  timeout: 5 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list', { printSteps: true }]],
  use: { trace: 'retain-on-failure' },
});
