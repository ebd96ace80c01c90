/** Is the folder of a package still where it was, and what a failure there means to the user. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import { asPlaceFailure } from '../backup/second-place';
import type { Disk } from '../files/disk';

/** A pulled stick leaves an empty folder, or none: the package is then not in it. */
function isThere(disk: Disk, packageFolder: string): Promise<boolean> {
  return disk.freeBytes(packageFolder).then(
    () => true,
    () => false,
  );
}

/** @throws ExpectedFailure placeVanished */
export async function requirePackage(disk: Disk, packageFolder: string): Promise<void> {
  if (!(await isThere(disk, packageFolder))) throw vanished();
}

/** A pulled stick shows itself in many ways (ENOENT, EIO, or EACCES of the empty mount folder): asked first. */
export async function packageFailure(disk: Disk, packageFolder: string, error: unknown): Promise<unknown> {
  return (await isThere(disk, packageFolder)) ? asPlaceFailure(error) : vanished(error);
}

function vanished(cause?: unknown): ExpectedFailure {
  return new ExpectedFailure('placeVanished', 'the place of the package is gone', { cause });
}
