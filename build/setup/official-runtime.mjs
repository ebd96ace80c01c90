// The official Electron binary, which the `electron` package downloads with its own install script.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runLoud } from './command.mjs';
import { cacheFolder, readJson, root } from './places.mjs';
import { say } from './say.mjs';

const PROBE_DEADLINE_MS = 6_000;
const DOWNLOAD_DEADLINE_MS = 10 * 60_000;
/** A closed network stays closed for a while: do not knock again on each start. */
const REMEMBER_FAILURE_MS = 6 * 60 * 60_000;

const packageFolder = join(root, 'node_modules', 'electron');

const memoryFile = () => join(cacheFolder(), 'official-electron-unreachable.json');

function officialVersion() {
  return readJson(join(packageFolder, 'package.json'))?.version ?? '';
}

/** @returns {string | null} the folder of the official binary when it is already here */
export function installedOfficialFolder() {
  const dist = join(packageFolder, 'dist');
  try {
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    const program = readFileSync(join(packageFolder, 'path.txt'), 'utf8');
    return version === officialVersion() && existsSync(join(dist, program)) ? dist : null;
  } catch {
    return null;
  }
}

function downloadAddress(version) {
  const mirror =
    process.env.npm_config_electron_mirror ||
    process.env.ELECTRON_MIRROR ||
    'https://github.com/electron/electron/releases/download/';
  return `${mirror.replace(/\/?$/, '/')}v${version}/SHASUMS256.txt`;
}

async function canReach(address) {
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_DEADLINE_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

function failedRecently(version) {
  const memory = readJson(memoryFile());
  const age = Date.now() - Date.parse(memory?.failedAt ?? '');
  return memory?.version === version && age >= 0 && age < REMEMBER_FAILURE_MS;
}

function rememberFailure(version) {
  mkdirSync(dirname(memoryFile()), { recursive: true });
  writeFileSync(memoryFile(), JSON.stringify({ version, failedAt: new Date().toISOString() }));
}

/**
 * Tries to get the official binary: a short knock first, so that a closed network costs seconds, then the
 * download with a long deadline.
 * @param {{hasFallback: boolean}} options with a fallback, a failure is remembered for some hours
 * @returns {Promise<string | null>} its folder, or null when it cannot be had now
 */
export async function fetchOfficialRuntime({ hasFallback }) {
  const present = installedOfficialFolder();
  if (present) return present;
  const version = officialVersion();
  if (hasFallback && failedRecently(version)) return null;

  say(`asking for the official Electron ${version} (at most ${PROBE_DEADLINE_MS / 1000} s)`);
  if (await canReach(downloadAddress(version))) {
    say(`downloading the official Electron ${version}`);
    const env = { ...process.env };
    delete env.ELECTRON_OVERRIDE_DIST_PATH;
    const ok = runLoud(process.execPath, [join(packageFolder, 'install.js')], {
      env,
      timeout: DOWNLOAD_DEADLINE_MS,
    });
    const folder = ok ? installedOfficialFolder() : null;
    if (folder) {
      rmSync(memoryFile(), { force: true });
      return folder;
    }
  }
  say('the official Electron cannot be downloaded from here');
  if (hasFallback) rememberFailure(version);
  return null;
}
