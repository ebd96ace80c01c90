/** The preferences every window really has, read back from Electron while each of them is open. */
import type { ElectronApplication } from '@playwright/test';
import { Frame } from '../pages/frame';
import { PrintPage } from '../pages/print';
import { expect, HOME, test } from './house';
import { proves, tell } from './security-list';

interface SeenWindow {
  kind: string;
  partition: string;
  preferences: Record<string, unknown>;
}

declare global {
  var seenWindows: SeenWindow[] | undefined;
}

/** What every window must have, whoever made it; undefined is Electron's own safe default. */
const OFF = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webviewTag',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'navigateOnDragDrop',
  'enableRemoteModule',
] as const;

function expectSafe({ kind, preferences }: SeenWindow): void {
  expect(preferences['sandbox'], `${kind}: sandbox`).toBe(true);
  expect(preferences['contextIsolation'], `${kind}: contextIsolation`).toBe(true);
  expect(preferences['webSecurity'] ?? true, `${kind}: webSecurity`).toBe(true);
  for (const name of OFF) expect(preferences[name] ?? false, `${kind}: ${name}`).toBe(false);
  expect(preferences['enableBlinkFeatures'] ?? '', `${kind}: enableBlinkFeatures`).toBe('');
  expect(preferences['disableBlinkFeatures'] ?? '', `${kind}: disableBlinkFeatures`).toBe('');
  expect(preferences['spellcheck'] ?? false, `${kind}: spellcheck`).toBe(false);
}

/** From now on every page that is made in main is written down with what it may do. */
async function watchWindows(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ app, session, webContents }) => {
    type Readable = { getLastWebPreferences(): Record<string, unknown> | null };
    const seen: SeenWindow[] = (globalThis.seenWindows = []);
    const note = (contents: Electron.WebContents): void => {
      const preferences = (contents as unknown as Readable).getLastWebPreferences() ?? {};
      const isOwn = contents.session === session.defaultSession;
      seen.push({ kind: contents.getType(), partition: isOwn ? 'default' : 'paper', preferences });
    };
    webContents.getAllWebContents().forEach(note);
    app.on('web-contents-created', (_event, contents) =>
      setImmediate(() => !contents.isDestroyed() && note(contents)),
    );
  });
}

test(
  'main window, paper while printing, list of printers',
  proves('2', '3', '4', '6', '8', '9', '10', '12'),
  async ({ house }) => {
    const { electron, page } = house.app;
    await watchWindows(electron);
    const printing = new PrintPage(house.app);
    await printing.open('roster');
    await new Frame(page).goTo('dashboard');
    const seen = await electron.evaluate(() => globalThis.seenWindows ?? []);
    const own = seen.filter(({ partition }) => partition === 'default');
    const paper = seen.filter(({ partition }) => partition === 'paper');
    expect(own).toHaveLength(1);
    // One lays out the sheet, one lists the printers.
    expect(paper.length).toBeGreaterThanOrEqual(2);
    for (const window of seen) expectSafe(window);
    for (const { preferences } of paper) {
      expect(preferences['javascript'], 'scripts on paper').toBe(false);
    }
    tell(`${seen.length} windows read back (main, sheet, printers)`);
  },
);

test('a sheet of paper can reach nothing and run nothing', proves('7', '8'), async ({ house }) => {
  // A probe in the session of paper: what its guard answers does not depend on which window asks.
  const answers = await house.app.electron.evaluate(async ({ BrowserWindow }, port) => {
    const addresses = [
      `http://127.0.0.1:${port}/`,
      'file:///etc/passwd',
      'file://server/share/a',
      'app://branch-handbook/index.html',
    ];
    const loaded: Record<string, string> = {};
    for (const address of addresses) {
      // A window for each: the end of an error page would else answer for the next address.
      const webPreferences = { partition: 'paper', sandbox: true, javascript: false };
      const probe = new BrowserWindow({ show: false, webPreferences });
      loaded[address] = await probe.webContents.loadURL(address).then(
        () => 'loaded',
        (error: unknown) => (error as { code?: string }).code ?? 'refused',
      );
      probe.destroy();
    }
    return loaded;
  }, house.listener.port);
  const refusals = ['ERR_BLOCKED_BY_CLIENT', 'ERR_FAILED'];
  expect(Object.entries(answers).filter(([, answer]) => !refusals.includes(answer))).toEqual([]);
  expect(house.listener.connections).toBe(0);
});

test('the problem page has the same walls', proves('2', '3', '7', '20'), async ({ house }) => {
  const { electron, page } = house.app;
  house.app.troubles.allow(/problem\.html/);
  const shown = page.waitForEvent('framenavigated', (frame) => frame.url().includes('/problem.html'));
  const policy = await page.evaluate(async () => {
    const answer = await fetch('app://branch-handbook/problem.html?reason=crashed');
    return answer.headers.get('content-security-policy') ?? '';
  });
  expect(policy).toMatch(/default-src 'none'; script-src 'self';/);
  expect(policy).toContain("require-trusted-types-for 'script'");
  await page.evaluate(() => {
    location.href =
      'app://branch-handbook/problem.html?reason=%22%3E%3Cscript%3Edocument.title%3D1%3C/script%3E';
  });
  await shown;
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expectSafe({ kind: 'problem page', partition: 'default', preferences });
  const globals = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter(
      (name) => (window as unknown as Record<string, unknown>)[name] !== undefined,
    ),
  );
  expect(globals).toEqual([]);
  const back = page.waitForEvent('framenavigated', (frame) => frame.url() === HOME);
  await page.locator('#reopen').click();
  await back;
  await house.app.untilStarted();
});
