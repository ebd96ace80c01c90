// Jobs in a place without network; each started by electron/e2e/security/offline.e2e.ts inside a network name
// space of its own.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '../../electron/e2e/security/offline',
  testMatch: '*.job.ts',
  outputDir: '../../test-results/offline',
  workers: 1,
  retries: 0,
  timeout: 540_000,
  expect: { timeout: 30_000 },
  reporter: [['line']],
  use: { trace: 'off' },
});
