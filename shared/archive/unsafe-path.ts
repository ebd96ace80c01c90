/**
 * Judges a path read from somebody else's manifest. Refused on every system, whatever system made the bag
 * (RFC 8493 §5.2): such a path never reaches the disk.
 */

export type UnsafeReason =
  | 'empty'
  | 'control'
  | 'absolute'
  | 'drive'
  | 'backslash'
  | 'stream'
  | 'parent'
  | 'home'
  | 'variable'
  | 'tooLong';

const MAX_CHARS = 4096;

export function unsafeReason(path: string): UnsafeReason | undefined {
  if (path === '' || path.endsWith('/')) return 'empty';
  if (path.length > MAX_CHARS) return 'tooLong';
  // LF and CR are legal, percent-encoded, names on Unix; no other control character ever is.
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  if (/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/.test(path)) return 'control';
  if (path.startsWith('/')) return 'absolute';
  if (/^[A-Za-z]:/.test(path)) return 'drive';
  // Also catches \\server\share, \\?\ and \\.\ forms.
  if (path.includes('\\')) return 'backslash';
  // `name:stream` is a hidden stream on NTFS; `scheme://` is no path at all.
  if (path.includes(':')) return 'stream';
  const parts = path.split('/');
  if (parts.includes('..')) return 'parent';
  if (path.startsWith('~') || parts.includes('~')) return 'home';
  if (hasShellVariable(path)) return 'variable';
  return undefined;
}

/** `%TEMP%` is expanded by Windows; `%E4%BD%A0` is only a percent-encoded name. */
function hasShellVariable(path: string): boolean {
  for (const [, name = ''] of path.matchAll(/%([A-Za-z_][A-Za-z0-9_()]*)%/g)) {
    if (!/^[0-9A-Fa-f]{2}$/.test(name)) return true;
  }
  return false;
}

/** A name as shown to people: nothing in it may start a line of its own or turn the reading direction. */
export function shownPath(path: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is replaced
  return path.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** `./data//a.txt` -> `data/a.txt`: harmless spellings of one path. */
export function tidyPath(path: string): string {
  return path
    .split('/')
    .filter((part, index) => part !== '.' && (part !== '' || index === 0))
    .join('/');
}
