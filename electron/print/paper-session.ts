/**
 * The session paper is laid out in: in memory only, its own `app://` that knows nothing but the sheets being
 * printed right now and the fonts that ship with the program, and no network at all.
 */
import { randomBytes } from 'node:crypto';
import { session, type Session } from 'electron';
import { appOrigin } from '../../shared/ipc/bridge';
import { shippedFontsFolder } from '../../shared/paper/shipped-fonts-address';
import type { ShippedFonts } from './shipped-fonts';

/** No `persist:` prefix: nothing of it is ever on disk. */
const PARTITION = 'paper';
/** Styles are ours and inline; pictures were inlined before; beside them only fonts may load, and nothing may run. */
const SHEET_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Chromium's own PDF viewer, which the Windows print dialog prints from. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

export interface SheetHost {
  partition: string;
  /** Shows HTML (a string) or a PDF (bytes) under an address of its own until `remove` is called. */
  add(content: string | Uint8Array): { url: string; remove: () => void };
}

const FONTS = `${appOrigin}/${shippedFontsFolder}/`;

/** @param partition one host each: a second one of the same name would take the first one's address */
export function createSheetHost(fonts: Pick<ShippedFonts, 'read'>, partition = PARTITION): SheetHost {
  const sheets = new Map<string, string | Uint8Array>();
  const target = session.fromPartition(partition, { cache: false });
  // Subtle: a custom scheme is handled per session; without this line Electron would hand `app://` of this
  // partition to the desktop's opener.
  target.protocol.handle('app', async (request) => {
    if (request.method !== 'GET') return answer(undefined);
    if (!request.url.startsWith(FONTS)) return answer(sheets.get(request.url));
    const bytes = await fonts.read(request.url.slice(FONTS.length));
    return answer(bytes, 'font/woff2');
  });
  closeOff(target, (url) => sheets.has(url));
  return {
    partition,
    add(content) {
      const url = `${appOrigin}/paper/${randomBytes(16).toString('hex')}`;
      sheets.set(url, content);
      return { url, remove: () => sheets.delete(url) };
    },
  };
}

function answer(content: string | Uint8Array | undefined, bytesAre = 'application/pdf'): Response {
  if (content === undefined) return new Response('', { status: 404 });
  return new Response(content, {
    headers: {
      'Content-Type': typeof content === 'string' ? 'text/html; charset=utf-8' : bytesAre,
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
    const isFont = details.resourceType === 'font' && details.url.startsWith(FONTS);
    const isKnown = isPicture || isFont || isSheet(details.url) || details.url.startsWith(PDF_VIEWER);
    callback({ cancel: !isKnown });
  });
  target.on('will-download', (event) => event.preventDefault());
}
