/**
 * What an order to clear this PC does to the profile, from whatever point it was cut off at: the keys, the data, what
 * the engine keeps, the order itself, the folder. Every step can be done again; run where nothing holds the files.
 */
import { dirname, join, relative, sep } from 'node:path';
import type { Disk } from '../files/disk';
import { destroyKeys } from './destroy-keys';
import type { KindOf } from './file-kind';
import { markerName, writeMarker, type WipeMarker } from './marker';
import { isNamedByUs, ownerOf, ownNames, pageStoreNames } from './profile-names';
import { removeTree, type Remover } from './remove-tree';

export interface ClearOptions {
  disk: Disk;
  /** Absolute; checked by `requireOwnProfile` before. */
  profile: string;
  marker: WipeMarker;
  kindOf: KindOf;
  busyDelaysMs: readonly number[];
}

export interface Cleared {
  /** Paths below the profile of what is ours and is still there: the next start tries again. */
  left: string[];
  /** The same of the engine's own files, which hold nothing of the branch. */
  leftOfEngine: string[];
  /** Names in the profile that are not this program's: not touched. */
  foreign: string[];
  /** Key files that were removed, but could not be overwritten before. */
  notOverwritten: string[];
}

/** Never throws for what cannot be removed: that is named. @throws system errors of the profile folder itself */
export async function clearProfile(options: ClearOptions): Promise<Cleared> {
  const { disk, profile, kindOf, busyDelaysMs } = options;
  const remover: Remover = {
    disk,
    kindOf,
    busyDelaysMs,
    waitedMs: 0,
    lieInClear: (path) => liesInClear(pathIn(profile, path)),
  };
  const remove = async (names: readonly string[]): Promise<string[]> => {
    const left: string[] = [];
    for (const name of names) left.push(...(await removeTree(remover, join(profile, name))));
    return left.map((path) => pathIn(profile, path));
  };
  const notOverwritten = await destroyKeys(disk, join(profile, 'data'), kindOf);
  await noteStep(options, 'data');
  const present = await disk.list(profile);
  const isForeign = (name: string): boolean => !isNamedByUs(profile) && ownerOf(name) === 'unknown';
  const foreign = present.filter(isForeign);
  const first: readonly string[] = [...ownNames, ...pageStoreNames];
  const ours = present.filter((name) => ownerOf(name) === 'ours' && !isOrder(name));
  const left = await remove([...first, ...ours.filter((name) => !first.includes(name))]);
  await noteStep(options, 'rest');
  const others = present.filter((name) => ownerOf(name) !== 'ours' && !isForeign(name));
  const leftOfEngine = await remove(others);
  if (left.length === 0) left.push(...(await removeOrder(options, remover)));
  await disk.removeFolder(profile).catch(() => undefined); // not empty: what is in it is named
  await disk.syncFolder(dirname(profile)).catch(() => undefined); // a parent one may not read cannot be flushed
  return { left, leftOfEngine, foreign, notOverwritten: notOverwritten.map((name) => `data/vault/${name}`) };
}

/** The order stands while anything of ours does; it goes only when the removals before it are on the medium. */
async function removeOrder({ disk, profile }: ClearOptions, remover: Remover): Promise<string[]> {
  await disk.syncFolder(profile);
  const left: string[] = [];
  const names = (await disk.list(profile)).filter(isOrder);
  // What a cut left beside it goes first: the order itself must be the last.
  for (const name of [...names.filter((one) => one !== markerName), markerName]) {
    left.push(...(await removeTree(remover, join(profile, name))));
  }
  return left.map((path) => pathIn(profile, path));
}

/** A disk that takes no more keeps the order as it was: the work is the same from every step. */
async function noteStep({ disk, profile, marker }: ClearOptions, step: WipeMarker['step']): Promise<void> {
  await writeMarker(disk, profile, { ...marker, step }).catch(() => undefined);
}

function isOrder(name: string): boolean {
  return name === markerName || (name.startsWith(`${markerName}.`) && name.endsWith('.tmp'));
}

/**
 * What is not sealed with the keys that are gone: names of branch, operator and folders, counts, hashes; and the
 * engine's stores, which are sealed row by row but not their own bookkeeping.
 */
function liesInClear(path: string): boolean {
  const [top = '', second = ''] = path.split('/');
  if (top === 'settings.json' || top === 'logs') return true;
  if ((pageStoreNames as readonly string[]).includes(top)) return true;
  if (top !== 'data') return false;
  return second === 'aside' || (path.endsWith('.json') && !second.startsWith('journal'));
}

/** With `/`, as it is shown. */
function pathIn(profile: string, path: string): string {
  return relative(profile, path).split(sep).join('/');
}
