/**
 * Draws stored pictures again for a place that cannot show them as they are: upright, small enough, as JPEG. What is
 * stored stays as it is; only the copy in a document is another file.
 */
import { BrowserWindow } from 'electron';
import type { Log } from '../logging/log';
import { withDeadline } from './deadline';
import { drawScript, readDrawn, type DrawnPicture } from './drawn-picture';
import type { StoredFile } from './inline-pictures';
import type { SheetHost } from './paper-session';

export interface PictureDrawer {
  /**
   * One window for all, which is gone afterwards.
   * @param longestPx of the longer side; smaller pictures keep their size
   * @returns one for each file, undefined for what the engine cannot draw
   */
  draw(
    files: AsyncIterable<StoredFile | undefined> | Iterable<StoredFile | undefined>,
    longestPx: number,
  ): Promise<(DrawnPicture | undefined)[]>;
}

/** As for photos of a printed sheet (print-sheet.ts): a slow office PC takes 0.2 s for a phone's photo. */
const LOAD_LIMIT_MS = 30_000;
const DRAW_LIMIT_MS = 20_000;
/** Any number but 0, the page's own world. */
const ISOLATED_WORLD = 1002;
const DRAWABLE = new Set(['image/jpeg', 'image/png', 'image/webp']);
/** A phone's largest photos are below this. */
const MAX_BYTES = 30 * 1024 * 1024;

export function createPictureDrawer(host: () => SheetHost, log: Log): PictureDrawer {
  return {
    async draw(files, longestPx) {
      const drawn: (DrawnPicture | undefined)[] = [];
      let window: BrowserWindow | undefined;
      try {
        for await (const file of files) {
          if (!file || !DRAWABLE.has(file.mediaType) || file.bytes.byteLength > MAX_BYTES) {
            drawn.push(undefined);
            continue;
          }
          window ??= openWindow(host());
          try {
            drawn.push(await drawOne(window, host(), file, longestPx));
          } catch (error) {
            log.warn(`picture not drawn: ${error instanceof Error ? error.message : 'unknown'}`);
            drawn.push(undefined);
            // A window that hung or lost its process is of no more use for the next picture.
            window.destroy();
            window = undefined;
          }
        }
      } finally {
        window?.destroy();
      }
      return drawn;
    },
  };
}

function openWindow(host: SheetHost): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      partition: host.partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
    },
  });
}

async function drawOne(
  window: BrowserWindow,
  host: SheetHost,
  file: StoredFile,
  longestPx: number,
): Promise<DrawnPicture | undefined> {
  const source = `data:${file.mediaType};base64,${Buffer.from(file.bytes).toString('base64')}`;
  const sheet = host.add(`<!doctype html><html><body><img src="${source}" alt=""></body></html>`);
  const contents = window.webContents;
  const gone = new Promise<never>((_resolve, reject) => {
    contents.once('render-process-gone', (_event, details) => {
      reject(new Error(`the drawing process ended: ${details.reason}`));
    });
  });
  const work = async (): Promise<unknown> => {
    await withDeadline(contents.loadURL(sheet.url), LOAD_LIMIT_MS, 'loading a picture');
    const script = [{ code: drawScript(longestPx) }];
    const answer = contents.executeJavaScriptInIsolatedWorld(ISOLATED_WORLD, script);
    return withDeadline(answer, DRAW_LIMIT_MS, 'drawing a picture');
  };
  try {
    return readDrawn(await Promise.race([work(), gone]));
  } finally {
    sheet.remove();
  }
}
