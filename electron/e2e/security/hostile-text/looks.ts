/** What tells that a text became more than a text: on a screen, on a sheet that is laid out. */
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from '../../machine/running-app';

/** Everything by which a text could have become more than a text. */
const LIVE =
  'script:not([src]), iframe, object, embed, base, form[action^="javascript:"], a[href*="javascript:"], [srcdoc], ' +
  '[onerror], [onload], [onclick], [onfocus], [ontoggle], [onbegin], [onstart], [onmouseover]';

export async function expectNothingRan(page: Page, where: string): Promise<void> {
  const seen = await page.evaluate((selector) => {
    return {
      hit: 'hit' in globalThis,
      live: Array.from(document.querySelectorAll(selector), (node) => node.outerHTML.slice(0, 200)),
    };
  }, LIVE);
  expect(seen, where).toEqual({ hit: false, live: [] });
}

declare global {
  var livePaper: string[] | undefined;
  var sheetsSeen: number | undefined;
}

/** Looks into every sheet that is laid out for printing, as a reader of its HTML would. */
export async function watchSheets(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ app: electronApp }, selector) => {
    globalThis.livePaper = [];
    globalThis.sheetsSeen = 0;
    electronApp.on('web-contents-created', (_event, contents) => {
      contents.once('dom-ready', () => {
        const code = `Array.from(document.querySelectorAll(${JSON.stringify(selector)}), (node) => node.outerHTML.slice(0, 200))`;
        contents
          .executeJavaScriptInIsolatedWorld(1002, [{ code }])
          .then((found: string[]) => {
            globalThis.sheetsSeen = (globalThis.sheetsSeen ?? 0) + 1;
            globalThis.livePaper?.push(...found);
          })
          .catch(() => undefined);
      });
    });
  }, LIVE);
}

/** @param least sheets that must have been looked into */
export async function expectQuietSheets(app: RunningApp, least: number): Promise<void> {
  const sheets = await app.electron.evaluate(() => ({
    live: globalThis.livePaper,
    seen: globalThis.sheetsSeen,
  }));
  expect(sheets.live).toEqual([]);
  expect(sheets.seen).toBeGreaterThan(least);
}
