// Where the set-up keeps things: inside the repository (out/) and in the user's cache folder.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the set-up chose; read through build/runtime.mjs. */
export const runtimeFile = join(root, 'out', 'runtime.json');

/** Downloads and unpacked runtimes, shared by all clones of one user. */
export function cacheFolder() {
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === 'win32' ? process.env.LOCALAPPDATA : '') ||
    join(homedir(), '.cache');
  return join(base, 'branch-handbook');
}

/** The parsed JSON of a file, or null when it is absent or not JSON. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
