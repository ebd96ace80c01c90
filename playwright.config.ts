// End-to-end tests on the built app in the real Electron. No browser is downloaded or used.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'electron/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  // Each test starts its own app with its own user-data folder; two cores carry one app well.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.E2E_JSON ? [['list'], ['json', { outputFile: process.env.E2E_JSON }]] : [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
