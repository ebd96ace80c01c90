// End-to-end tests on the built app in the real Electron. No browser is downloaded or used.
import { defineConfig } from '@playwright/test';
import { countPlaces, takeOwnPlace } from './build/stage-of-worker.mjs';

// Each worker reads this file before its first test.
takeOwnPlace();

export default defineConfig({
  testDir: 'electron/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  // Each test starts its own app with its own user-data folder; each worker has its own display and printer.
  workers: countPlaces(),
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Limits, not pauses: they only matter on a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.E2E_JSON ? [['list'], ['json', { outputFile: process.env.E2E_JSON }]] : [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
