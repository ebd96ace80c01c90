// `npm run faults`: breaks the storage on purpose, many thousand times, and counts what was lost (it must be 0).
//   --only F3,F7       only these
//   --full             the full counts (hours); otherwise the small ones (minutes)
//   --budget SECONDS   stop after about so long; the same command goes on from there
//   --seed N           other chances (1)
//   --jobs N           workers side by side (one per processor)
//   --keep             go on counting although the code has changed since the last sitting
//   --case N           one case of one test, e.g. --only F3 --case 1234: prints what went wrong
// Writes out/faults.json; ends with 1 when anything failed.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleFaults, digestOf, removeBundles } from './faults/bundle.mjs';
import { buildMutants } from './faults/mutants.mjs';
import { runCases } from './faults/pool.mjs';
import { addFailures, readProgress, writeProgress, writeReport } from './faults/progress.mjs';
import { openStage } from './faults/stage.mjs';
import { printTable } from './faults/table.mjs';
import { root } from './setup/places.mjs';
import { runScript, SetupFailure } from './setup/say.mjs';

/** Of this run alone: two runs side by side do not take each other's bundles away. */
const folder = join(root, 'out', 'faults', String(process.pid));
const SAVE_EVERY_MS = 3_000;
const CASE_DEADLINE_MS = 120_000;
const APP_CASE_DEADLINE_MS = 600_000;

/** The storage modules' tests, those that drive the real program, hostile texts and requests, planted secrets. */
const LISTS = [
  { entry: 'electron/faults/list.ts', output: 'faults.mjs' },
  { entry: 'electron/e2e/faults/app-faults.ts', output: 'faults-app.mjs' },
  { entry: 'electron/e2e/security/hostile-text/f14-hostile-text.ts', output: 'faults-texts.mjs' },
  { entry: 'electron/e2e/security/fuzz/f15-hostile-requests.ts', output: 'faults-requests.mjs' },
  { entry: 'electron/e2e/secrets/f22-secrets.ts', output: 'faults-secrets.mjs' },
];

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      full: { type: 'boolean', default: false },
      budget: { type: 'string' },
      seed: { type: 'string', default: '1' },
      jobs: { type: 'string', default: String(availableParallelism()) },
      keep: { type: 'boolean', default: false },
      case: { type: 'string' },
    },
  });
  const number = (name, least) => {
    if (values[name] === undefined) return undefined;
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < least)
      throw new SetupFailure(`faults: --${name} needs a whole number.`);
    return value;
  };
  return {
    only: values.only?.split(',').map((id) => id.trim().toUpperCase()),
    mode: values.full ? 'full' : 'plain',
    budget: number('budget', 1),
    seed: number('seed', 0),
    jobs: number('jobs', 1),
    keep: values.keep,
    case: number('case', 0),
  };
}

async function loadTests(only) {
  const loaded = [];
  let digest = '';
  for (const { entry, output } of LISTS) {
    const known = only?.every((id) => loaded.some(({ test }) => test.id === id)) ?? false;
    if (known || !existsSync(join(root, entry))) continue;
    const bundle = await bundleFaults({ entry, folder, output });
    digest += digestOf(bundle);
    const module = await import(pathToFileURL(bundle).href);
    for (const test of module.faultTests ?? module.appFaults) {
      // F17 is tried on the modules and on the real program: two rows.
      const key = loaded.some((other) => other.key === test.id) ? `${test.id}/app` : test.id;
      loaded.push({ key, test, bundle, digest, mutants: module.mutants ?? [] });
    }
  }
  return loaded;
}

function select(loaded, only) {
  const unknown = (only ?? []).filter((id) => !loaded.some(({ test }) => test.id === id));
  if (unknown.length > 0) {
    const known = loaded.map(({ test }) => test.id).join(', ');
    throw new SetupFailure(`faults: there is no ${unknown.join(', ')}; there are ${known}.`);
  }
  return loaded.filter(({ test }) => !only || only.includes(test.id));
}

async function runOne({ key, test, bundle, digest }, options, state) {
  const { mode, seed, jobs } = options;
  const wanted = Math.min(
    test.counts[mode === 'full' ? 'full' : 'ci'],
    (await test.available?.()) ?? Infinity,
  );
  const progress = {
    count: 0,
    failed: 0,
    examples: [],
    ...state.tests[key],
    what: test.what,
    wanted,
    digest,
  };
  state.tests[key] = progress;
  let savedAt = performance.now();
  const save = () => {
    savedAt = performance.now();
    writeProgress({ mode, seed, key, progress });
  };
  await runCases({
    bundle: pathToFileURL(bundle).href,
    id: test.id,
    seed,
    from: progress.count,
    total: wanted,
    jobs: test.needsApp || test.isAlone ? 1 : jobs,
    deadlineMs: test.deadlineMs ?? (test.needsApp ? APP_CASE_DEADLINE_MS : CASE_DEADLINE_MS),
    env: state.env,
    stop: state.outOfTime,
    onProgress: (done, failures) => {
      progress.count = done;
      addFailures(progress, failures);
      for (const { case: caseNo, text } of failures.slice(0, 3)) {
        process.stderr.write(`${test.id} case ${caseNo}: ${text.slice(0, 600)}\n`);
      }
      if (performance.now() - savedAt > SAVE_EVERY_MS) save();
    },
  });
  save();
  process.stderr.write(`${key}: ${progress.count} of ${wanted}, ${progress.failed} failed\n`);
}

await runScript(async () => {
  const options = readOptions();
  process.once('exit', () => removeBundles(folder));
  const loaded = await loadTests(options.only);
  const chosen = select(loaded, options.only);
  const mutants = chosen.find(({ test }) => test.needsMutants)?.mutants ?? [];
  const env = { ...process.env, FAULT_MUTANTS: await buildMutants(mutants, folder) };

  const stage = await openStage(chosen.some(({ test }) => test.needsApp));
  Object.assign(env, stage.env);
  try {
    if (options.case !== undefined) {
      if (chosen.length !== 1) throw new SetupFailure('faults: --case needs --only with one test.');
      Object.assign(process.env, env);
      const wrong = await chosen[0].test.run(options.case, options.seed);
      process.stdout.write(`${chosen[0].test.id} case ${options.case}: ${wrong ?? 'passed'}\n`);
      if (wrong !== undefined) process.exitCode = 1;
      return;
    }
    const tests = readProgress(options);
    for (const { key, digest } of loaded) {
      if (options.keep || !tests[key] || tests[key].digest === digest) continue;
      process.stderr.write(`${key}: the code has changed since the last sitting, counting begins anew.\n`);
      delete tests[key];
    }
    const endAt = options.budget === undefined ? Infinity : performance.now() + options.budget * 1000;
    const state = { tests, env, outOfTime: () => performance.now() >= endAt };
    for (const one of chosen) await runOne(one, options, state);
    writeReport({ ...options, tests: state.tests });
    printTable(state.tests);
    if (Object.values(state.tests).some(({ failed }) => failed > 0)) process.exitCode = 1;
  } finally {
    await stage.close();
  }
});
