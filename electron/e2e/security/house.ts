/**
 * What the tests of the shell start from: one running program with the sample branch for all tests of a worker,
 * a server beside it that counts who knocks, and after each test the same document as before, in the only window.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { Computer } from '../machine/computer';
import { Listener } from '../machine/listener';
import type { RunningApp } from '../machine/running-app';
import { FirstStart } from '../pages/first-start';

export const HOME = 'app://branch-handbook/index.html';
/** The page's console tells of each refusal; here they are the expected answer. */
const REFUSALS =
  /Refused to|Content Security Policy|Failed to load resource|Not allowed to (load|navigate)|request: |net::ERR_|blocked|webview|must have a valid `as`|module script|document requires 'Trusted|FTP is not|Permissions policy|history state object/i;

export interface House {
  app: RunningApp;
  computer: Computer;
  listener: Listener;
}

export const test = base.extend<{ home: House }, { house: House }>({
  house: [
    // Playwright reads the names of the fixtures used from the first parameter, so it must be a pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const computer = new Computer();
      const listener = await Listener.open();
      try {
        const app = await computer.start();
        await new FirstStart(app.page).loadSample();
        app.troubles.allow(REFUSALS);
        await use({ app, computer, listener });
        expect(await openedOutside(app), 'calls of shell.openExternal and openPath').toBe(0);
        expect(computer.troubles(), 'troubles on the screens').toEqual([]);
      } finally {
        await listener.close();
        await computer.dispose();
      }
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  home: async ({ house }, use) => {
    const { app, listener } = house;
    await app.page.evaluate(() => {
      document.documentElement.dataset['stillHere'] = 'yes';
    });
    await use(house);
    const mark = await app.page.evaluate(() => document.documentElement.dataset['stillHere']);
    expect(mark, 'the same document as before').toBe('yes');
    expect(app.page.url().split('#')[0]).toBe(HOME);
    const countWindows = (): Promise<number> =>
      app.electron.evaluate(
        ({ BrowserWindow, webContents }) =>
          BrowserWindow.getAllWindows().length + webContents.getAllWebContents().length,
      );
    // A sheet of paper may just be going.
    await expect.poll(countWindows, 'one window with one page').toBe(2);
    expect(listener.connections, 'knocks at the server').toBe(0);
  },
});

export { expect };

export function logOf(app: RunningApp): string {
  return readFileSync(join(app.profile, 'logs', 'app.log'), 'utf8');
}

/** How often anything asked the system to open an address or a file since the program was started. */
export function openedOutside(app: RunningApp): Promise<number> {
  return app.electron.evaluate(() => globalThis.openedOutside ?? -1);
}
