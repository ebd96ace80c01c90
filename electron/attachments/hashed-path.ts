/** Where files named by their content lie, in the data folder and in a second copy alike. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** `folder` holds `sha512` and `incoming`. */
export function hashedPath(folder: string, sha512: string): string {
  return join(folder, 'sha512', sha512.slice(0, 2), sha512);
}

/** Files on their way in; whatever is found there later was interrupted. */
export function incomingFolder(folder: string): string {
  return join(folder, 'incoming');
}

/** A new name in there. */
export function incomingPath(folder: string): string {
  return join(incomingFolder(folder), `${randomBytes(8).toString('hex')}.tmp`);
}
