/** Start and end of the program. What each part does is in the part; this file is only their order. */
import { app, dialog, Menu, protocol } from 'electron';
import { join } from 'node:path';
import type { PageEventName, PageEvents } from '../shared/ipc/events';
import { shippedFontsFolder } from '../shared/paper/shipped-fonts-address';
import { appName, problemWords } from '../shared/words/shell';
import { nodeDisk } from './files/node-disk';
import { createHandlers } from './handlers';
import { createLog } from './logging/log';
import { menuTemplate } from './menu/menu-template';
import { registerPage, serve, tellPage } from './serve';
import { SettingsFile } from './settings/settings-file';
import { watchForCrashes } from './shell/crashes';
import { guardEverything } from './shell/guards';
import { withLocking } from './shell/lock-requests';
import { createLocking, type Locking } from './shell/locking';
import { createMenuActions } from './shell/menu-actions';
import { answerAppScheme, registerAppScheme } from './shell/protocol';
import { noRendererFiles, readRendererFiles, withFolder } from './shell/renderer-files';
import { createServices, type Places, type Services } from './shell/services';
import { thisEnvironment } from './shell/this-environment';
import { CurrentWindow } from './windows/current-window';
import type { MainWindowParts } from './windows/main-window';
import { finishWipe } from './wipe/finish-wipe';

const out = join(__dirname, '..');
const environment = thisEnvironment();
// The profile decides which instance is "the same", so it comes before the lock.
app.setPath('userData', environment.profile);
app.setPath('sessionData', environment.profile);
app.setName(appName);
const log = createLog(join(environment.profile, 'logs'), environment.now);
watchForCrashes(log);
registerAppScheme();
// Begun before Electron is ready, because the window waits for it.
const programFiles = readRendererFiles(join(out, 'renderer-files.json'), join(out, 'renderer')).catch(
  (error: unknown) => {
    log.error('the list of program files cannot be read', error);
    return noRendererFiles;
  },
);
// Belt and braces under the request guard: no name is ever looked up, nothing is fetched in the background.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
// As root on Linux Chromium only starts with --no-sandbox, which this switch contradicts.
if (process.platform !== 'linux' || process.getuid?.() !== 0) app.enableSandbox();

const windows = new CurrentWindow();
let services: Services | undefined;
let locking: Locking | undefined;

function windowParts({ settings, dialogs }: Services): MainWindowParts {
  const { development } = environment;
  const preload = join(out, 'electron', 'preload.cjs');
  return { preload, development, settings, dialogs, log, registerPage, tellPage };
}

function tell<E extends PageEventName>(name: E, detail: PageEvents[E]): void {
  if (windows.main) tellPage(windows.main.window.webContents, name, detail);
}

async function start(): Promise<void> {
  guardEverything(log, environment.development);
  const places: Places = {
    data: join(environment.profile, 'data'),
    resources: join(out, '..', 'resources'),
    out,
  };
  const settings = new SettingsFile(nodeDisk, join(environment.profile, 'settings.json'), log);
  services = createServices({
    environment,
    places,
    appVersion: app.getVersion(),
    log,
    settings,
    main: () => windows.main,
    tell,
    vaultChanged: () => {
      locking?.vaultChanged();
      tell('vault.changed', {});
    },
    takePageAway: async () => locking?.takePageAway(),
  });
  const { attachments, dialogs, paper, vault } = services;
  const parts = windowParts(services);
  locking = createLocking({
    vault: () => vault,
    main: () => windows.main,
    openSuccessor: (old) => windows.openSuccessor(parts, old),
    dialogs,
    log,
  });
  answerAppScheme(protocol, {
    files: withFolder(await programFiles, shippedFontsFolder, services.fonts),
    findAttachment: (sha512) => attachments.find(sha512),
    findPdf: (pdfId) => paper.findPdf(pdfId),
    log,
    onDamaged: () => windows.main?.showProblem('loadFailed'),
  });
  serve(withLocking(createHandlers(services), locking, windows.panel), log, services.gate);
  windows.open(parts);
  locking.start();
  // Read while the page is on its way, which asks for it first of all.
  vault.start().catch(() => undefined);
  // While the page is on its way, too: it is not shown before its first paint.
  const actions = { ...createMenuActions(services), lock: () => void locking?.lock('asked') };
  const { textSize } = settings.preferences;
  const template = menuTemplate(actions, { textSize, development: environment.development });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  log.info(`started ${app.getVersion()} on Electron ${process.versions.electron}`);
}

async function finish(ready: Services): Promise<void> {
  ready.archives.cancel();
  ready.quiet.stop();
  await locking?.stop();
  // Locked: everything was finished then, and nothing can be read without keys.
  if (ready.vault.state === 'open') await ready.backup.atQuit();
  await Promise.allSettled([ready.journal.close(), ready.drafts.settle(), ready.settings.settle()]);
  ready.paper.wipe();
  log.info('ended');
}

if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  app.on('second-instance', () => windows.focus());
  app.on('activate', () => services && !windows.main && windows.open(windowParts(services)));
  app.on('window-all-closed', () => app.quit());
  let finished = false;
  app.on('will-quit', (event) => {
    if (finished || !services) return;
    event.preventDefault();
    finished = true;
    void finish(services).finally(() => app.quit());
  });
  app
    .whenReady()
    .then(() => (environment.wipe ? finishWipe(environment, log) : start()))
    .catch((error: unknown) => {
      log.error('start failed', error);
      const { title, text } = problemWords.startFailed;
      if (!environment.testing) dialog.showErrorBox(title, text);
      app.exit(1);
    });
}
