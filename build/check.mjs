// `npm test`: types, lint, format, build, unit tests and end-to-end tests on the real Electron. Stops after the
// part in which something failed; the last line says how many tests passed and failed.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closingLine, countEndToEnd, countUnit, runLane, tool } from './check/steps.mjs';
import { describeRuntime, readRuntime } from './runtime.mjs';
import { root } from './setup/places.mjs';
import { runScript } from './setup/say.mjs';

const reports = join(root, 'test-results');
const unitReport = join(reports, 'unit.json');
const endToEndReport = join(reports, 'e2e.json');

/** What one thread of ESLint reads: the page's types and the rest's cost about the same. */
const lint = (name, ...paths) => ({
  name,
  command: tool('eslint/bin/eslint.js', '--max-warnings', '0', ...paths),
  advice: 'mend what is listed above; `npm run lint` looks at everything again',
});

/**
 * Parts follow each other; the lanes of a part run side by side (two, for two cores: what is in them takes one
 * each), the steps of a lane one after the other. Each step's output is printed whole when it ends.
 * @type {import('./check/steps.mjs').Step[][][]}
 */
const parts = [
  [
    [
      {
        name: 'types',
        command: tool('typescript/bin/tsc', '-b', 'tsconfig.json', '--pretty', 'false'),
        advice: 'mend the types above; `npm run typecheck` repeats this step',
      },
      lint('lint (rest)', '.', '--ignore-pattern', 'renderer/**'),
    ],
    [
      {
        // Before the pages of development are built: the end-to-end tests look into what would be shipped.
        name: 'package',
        command: [process.execPath, join(root, 'build', 'pack.mjs')],
        advice: 'mend what is named above; `npm run pack` repeats this step',
      },
      {
        name: 'build',
        command: [
          process.execPath,
          join(root, 'build', 'build.mjs'),
          '--with-kit',
          '--with-bench',
          '--strict',
        ],
        advice: 'mend what the bundler names; `npm run build -- --strict` repeats this step',
      },
      {
        name: 'format',
        command: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
        advice: 'type `npm run format` and look at what it changed',
      },
      lint('lint (page)', 'renderer'),
    ],
  ],
  [
    [
      {
        name: 'unit tests',
        command: tool(
          'vitest/vitest.mjs',
          'run',
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${unitReport}`,
        ),
        advice: '`npm run test:unit -- FILE` repeats one file',
        live: true,
        count: () => countUnit(unitReport),
      },
    ],
  ],
  [
    [
      {
        name: 'end-to-end tests',
        command: [process.execPath, join(root, 'build', 'e2e.mjs')],
        advice: '`npm run test:e2e -- NAME` repeats one; traces are in test-results/e2e',
        live: true,
        env: { E2E_JSON: endToEndReport },
        count: () => countEndToEnd(endToEndReport),
      },
    ],
  ],
];

await runScript(async () => {
  console.log(`runtime: ${describeRuntime(readRuntime())}`);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const results = [];
  let failedSteps = [];
  for (const lanes of parts) {
    const done = (await Promise.all(lanes.map(runLane))).flat();
    results.push(...done);
    const failed = new Set(done.filter(({ ok }) => !ok).map(({ name }) => name));
    failedSteps = lanes.flat().filter(({ name }) => failed.has(name));
    if (failedSteps.length > 0) break;
  }

  console.log('');
  for (const { name, ok, seconds } of results) {
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(7)} s`);
  }
  for (const { name, advice } of failedSteps) console.log(`${name} failed: ${advice}.`);
  console.log(closingLine(results));
  if (failedSteps.length > 0) process.exitCode = 1;
});
