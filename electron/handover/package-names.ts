/** How a package and what lies in it are called. */
import { basename, join } from 'node:path';
import { foldName, numberedName, safeComponent } from '../../shared/archive/names';
import { handoverPrefix } from '../../shared/words/handover-files';

/** Characters of the branch's short name in the folder's name. */
const MAX_SHORT_NAME = 30;
const PARTIAL = /\.partial-[0-9a-f]{8}$/;

/** Laid out like a data folder, so that whatever reads one (a restore, too) finds its way. */
export const placesIn = (packageFolder: string): Record<'snapshots' | 'files' | 'vault', string> => ({
  snapshots: join(packageFolder, 'snapshots'),
  files: join(packageFolder, 'files'),
  vault: join(packageFolder, 'vault'),
});

/**
 * `支部手册交接_<支部简称>_<YYYYMMDD>`, with `_2`, `_3` … when the place has it already.
 * @param day calendar day @param present names in the place
 */
export function packageNameIn(present: readonly string[], shortName: string, day: string): string {
  const short = safeComponent(shortName, '党支部', MAX_SHORT_NAME);
  const wished = `${handoverPrefix}_${short}_${day.replace(/-/g, '')}`;
  const taken = new Set(present.map(foldName));
  let name = wished;
  for (let number = 2; taken.has(foldName(name)); number += 1) name = numberedName(wished, number);
  return name;
}

/** While it is being written; never taken for a package. @param id 8 hexadecimal digits */
export function partialName(id: string): string {
  return `${handoverPrefix}.partial-${id}`;
}

export function isPartial(path: string): boolean {
  const name = basename(path);
  return name.startsWith(handoverPrefix) && PARTIAL.test(name);
}

export function isPackageName(name: string): boolean {
  return name.startsWith(handoverPrefix) && !PARTIAL.test(name);
}
