/** Where attachments lie, in the data folder and in a second copy alike. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** A clear file of the practice build, named by its content. `folder` holds `sha512`, `sealed` and `incoming`. */
export function hashedPath(folder: string, sha512: string): string {
  return join(folder, 'sha512', sha512.slice(0, 2), sha512);
}

/** A sealed file under its keyed name (see sealed-record.ts). */
export function sealedPath(folder: string, name: string): string {
  return join(folder, 'sealed', name.slice(0, 2), name);
}

/** Its key, which lies beside it: without this the file is noise. */
export function recordPath(folder: string, name: string): string {
  return `${sealedPath(folder, name)}.key`;
}

/** Files on their way in; whatever is found there later was interrupted. */
export function incomingFolder(folder: string): string {
  return join(folder, 'incoming');
}

/** A new name in there. */
export function incomingPath(folder: string): string {
  return join(incomingFolder(folder), `${randomBytes(8).toString('hex')}.tmp`);
}
