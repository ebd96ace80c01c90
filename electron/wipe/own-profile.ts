/**
 * Is this folder one that may be removed? A profile can be named on the command line, linked elsewhere by an
 * administrator, or be a folder other things lie in; a program that removes folders must not take its word for it.
 */
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { isInside } from '../backup/second-place';
import type { KindOf } from './file-kind';

export interface Surroundings {
  /** Folders of the user and of the system that must never be in the profile: home, documents, temp … */
  system: readonly string[];
  /** Of the program itself. */
  program: readonly string[];
}

/**
 * @throws ExpectedFailure wipeOddProfile: the profile is a link, is or holds one of these folders, or its data or keys
 *   are links out of it
 */
export async function requireOwnProfile(
  profile: string,
  { system, program }: Surroundings,
  kindOf: KindOf,
): Promise<void> {
  const odd = (why: string): ExpectedFailure => new ExpectedFailure('wipeOddProfile', why);
  if ((await kindOf(profile)) !== 'folder') throw odd('the profile is no folder of its own');
  for (const folder of [...system, ...program]) {
    if (await isInside(folder, profile)) throw odd('the profile holds a folder that is not its own');
  }
  for (const below of ['data', join('data', 'vault')]) {
    const kind = await kindOf(join(profile, below));
    if (kind === 'link') throw odd('the data lie elsewhere');
  }
  // Another file system mounted in it is somebody's decision, too.
  const device = (await lstat(profile)).dev;
  const data = await lstat(join(profile, 'data')).catch(() => undefined);
  if (data && data.dev !== device) throw odd('the data lie on another disk');
}
