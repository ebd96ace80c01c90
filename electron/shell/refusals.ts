/** The two decisions of guards.ts as functions of values. */
import { APP_SCHEME, isOwnUrl, parseUrl } from './origin';

/**
 * Only lasting storage for our own origin (an IndexedDB without it may be thrown away when the disk fills
 * up) and copying to the clipboard after a click.
 * @param requester URL or origin of the asking page
 */
export function isGrantedPermission(permission: string, requester: string): boolean {
  if (permission !== 'persistent-storage' && permission !== 'clipboard-sanitized-write') return false;
  return isOwnUrl(requester);
}

/** Kinds of content a page may carry inside itself as `data:`. */
const DATA_TYPES: ReadonlySet<string> = new Set(['image', 'font']);

/** Anything that is not our own origin, a blob of it, or an inline picture or font is cancelled. */
export function isAllowedRequest(address: string, resourceType: string, development: boolean): boolean {
  const url = parseUrl(address);
  switch (url?.protocol) {
    case `${APP_SCHEME}:`:
      return isOwnUrl(address);
    case 'blob:':
      return isOwnUrl(url.pathname);
    case 'data:':
      return DATA_TYPES.has(resourceType);
    case 'about:':
      return true; // about:blank and about:srcdoc load nothing
    case 'devtools:':
      return development;
    default:
      return false;
  }
}
