// Decides which Electron development and tests run on, and writes the choice to out/runtime.json.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runQuiet } from './command.mjs';
import { fetchFallbackRuntime, hasFallbackRuntime } from './fallback-runtime.mjs';
import { fetchOfficialRuntime } from './official-runtime.mjs';
import { readJson, root, runtimeFile } from './places.mjs';
import { say, SetupFailure } from './say.mjs';

const PROGRAMS = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
const PROBE_DEADLINE_MS = 20_000;

/** @returns {string | null} the Electron program inside a distribution folder */
export function programIn(dist) {
  const file = PROGRAMS.map((name) => join(dist, name)).find((path) => existsSync(path));
  return file ?? null;
}

async function chooseFolder() {
  const own = process.env.ELECTRON_DIST;
  if (own) return { dist: resolve(root, own), source: 'ELECTRON_DIST' };
  const official = await fetchOfficialRuntime({ hasFallback: hasFallbackRuntime });
  if (official) return { dist: official, source: 'official' };
  if (hasFallbackRuntime) return { dist: await fetchFallbackRuntime(), source: 'fallback' };
  throw new SetupFailure(
    'The official Electron cannot be downloaded and there is no fallback for this system: put an unpacked Electron in a folder and set ELECTRON_DIST to it.',
  );
}

/** A mark that changes when the program does, so that its versions are asked for once. */
function markOf(program) {
  const { size, mtimeMs } = statSync(program);
  return `${size}-${Math.trunc(mtimeMs)}`;
}

function probeVersions(program) {
  const asNode = runQuiet(program, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: PROBE_DEADLINE_MS,
  });
  if (!asNode.ok) {
    const reason = asNode.stderr.trim().split('\n')[0] || 'it ended without a word';
    throw new SetupFailure(
      `Electron at ${program} does not start (${reason}): install what it names, or set ELECTRON_DIST to another Electron.`,
    );
  }
  const { electron, node } = JSON.parse(asNode.stdout);
  // Subtle: as plain Node it does not know its Chromium version; the main process does, before any display.
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const probe = fileURLToPath(new URL('print-versions.cjs', import.meta.url));
  const args = process.platform === 'linux' ? ['--no-sandbox', '--headless', probe] : [probe];
  const asApp = runQuiet(program, args, { env, timeout: PROBE_DEADLINE_MS });
  const chrome = /"chrome":"([\d.]+)"/.exec(asApp.stdout)?.[1] ?? 'unknown';
  return { electron, chrome, node };
}

/**
 * Chooses the runtime and records it.
 * @returns {Promise<import('../runtime.mjs').Runtime>}
 */
export async function chooseRuntime() {
  const { dist, source } = await chooseFolder();
  const program = programIn(dist);
  if (!program) {
    throw new SetupFailure(
      `There is no Electron program in ${dist}: set ELECTRON_DIST to a folder that holds \`electron\`.`,
    );
  }
  const mark = markOf(program);
  const known = readJson(runtimeFile);
  if (known?.path === program && known.mark === mark && known.source === source) return known;

  const runtime = { path: program, dist, source, ...probeVersions(program), mark };
  mkdirSync(dirname(runtimeFile), { recursive: true });
  writeFileSync(runtimeFile, `${JSON.stringify(runtime, null, 2)}\n`);
  say(`runtime: Electron ${runtime.electron} (${source}) in ${dist}`);
  return runtime;
}
