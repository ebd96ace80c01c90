// Unit tests: everything that needs no Electron. The end-to-end tests are Playwright's (*.e2e.ts).
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// The office's time zone, for every worker: a test that only passes in UTC proves nothing.
process.env.TZ = 'Asia/Shanghai';

export default defineConfig({
  // As in build/vite/node-bundle.mjs: read by `?inline`, never by an address.
  assetsInclude: ['**/*.wasm'],
  test: {
    include: ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'electron/e2e/**', 'out/**', 'dist/**'],
    environment: 'node',
    setupFiles: ['build/unit-setup.ts'],
    // Deadlines only matter on a busy machine.
    testTimeout: 120_000,
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
