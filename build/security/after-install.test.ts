import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../setup/places.mjs';

const names: Record<string, string> = { sanitizedProductName: '支部手册', executable: 'branch-handbook' };
let place = '';

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'install-'));
  const folder = join(place, 'opt', '支部手册');
  mkdirSync(folder, { recursive: true });
  for (const name of ['chrome-sandbox', 'branch-handbook']) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** As electron-builder does: every macro is known, or the packaging fails. */
function run(template: string): number | null {
  const text = readFileSync(join(root, 'build', 'security', template), 'utf8').replace(
    /\$\{([a-zA-Z]+)\}/g,
    (_all, name: string) => names[name] ?? `unknown macro ${name}`,
  );
  expect(text).not.toContain('unknown macro');
  const script = join(place, 'script.sh');
  // Only root can give a file away; what the script does for root is one line more.
  const isRoot = process.getuid?.() === 0;
  writeFileSync(script, isRoot ? text : text.replace(/^chown .*$/m, ''));
  return spawnSync('sh', [script], { env: { ...process.env, DPKG_ROOT: place } }).status;
}

it.runIf(process.platform === 'linux')('gives the sandbox its bit whatever this kernel allows root', () => {
  expect(run('after-install.tpl')).toBe(0);
  expect(statSync(join(place, 'opt', '支部手册', 'chrome-sandbox')).mode & 0o7777).toBe(0o4755);
  expect(lstatSync(join(place, 'usr', 'bin', 'branch-handbook')).isSymbolicLink()).toBe(true);
});

it.runIf(process.platform === 'linux')('takes its link away again, once the program is gone', () => {
  run('after-install.tpl');
  expect(run('after-remove.tpl')).toBe(0);
  expect(lstatSync(join(place, 'usr', 'bin', 'branch-handbook')).isSymbolicLink()).toBe(true);
  rmSync(join(place, 'opt'), { recursive: true });
  expect(run('after-remove.tpl')).toBe(0);
  expect(existsSync(join(place, 'usr', 'bin', 'branch-handbook'))).toBe(false);
});
