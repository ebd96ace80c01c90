/** The one window of the program: made, watched, closed. */
import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { Preferences } from '../../shared/ipc/requests/shell';
import type { ProblemReason } from '../../shared/words/shell';
import { appName, hungWords } from '../../shared/words/shell';
import type { Dialogs } from '../files/dialogs';
import type { Log } from '../logging/log';
import { attachContextMenu } from '../menu/context-menu';
import type { registerPage, tellPage } from '../serve';
import type { SettingsFile } from '../settings/settings-file';
import { appOrigin } from '../../shared/ipc/bridge';
import { indexUrl, isOwnPage, parseUrl, problemPath } from '../shell/origin';
import { MIN_HEIGHT, MIN_WIDTH, placeWindow } from './bounds';
import { createCloseGuard, type CloseGuard } from './close-guard';
import { usualState } from './narrow';

/** A page that does not store what is being typed within this time cannot keep the program open. */
const CLOSE_DEADLINE_MS = 3_000;
/** Page colours of the two themes (renderer/app/theme/palette), so that nothing flashes before the first paint. */
const BACKGROUND = { light: '#FFFFFF', dark: '#1D1B19' } as const;

export interface MainWindowParts {
  preload: string;
  development: boolean;
  settings: SettingsFile;
  dialogs: Dialogs;
  log: Log;
  registerPage: typeof registerPage;
  tellPage: typeof tellPage;
}
export interface MainWindow {
  window: BrowserWindow;
  closeGuard: CloseGuard;
  /** Loads a page of ours; an empty window (emptySuccessor) waits for it. */
  load(address: string): void;
  /** Replaces the page by the plain one that explains and offers a copy of the data. */
  showProblem(reason: ProblemReason): void;
}

export function openMainWindow(parts: MainWindowParts): MainWindow {
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const primary = screen.getPrimaryDisplay().workArea;
  const { maximized, ...bounds } = placeWindow(parts.settings.window, [primary, ...displays]);
  const opened = makeWindow(parts, bounds);
  opened.window.once('ready-to-show', () => {
    if (maximized) opened.window.maximize();
    opened.window.show();
  });
  opened.load(indexUrl);
  return opened;
}

/**
 * An empty window in the place of another one, which can then be destroyed with all it held: to hide a page leaves
 * its memory and its process alive. Shown at once in the page's colour, so that the screen does not flash, but
 * only where the other one was seen: a minimised window stays in the task bar.
 */
export function emptySuccessor(parts: MainWindowParts, { window: old }: MainWindow): MainWindow {
  const { maximized, ...bounds } = usualState(old);
  const opened = makeWindow(parts, bounds);
  const { window } = opened;
  if (old.isMinimized()) {
    // Minimising shows the button in the task bar without the window.
    if (maximized) window.maximize();
    window.minimize();
    return opened;
  }
  if (old.isFullScreen()) window.setFullScreen(true);
  else if (maximized) window.maximize();
  // Idle lock: the user works in another program, whose keyboard this window must not take.
  if (old.isFocused()) window.show();
  else window.showInactive();
  return opened;
}

function makeWindow(parts: MainWindowParts, bounds: Electron.Rectangle): MainWindow {
  const { settings, log } = parts;
  const primary = screen.getPrimaryDisplay().workArea;
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(MIN_WIDTH, primary.width),
    minHeight: Math.min(MIN_HEIGHT, primary.height),
    title: appName,
    show: false,
    backgroundColor: chooseBackground(settings.preferences.theme),
    webPreferences: pagePreferences(parts),
  });
  const page = window.webContents;
  parts.registerPage(page);
  attachContextMenu(page);
  const closeGuard = createCloseGuard({
    askPage: () => parts.tellPage(page, 'app.closeRequested', {}),
    close: () => window.close(),
    deadlineMs: CLOSE_DEADLINE_MS,
    later: (work, delayMs) => {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
  });
  window.on('close', (event) => {
    void settings.rememberWindow(usualState(window));
    if (!closeGuard.mayClose()) event.preventDefault();
  });
  const showProblem = (reason: ProblemReason): void => {
    closeGuard.skip();
    loadPage(page, `${appOrigin}${problemPath}?reason=${reason}`, log);
  };
  watchPage(window, { closeGuard, showProblem }, parts);
  return { window, closeGuard, showProblem, load: (address) => loadPage(page, address, log) };
}

function chooseBackground(theme: Preferences['theme']): string {
  if (theme === 'system') return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
  return BACKGROUND[theme];
}

/** Every one of these is read back by the end-to-end tests. */
function pagePreferences({ preload, development }: MainWindowParts): Electron.WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: development,
  };
}

function watchPage(
  window: BrowserWindow,
  { closeGuard, showProblem }: Pick<MainWindow, 'closeGuard' | 'showProblem'>,
  { dialogs, log }: MainWindowParts,
): void {
  const page = window.webContents;
  let goneReason: ProblemReason = 'crashed';
  page.on('did-navigate', (_event, url, status) => {
    if (!isOwnPage(url)) {
      // Subtle: going to about:blank asks nobody (no will-navigate), so it is turned back afterwards.
      log.warn(`page left for ${url.slice(0, 200)}`);
      loadPage(page, indexUrl, log);
    } else if (parseUrl(url)?.pathname === problemPath) closeGuard.skip();
    else if (status >= 400) showProblem('loadFailed');
    else closeGuard.reset();
  });
  page.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.error(`page process gone: ${details.reason}, exit code ${details.exitCode}`);
    showProblem(goneReason);
    goneReason = 'crashed';
  });
  page.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    // -3: a newer navigation replaced this one.
    if (!isMainFrame || code === -3) return;
    log.error(`page did not load: ${description} (${code}) ${url}`);
    if (isOwnPage(url) && parseUrl(url)?.pathname !== problemPath) showProblem('loadFailed');
  });
  page.on('preload-error', (_event, _path, error) => log.error('preload failed', error));
  window.on('unresponsive', () => {
    log.warn('page does not respond');
    const question = {
      title: hungWords.title,
      message: hungWords.message,
      buttons: [hungWords.wait, hungWords.stop],
      defaultButton: 0,
      cancelButton: 0,
    };
    void dialogs.ask(window, question).then((button) => {
      if (button !== 1 || window.isDestroyed()) return;
      goneReason = 'hung';
      page.forcefullyCrashRenderer();
    });
  });
}

function loadPage(page: WebContents, url: string, log: Log): void {
  // did-fail-load decides what to show; here the rejection is only recorded.
  page.loadURL(url).catch((error: unknown) => log.warn('load ended early', error));
}
