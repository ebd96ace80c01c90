// Installs node_modules when, and only when, it differs from package-lock.json.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, runLoud } from './command.mjs';
import { readJson, root } from './places.mjs';
import { say, SetupFailure } from './say.mjs';

/**
 * Compares the lock file with npm's own record of what it installed (`node_modules/.package-lock.json`,
 * written last, so an interrupted installation counts as none).
 * @returns {boolean} true when both name the same packages; optional ones for other systems may be absent
 */
export function isInstalled(lock, installed) {
  const wanted = lock?.packages;
  const present = installed?.packages;
  if (!wanted || !present) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = present[path];
    if (!found) {
      if (entry.optional) continue;
      return false;
    }
    if (found.version !== entry.version || found.integrity !== entry.integrity) return false;
  }
  return Object.keys(present).every((path) => path in wanted);
}

export function installNodeModules() {
  const record = join(root, 'node_modules', '.package-lock.json');
  const lock = readJson(join(root, 'package-lock.json'));
  if (!lock) throw new SetupFailure('package-lock.json cannot be read: restore it with git and try again.');
  if (isInstalled(lock, readJson(record))) return;

  say('installing the packages of package-lock.json (npm ci)');
  rmSync(record, { force: true });
  const [command, first, options] = npmCommand();
  const ok = runLoud(command, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: root, ...options });
  if (!ok) {
    throw new SetupFailure(
      'npm ci failed (see above): check that the npm registry can be reached, then run the command again.',
    );
  }
}
