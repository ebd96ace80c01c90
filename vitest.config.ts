// Unit tests: everything that needs no Electron. The end-to-end tests are Playwright's (*.e2e.ts).
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// The office's time zone, for every worker: a test that only passes in UTC proves nothing.
process.env.TZ = 'Asia/Shanghai';

const pure = ['shared/**/*.test.ts', 'renderer/paper/**/*.test.{ts,tsx}'];

export default defineConfig({
  // As in build/vite/node-bundle.mjs: read by `?inline`, never by an address.
  assetsInclude: ['**/*.wasm'],
  test: {
    environment: 'node',
    setupFiles: ['build/unit-setup.ts'],
    // Deadlines only matter on a busy machine.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure,
          // Functions without state: what they import is loaded once a worker, not once a file (two thirds of the time
          // of these tests). What has state, a clock, a page or a disk is in the other project.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'electron/e2e/**', 'out/**', 'dist/**', ...pure],
        },
      },
    ],
    // vitest leaves one processor to an editor; here nobody waits at one.
    maxWorkers: availableParallelism(),
    // A forgotten .only would make the rest of the suite pass unseen.
    allowOnly: false,
    coverage: {
      provider: 'v8',
      include: ['{shared,electron,renderer}/**/*.{ts,tsx}'],
      reportsDirectory: 'coverage',
    },
  },
});
