/** What the outside decides at start: shipped, development or test; where the profile lies; what time it is. */
import { join, resolve } from 'node:path';

export interface Environment {
  /** Not packaged: development and tests. */
  development: boolean;
  /** End-to-end tests: dialogs are answered from a queue, the clock may be fixed. Never when packaged. */
  testing: boolean;
  /** Folder of everything this program keeps for this user. */
  profile: string;
  now: () => Date;
  /** The clock stands still at the instant a test asked for. */
  clockIsFixed: boolean;
  /** Free space and ballast of the journal; undefined: the defaults of the program. */
  space: { minFreeBytes: number; ballastBytes: number } | undefined;
  /** False only in tests that ask for it: what sealing costs is measured against the same program without it. */
  sealing: boolean;
}

export interface Surroundings {
  packaged: boolean;
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Value of `--user-data-dir`, empty when absent. */
  userDataSwitch: string;
  /** The system's folder for programs' data. */
  appData: string;
}

/** Latin letters: some tools that clean or back up profiles stumble over other ones. */
export const PROFILE_NAME = 'BranchHandbook';

export function readEnvironment(around: Surroundings): Environment {
  const development = !around.packaged;
  const testing = development && around.env['BRANCH_HANDBOOK_TEST'] === '1';
  return {
    development,
    testing,
    profile: chooseProfile(around),
    ...makeClock(testing, around.env),
    space: testing ? readSpace(around.env['BRANCH_HANDBOOK_SPACE_MB']) : undefined,
    sealing: !(testing && around.env['BRANCH_HANDBOOK_SEALING'] === 'none'),
  };
}

/** `48:8`: MB kept free and MB of ballast, so that a test can fill a small disk in a moment. */
function readSpace(text: string | undefined): Environment['space'] {
  const match = /^(\d{1,6}):(\d{1,6})$/.exec(text ?? '');
  if (!match) return undefined;
  const megabyte = 1024 * 1024;
  return { minFreeBytes: Number(match[1]) * megabyte, ballastBytes: Number(match[2]) * megabyte };
}

function chooseProfile({ packaged, platform, env, userDataSwitch, appData }: Surroundings): string {
  if (userDataSwitch !== '') return resolve(userDataSwitch);
  const named = packaged ? undefined : env['BRANCH_HANDBOOK_PROFILE'];
  if (named !== undefined && named !== '') return resolve(named);
  // Roaming profiles of a Windows domain are copied at every logon: scans would make that take minutes.
  const base = platform === 'win32' ? (env['LOCALAPPDATA'] ?? appData) : appData;
  return join(base, packaged ? PROFILE_NAME : `${PROFILE_NAME}-development`);
}

function makeClock(testing: boolean, env: Surroundings['env']): Pick<Environment, 'now' | 'clockIsFixed'> {
  const fixed = testing ? env['BRANCH_HANDBOOK_NOW'] : undefined;
  const fixedMs = fixed === undefined ? NaN : Date.parse(fixed);
  if (Number.isNaN(fixedMs)) return { now: () => new Date(), clockIsFixed: false };
  return { now: () => new Date(fixedMs), clockIsFixed: true };
}
