// Makes out/: the bundles of main, preload, workers, command line and pages, and the list of page files.
// Says what it does on stderr (stdout belongs to the command line's JSON).
//   --with-kit   also the development page that shows every widget
//   --with-bench also the development page that measures the storage layer
//   --strict     a missing entry fails the build (tests and packages); otherwise it is skipped
//   --only=cli   only the named bundles (main, preload, NAME.worker, cli, renderer, kit, fonts; comma between)
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { leaveOut } from './security/leave-out.mjs';
import { recordPackages } from './security/record-packages.mjs';
import { root } from './setup/places.mjs';
import { runScript, SetupFailure } from './setup/say.mjs';
import { inputDigest, isFresh, removeOutputs, writeStamp } from './vite/stamps.mjs';

function say(line) {
  process.stderr.write(`build: ${line}\n`);
}

async function buildTarget(target, { strict }) {
  const missing = target.entries.find((entry) => !existsSync(join(root, entry)));
  if (missing) {
    if (strict) throw new SetupFailure(`build: ${target.name} needs ${missing}, which does not exist.`);
    say(`${target.name} skipped: ${missing} does not exist yet`);
    return false;
  }
  const inputs = inputDigest(target);
  if (isFresh(target, inputs)) return false;

  const { build } = await import('vite');
  const startedAt = performance.now();
  removeOutputs(target);
  try {
    const config = target.config();
    const plugins = [leaveOut(), ...(config.plugins ?? []), recordPackages(target.name)];
    await build({ ...config, plugins });
  } catch (error) {
    const reason = stripVTControlCharacters(String(error?.message ?? error)).trim();
    throw new SetupFailure(`build: ${target.name} failed: ${reason}`);
  }
  writeStamp(target, inputs);
  say(`${target.name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return true;
}

/**
 * Builds what is missing or out of date.
 * @param {{withKit?: boolean, withBench?: boolean, strict?: boolean, only?: string[]}} options
 * @returns {Promise<string[]>} the names of the bundles that were made anew
 * @throws {SetupFailure} when a bundle cannot be made
 */
export async function buildAll({ withKit = false, withBench = false, strict = false, only = [] } = {}) {
  const { benchTarget, kitTarget, listTargets } = await import('./vite/targets.mjs');
  const { writeRendererFiles } = await import('./vite/renderer-files.mjs');
  const { copyShippedFonts, FONTS } = await import('./vite/shipped-fonts.mjs');
  const targets = listTargets({
    withKit: withKit || only.includes('kit'),
    withBench: withBench || only.includes('bench'),
  }).filter(({ name }) => only.length === 0 || only.includes(name));
  const made = [];
  // One after the other: each bundler run uses all cores, and messages stay in order.
  for (const target of targets) {
    if (await buildTarget(target, { strict })) made.push(target.name);
  }
  // What is shipped or tested never holds a page left over from another purpose.
  if (only.length === 0 && !withKit) removeOutputs(kitTarget);
  if (only.length === 0 && !withBench) removeOutputs(benchTarget);
  writeRendererFiles();
  if ((only.length === 0 || only.includes(FONTS)) && copyShippedFonts()) made.push(FONTS);
  return made;
}

function readOptions(args) {
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  return {
    withKit: args.includes('--with-kit'),
    withBench: args.includes('--with-bench'),
    strict: args.includes('--strict'),
    only: only ? only.split(',') : [],
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    await buildAll(readOptions(process.argv.slice(2)));
  });
}
