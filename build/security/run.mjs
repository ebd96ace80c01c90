// `npm run security`: packs the program, proves its shell on the running and the packed one, and prints the table of
// all 20 items of Electron's security list and our own rows. Ends with 1 when a row is red.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { readJson, root } from '../setup/places.mjs';
import { runScript, SetupFailure } from '../setup/say.mjs';
import { MOST_WORKERS, runOnStage } from '../stage.mjs';
import { reviewDue } from './electron-policy.mjs';
import { securityRows } from './rows.mjs';
import { printTable, tableOf } from './table.mjs';

const reportFile = join(root, 'test-results', 'security.json');

await runScript(async () => {
  const packed = spawnSync(process.execPath, [join(root, 'build', 'pack.mjs')], { stdio: ['ignore', 2, 2] });
  if (packed.status !== 0) throw new SetupFailure('security: the program cannot be packed, see above.');
  mkdirSync(dirname(reportFile), { recursive: true });
  rmSync(reportFile, { force: true });
  const startedAt = performance.now();
  const code = await runOnStage({
    args: ['electron/e2e/security', 'electron/e2e/secrets.e2e'],
    env: { E2E_JSON: reportFile },
    withKit: false,
    workers: MOST_WORKERS,
  });
  const report = readJson(reportFile);
  if (!report) throw new SetupFailure('security: the tests did not run, see above.');
  const table = tableOf(report, Object.keys(securityRows));
  process.stdout.write(`\n${printTable(table, securityRows)}`);
  process.stdout.write(`tests took ${((performance.now() - startedAt) / 1000).toFixed(0)} s\n`);
  const reminder = reviewDue(new Date());
  if (reminder) process.stdout.write(`reminder: ${reminder}\n`);
  if (code !== 0 || table.some(({ result }) => result === 'red')) process.exitCode = 1;
});
