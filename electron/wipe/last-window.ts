/** The one window of a start that clears the PC: no preload, no bridge, two addresses. */
import { randomBytes } from 'node:crypto';
import { BrowserWindow, Menu, protocol } from 'electron';
import { appOrigin } from '../../shared/ipc/bridge';
import { appName } from '../../shared/words/shell';
import { pagePolicy, workerPolicy } from '../shell/csp';
import { mediaTypeOf } from '../shell/media-types';
import { APP_SCHEME, indexUrl } from '../shell/origin';
import { lastPage, lastScript, lastScriptPath, type LastWords } from './last-page';

/** The usual text fits without scrolling; the largest size fits a screen of 1366 × 768. */
const SIZES = {
  standard: { width: 760, height: 620 },
  large: { width: 920, height: 680 },
  extraLarge: { width: 1080, height: 720 },
} as const;

/** Resolves when the user closed it. */
export async function showLastWords(said: LastWords): Promise<void> {
  Menu.setApplicationMenu(null);
  protocol.handle(APP_SCHEME, ({ url }) => answer(url, said));
  const window = new BrowserWindow({
    ...SIZES[said.textSize],
    center: true,
    title: appName,
    show: false,
    backgroundColor: '#FFFFFF',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
    },
  });
  const closed = new Promise<void>((resolve) => window.once('closed', resolve));
  window.once('ready-to-show', () => window.show());
  await window.loadURL(indexUrl);
  await closed;
}

function answer(address: string, said: LastWords): Response {
  if (address === indexUrl) {
    const nonce = randomBytes(18).toString('base64');
    return respond(lastPage(said, nonce), '.html', pagePolicy(nonce));
  }
  if (address === `${appOrigin}${lastScriptPath}`) return respond(lastScript, '.js', workerPolicy);
  return new Response('', { status: 404 });
}

function respond(text: string, kind: '.html' | '.js', policy: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': mediaTypeOf(kind),
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
