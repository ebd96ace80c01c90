/**
 * The decision at the very start: an order to clear this PC waits in the profile, so this start works on a temporary
 * one and the profile is nobody's. Chromium holds its files as long as it runs on them, and writes new ones; only a
 * start on another folder can remove all of them. The order itself is what tells such a start from any other, so that
 * it is the same whether the program started itself anew, the user did, or the power came back.
 */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Environment } from '../shell/environment';
import { readMarker, type WipeMarker } from './marker';

export interface WipeOrder {
  /** The folder to be cleared. */
  profile: string;
  marker: WipeMarker;
}
/** `wipe` is there when this start is for clearing and for nothing else; `profile` is then a temporary folder. */
export type StartEnvironment = Environment & { wipe?: WipeOrder };

/** Before the program takes its profile. @throws system errors when no temporary folder can be made */
export function withWipeOrder(environment: Environment, temp = tmpdir()): StartEnvironment {
  const { profile } = environment;
  const marker = readMarker(profile);
  if (!marker) return environment;
  return { ...environment, profile: makeTemporary(profile, temp), wipe: { profile, marker } };
}

/** Where a start that clears this profile works. */
export function temporaryOf(profile: string, temp = tmpdir()): string {
  const mark = createHash('sha256').update(resolve(profile)).digest('hex').slice(0, 16);
  return join(temp, `BranchHandbook-${mark}`);
}

/**
 * The same name at each start, so that a second one finds the first at work (the lock of the single instance lies in
 * the profile). In a folder everybody may write to, so what is there under that name must be a folder of ours.
 */
function makeTemporary(profile: string, temp: string): string {
  const folder = temporaryOf(profile, temp);
  try {
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch {
    return isOurs(folder) ? folder : mkdtempSync(join(temp, 'BranchHandbook-'));
  }
}

function isOurs(folder: string): boolean {
  try {
    const found = lstatSync(folder);
    const isMine = process.getuid === undefined || found.uid === process.getuid();
    return found.isDirectory() && isMine;
  } catch {
    return false;
  }
}

/** At the very end of such a start. What the engine still holds stays: an empty profile of nobody. */
export function removeTemporary({ profile, wipe }: StartEnvironment): void {
  if (!wipe) return;
  for (const path of [...namesIn(profile).map((name) => join(profile, name)), profile]) {
    try {
      // Windows lets go of a process's files a moment after it has ended.
      rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
    } catch {
      // see above; the others go all the same
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
