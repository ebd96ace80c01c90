/** Lays out one HTML string in a hidden sandboxed window with scripts off and prints it to PDF. */
import { BrowserWindow } from 'electron';
import type { Log } from '../logging/log';
import { withDeadline } from './deadline';
import type { SheetHost } from './paper-session';
import { readSheetFacts, sheetFactsScript } from './sheet-facts';

/** Twenty photos of 10 MB load in about 3 s on a slow office PC; ten times that is "it will never come". */
const LOAD_LIMIT_MS = 30_000;
/** Making smaller pictures of those photos takes about 0.5 s each there. */
const FACTS_LIMIT_MS = 60_000;
/** A roster of 1,000 people or a year's book lays out in about 10 s. */
const PRINT_LIMIT_MS = 120_000;
/** Any number but 0, the page's own world. */
const ISOLATED_WORLD = 1001;

/** A hidden window for the sheets of one document, one after the other: the second needs no new process and no fonts. */
export interface SheetWindow {
  /** Starts its process with an empty sheet, so that the first one finds it running. */
  warmUp(): void;
  print(html: string): Promise<Uint8Array>;
  /** Somebody destroyed it: the lock, or the end of the program. */
  isGone(): boolean;
  close(): void;
}

/** Whoever opens it closes it, in every case. */
export function openSheetWindow(host: SheetHost, log: Log): SheetWindow {
  const window = new BrowserWindow({
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
  let warm: Promise<void> = Promise.resolve();
  return {
    warmUp() {
      const empty = host.add('<!doctype html>');
      // A window that cannot show it tells so when it is to print.
      warm = withDeadline(window.loadURL(empty.url), LOAD_LIMIT_MS, 'an empty sheet')
        .catch(() => undefined)
        .finally(empty.remove);
    },
    async print(html) {
      await warm;
      const sheet = host.add(html);
      const gone = new Promise<never>((_resolve, reject) => {
        window.webContents.once('render-process-gone', (_event, details) => {
          reject(new Error(`the print process ended: ${details.reason}`));
        });
      });
      try {
        return await Promise.race([layOutAndPrint(window, sheet.url, log), gone]);
      } finally {
        sheet.remove();
      }
    },
    isGone: () => window.isDestroyed(),
    close: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

async function layOutAndPrint(window: BrowserWindow, url: string, log: Log): Promise<Uint8Array> {
  const contents = window.webContents;
  // loadURL resolves at the load event: the text and every inlined picture are there.
  await withDeadline(contents.loadURL(url), LOAD_LIMIT_MS, 'loading the sheet');
  const answer: unknown = await withDeadline(
    contents.executeJavaScriptInIsolatedWorld(ISOLATED_WORLD, [{ code: sheetFactsScript }]),
    FACTS_LIMIT_MS,
    'fonts and pictures of the sheet',
  );
  const facts = readSheetFacts(answer);
  if (!facts.fontsLoaded) throw new Error('the fonts of the sheet are not loaded');
  if (facts.brokenPictures > 0) log.warn(`paper: ${facts.brokenPictures} pictures could not be drawn`);
  return withDeadline(
    contents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
    PRINT_LIMIT_MS,
    'printing the sheet to PDF',
  );
}
