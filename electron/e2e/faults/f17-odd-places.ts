/** F17: second instance, stale locks, a folder that may not be written, clocks and time zones. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readRuntime, runtimeEnvironment, runtimeSwitches } from '../../../build/runtime.mjs';
import { root } from '../../../build/setup/places.mjs';
import type { FaultTest } from '../../faults/fault-test';
import { mount, unmount } from '../machine/mounts';
import { checkStarted, openWriter, writePairs, type Pair } from './pairs';
import { withApp, withProfile, type Template } from './profiles';

type OddCase = (profile: string, template: Template) => Promise<string | undefined>;

const cases: OddCase[] = [
  (profile, template) => writeAcross(profile, template, {}, { now: '2026-09-21T01:30:00.000Z' }),
  (profile, template) => writeAcross(profile, template, {}, { now: '2025-09-22T01:30:00.000Z' }),
  (profile, template) => writeAcross(profile, template, {}, { now: '2028-02-29T01:30:00.000Z' }),
  (profile, template) => writeAcross(profile, template, {}, { env: { TZ: 'America/New_York' } }),
  (profile, template) => writeAcross(profile, template, { env: { TZ: 'Pacific/Kiritimati' } }, {}),
  staleLock,
  secondInstance,
  readOnlyData,
];

export const oddPlaces: FaultTest = {
  id: 'F17',
  what: 'clocks, time zones, stale lock, second instance, read-only (real Electron)',
  counts: { ci: cases.length, full: cases.length },
  needsApp: true,
  run: (caseNo) =>
    withProfile(
      async (profile, template) => (await cases[caseNo % cases.length]?.(profile, template)) ?? undefined,
    ),
};

interface Life {
  now?: string;
  env?: Record<string, string>;
}

/** Two lives under different clocks or zones; a third, ordinary one must find everything. */
async function writeAcross(
  profile: string,
  template: Template,
  first: Life,
  second: Life,
): Promise<string | undefined> {
  const acknowledged: Pair[] = [];
  for (const life of [first, second]) {
    const refused = await withApp({ profile, ...life }, async (app) => {
      await app.untilStarted();
      await openWriter(app, (pair) => acknowledged.push(pair));
      const code = await writePairs(app.page, 5);
      return code;
    });
    if (refused !== '') return `refused: ${refused}`;
  }
  if (acknowledged.some((pair, at) => at > 0 && pair.seq <= (acknowledged[at - 1]?.seq ?? 0))) {
    return 'the clock, not the sequence, ordered the records';
  }
  return withApp({ profile }, (app) => checkStarted(app, acknowledged, template.tables));
}

/** What a killed program leaves behind: a lock that names a process which is not there any more. */
async function staleLock(profile: string, template: Template): Promise<string | undefined> {
  symlinkSync('another-pc-2147483646', join(profile, 'SingletonLock'));
  return withApp({ profile }, (app) => checkStarted(app, [], template.tables));
}

/** A second start ends by itself, and the first goes on writing. */
async function secondInstance(profile: string, template: Template): Promise<string | undefined> {
  const acknowledged: Pair[] = [];
  const wrong = await withApp({ profile }, async (app) => {
    await app.untilStarted();
    const code = await new Promise<number | null>((resolve, reject) => {
      const runtime = readRuntime();
      const child = spawn(runtime.path, [...runtimeSwitches(), root], {
        cwd: root,
        stdio: 'ignore',
        env: { ...runtimeEnvironment(runtime), BRANCH_HANDBOOK_TEST: '1', BRANCH_HANDBOOK_PROFILE: profile },
      });
      child.on('error', reject);
      child.on('exit', resolve);
    });
    if (code !== 0) return `the second instance ended with ${String(code)}`;
    await openWriter(app, (pair) => acknowledged.push(pair));
    const refused = await writePairs(app.page, 3);
    return refused === '' ? undefined : `refused: ${refused}`;
  });
  return wrong ?? withApp({ profile }, (app) => checkStarted(app, acknowledged, template.tables));
}

/** The data folder may be read and not written: everything is shown, a write is refused in a sentence. */
async function readOnlyData(profile: string, template: Template): Promise<string | undefined> {
  const data = join(profile, 'data');
  const aside = join(profile, 'data-before');
  renameSync(data, aside);
  mount(data, { kind: 'small', sizeBytes: 64 * 1024 * 1024 });
  try {
    cpSync(aside, data, { recursive: true });
    if (!remount(data, 'ro')) return 'cannot remount';
    const wrong = await withApp({ profile }, async (app) => {
      const shown = await checkStarted(app, [], template.tables);
      if (shown !== undefined) return shown;
      await openWriter(app, () => undefined);
      const code = await writePairs(app.page, 1);
      return ['notWritable', 'journalWriteFailed', 'spaceLow'].includes(code)
        ? undefined
        : `answered "${code}"`;
    });
    if (wrong !== undefined) return wrong;
    remount(data, 'rw');
    return await withApp({ profile }, (app) => checkStarted(app, [], template.tables));
  } finally {
    unmount(data);
  }
}

function remount(folder: string, mode: 'ro' | 'rw'): boolean {
  const command = ['mount', '-o', `remount,${mode}`, folder];
  const [program = '', ...args] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  return spawnSync(program, args).status === 0;
}
