/** The packed program (`npm run pack`), started as an ordinary user starts it: installed by root, run by somebody. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readInArchive } from '../../../build/security/finish-package.mjs';
import { root } from '../../../build/setup/places.mjs';

export const PACKED = join(root, 'dist', 'linux-unpacked');
export const PROGRAM = 'branch-handbook';
/** `nobody` and `nogroup` of every Linux. */
const NOBODY = 65_534;
const START_DEADLINE_MS = 60_000;

/** Why the packed folder cannot be used, or undefined when it holds the program that is built here. */
export function whyNotPacked(): string | undefined {
  const archive = join(PACKED, 'resources', 'app.asar');
  if (process.platform !== 'linux') return 'packed folders are only looked at on Linux';
  if (!existsSync(archive)) return 'there is no packed program: npm run security packs one';
  for (const name of ['main.cjs', 'preload.cjs']) {
    const packed = readInArchive(archive, `out/electron/${name}`);
    if (!packed.equals(readFileSync(join(root, 'out', 'electron', name)))) {
      return 'the packed program is an older one: npm run security packs it anew';
    }
  }
  return undefined;
}

/** A copy anybody may read, with the sandbox helper as the package's own script leaves it. */
export function install(folder: string): string {
  const installed = join(folder, 'opt');
  const copied = spawnSync('cp', ['-r', PACKED, installed], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(`cp: ${copied.stderr}`);
  const helper = join(installed, 'chrome-sandbox');
  rmSync(helper);
  copyFileSync(join(PACKED, 'chrome-sandbox'), helper);
  if (process.getuid?.() === 0) {
    chownSync(helper, 0, 0);
    chmodSync(helper, 0o4755);
  }
  return installed;
}

export interface Started {
  process: ChildProcess;
  /** What it wrote to stderr so far. */
  said: () => string;
  /** Address of Chromium's own debugging port, which no fuse closes. */
  devtools: string;
}

/** As root the program becomes `nobody`; anybody else is an ordinary user already. */
export async function startAsOrdinaryUser(
  installed: string,
  profile: string,
  args: readonly string[],
): Promise<Started> {
  const isRoot = process.getuid?.() === 0;
  const own = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', ...args];
  const program = join(installed, PROGRAM);
  const [command, first] = isRoot
    ? ['setpriv', [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', program]]
    : [program, []];
  if (isRoot) spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, profile]);
  const env = { ...process.env, HOME: profile, XDG_RUNTIME_DIR: profile, TZ: 'Asia/Shanghai' };
  const started = spawn(command, [...first, ...own], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const devtools = await new Promise<string>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`the packed program ${why}: ${said.slice(-2_000)}`));
    const deadline = setTimeout(() => fail('did not start in time'), START_DEADLINE_MS);
    started.once('exit', (code) => fail(`ended with ${String(code)}`));
    started.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(deadline);
      resolve(address);
    });
  });
  return { process: started, said: () => said, devtools };
}

export interface ProcessFacts {
  pid: number;
  type: string;
  /** Lines of /proc/PID/status by name. */
  status: Record<string, string>;
}

/** The processes of the program that use this profile. */
export function processesOf(profile: string): ProcessFacts[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): ProcessFacts[] => {
      try {
        const line = readFileSync(join('/proc', name, 'cmdline'), 'utf8').replaceAll('\0', ' ');
        if (!line.includes(`--user-data-dir=${profile}`)) return [];
        const status = Object.fromEntries(
          readFileSync(join('/proc', name, 'status'), 'utf8')
            .split('\n')
            .map((row) => [row.split(':')[0] ?? '', row.slice(row.indexOf(':') + 1).trim()]),
        );
        return [{ pid: Number(name), type: /--type=(\S+)/.exec(line)?.[1] ?? 'main', status }];
      } catch {
        return []; // it ended while we looked
      }
    });
}
