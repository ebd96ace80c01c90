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

/** Chromium's own PDF viewer: needed to print a PDF through the system's dialog, never in our page. */
const PDF_VIEWER_HOST = 'mhjfbmdgcfjbbpaeojofohoefgiehjai';

/** Where a frame inside a window may go; the page's own policy allows it no frames at all. */
export function isAllowedFrame(address: string, isPageSession: boolean): boolean {
  if (address === 'about:srcdoc') return true;
  const url = parseUrl(address);
  return !isPageSession && url?.protocol === 'chrome-extension:' && url.hostname === PDF_VIEWER_HOST;
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
