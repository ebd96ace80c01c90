// `npm run bench`: measures the rows side by side in one run on the real Electron and prints them with their
// targets. Options: --only R1,R3  --out FILE (default out/bench.json). A missed target is said, not failed.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readJson, root } from './setup/places.mjs';
import { runScript } from './setup/say.mjs';
import { runOnStage } from './stage.mjs';

function option(args, name) {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  if (at === -1) return undefined;
  return args[at].includes('=') ? args[at].slice(args[at].indexOf('=') + 1) : args[at + 1];
}

/** Three digits that matter. */
function figure(value) {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function tell(rows) {
  const cells = rows.map((row) => [
    row.id,
    `${figure(row.ours)} ${row.unit}`,
    `${figure(row.reference)} ${row.unit}`,
    row.ratio.toFixed(2),
    row.met ? 'met' : 'MISSED',
    row.target,
  ]);
  const all = [['row', 'ours', 'reference', 'ratio', '', 'target'], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)));
  for (const line of all) console.log(line.map((cell, column) => cell.padEnd(widths[column])).join('  '));
  for (const row of rows) {
    const more = Object.entries(row.extra ?? {}).map(
      ([name, figure]) => `, ${name} ${Math.round(figure * 100) / 100}`,
    );
    console.log(`${row.id}: ${row.what}; medians of ${row.samples.ours.length} samples${more.join('')}`);
  }
}

await runScript(async () => {
  const args = process.argv.slice(2);
  const out = resolve(
    process.env.INIT_CWD ?? process.cwd(),
    option(args, 'out') ?? join(root, 'out', 'bench.json'),
  );
  rmSync(out, { force: true });
  const exitCode = await runOnStage({
    args: ['--config', join(root, 'build', 'bench.playwright.config.ts')],
    env: { BENCH_OUT: out, ...(option(args, 'only') ? { BENCH_ONLY: option(args, 'only') } : {}) },
    withKit: false,
    withBench: true,
  });
  const report = readJson(out);
  if (report) tell(report.rows);
  process.exitCode = exitCode;
});
