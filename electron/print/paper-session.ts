/**
 * The session paper is laid out in: in memory only, its own `app://` that knows nothing but the sheets being
 * printed right now, and no network at all.
 */
import { randomBytes } from 'node:crypto';
import { session, type Session } from 'electron';
import { appOrigin } from '../../shared/ipc/bridge';

/** No `persist:` prefix: nothing of it is ever on disk. */
const PARTITION = 'paper';
/** Styles are ours and inline; pictures were inlined before; nothing else may load or run. */
const SHEET_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Chromium's own PDF viewer, which the Windows print dialog prints from. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

export interface SheetHost {
  partition: string;
  /** Shows HTML (a string) or a PDF (bytes) under an address of its own until `remove` is called. */
  add(content: string | Uint8Array): { url: string; remove: () => void };
}

export function createSheetHost(): SheetHost {
  const sheets = new Map<string, string | Uint8Array>();
  const target = session.fromPartition(PARTITION, { cache: false });
  // Subtle: a custom scheme is handled per session; without this line Electron would hand `app://` of this
  // partition to the desktop's opener.
  target.protocol.handle('app', (request) => answer(request.method, sheets.get(request.url)));
  closeOff(target, (url) => sheets.has(url));
  return {
    partition: PARTITION,
    add(content) {
      const url = `${appOrigin}/paper/${randomBytes(16).toString('hex')}`;
      sheets.set(url, content);
      return { url, remove: () => sheets.delete(url) };
    },
  };
}

function answer(method: string, content: string | Uint8Array | undefined): Response {
  if (method !== 'GET' || content === undefined) return new Response('', { status: 404 });
  return new Response(content, {
    headers: {
      'Content-Type': typeof content === 'string' ? 'text/html; charset=utf-8' : 'application/pdf',
      'Content-Security-Policy': SHEET_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

function closeOff(target: Session, isSheet: (url: string) => boolean): void {
  target.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  target.setPermissionCheckHandler(() => false);
  target.webRequest.onBeforeRequest((details, callback) => {
    const isPicture = details.resourceType === 'image' && details.url.startsWith('data:');
    callback({ cancel: !isSheet(details.url) && !isPicture && !details.url.startsWith(PDF_VIEWER) });
  });
  target.on('will-download', (event) => event.preventDefault());
}
