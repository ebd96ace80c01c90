/** Start and end of the program. What each part does is in the part; this file is only their order. */
import { app, BrowserWindow, dialog, Menu, protocol } from 'electron';
import { join } from 'node:path';
import { appName, problemWords } from '../shared/words/shell';
import { nodeDisk } from './files/node-disk';
import { createHandlers } from './handlers';
import { createLog } from './logging/log';
import { menuTemplate } from './menu/menu-template';
import { registerPage, serve, tellPage } from './serve';
import { SettingsFile } from './settings/settings-file';
import { watchForCrashes } from './shell/crashes';
import { readEnvironment } from './shell/environment';
import { guardEverything } from './shell/guards';
import { createMenuActions } from './shell/menu-actions';
import { answerAppScheme, registerAppScheme } from './shell/protocol';
import { noRendererFiles, readRendererFiles } from './shell/renderer-files';
import { createServices, type Places, type Services } from './shell/services';
import { openMainWindow, type MainWindow } from './windows/main-window';

const out = join(__dirname, '..');
const environment = readEnvironment({
  packaged: app.isPackaged,
  platform: process.platform,
  env: process.env,
  userDataSwitch: app.commandLine.getSwitchValue('user-data-dir'),
  appData: app.getPath('appData'),
});
// The profile decides which instance is "the same", so it comes before the lock.
app.setPath('userData', environment.profile);
app.setPath('sessionData', environment.profile);
app.setName(appName);
const log = createLog(join(environment.profile, 'logs'), environment.now);
watchForCrashes(log);
registerAppScheme();
// Belt and braces under the request guard: no name is ever looked up, nothing is fetched in the background.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
// As root on Linux Chromium only starts with --no-sandbox, which this switch contradicts.
if (process.platform !== 'linux' || process.getuid?.() !== 0) app.enableSandbox();

let main: MainWindow | undefined;
let services: Services | undefined;

function openWindow(ready: Services): void {
  const { settings, dialogs } = ready;
  const { development } = environment;
  const preload = join(out, 'electron', 'preload.cjs');
  main = openMainWindow({ preload, development, settings, dialogs, log, registerPage, tellPage });
  main.window.once('closed', () => (main = undefined));
}

/** Opens the data while the page is still being loaded; the page's requests wait for the same opening. */
function openSession({ journal }: Services): void {
  // Its failure was logged, and is told to the page when that asks.
  journal.open().catch(() => undefined);
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
    main: () => main,
    report: (progress) => main && tellPage(main.window.webContents, 'archive.progress', progress),
    reportBackup: (progress) => main && tellPage(main.window.webContents, 'backup.progress', progress),
    backupChanged: () => main && tellPage(main.window.webContents, 'backup.changed', {}),
    vaultChanged: () => main && tellPage(main.window.webContents, 'vault.changed', {}),
  });
  const { attachments, paper } = services;
  answerAppScheme(protocol, {
    files: await readRendererFiles(join(out, 'renderer-files.json'), join(out, 'renderer')).catch(
      (error: unknown) => {
        log.error('the list of program files cannot be read', error);
        return noRendererFiles;
      },
    ),
    findAttachment: (sha512) => attachments.find(sha512),
    findPdf: (pdfId) => paper.findPdf(pdfId),
    log,
    onDamaged: () => main?.showProblem('loadFailed'),
  });
  serve(createHandlers(services), log, services.gate);
  const actions = createMenuActions(services);
  const template = menuTemplate(actions, {
    textSize: settings.preferences.textSize,
    development: environment.development,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  openWindow(services);
  openSession(services);
  log.info(`started ${app.getVersion()} on Electron ${process.versions.electron}`);
}

/** A second start only shows the window of the first. */
function focusWindow(): void {
  const [window] = main ? [main.window] : BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

async function finish(ready: Services): Promise<void> {
  ready.archives.cancel();
  ready.quiet.stop();
  await ready.backup.atQuit();
  await Promise.allSettled([ready.journal.close(), ready.drafts.settle(), ready.settings.settle()]);
  ready.paper.wipe();
  log.info('ended');
}

if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  app.on('second-instance', focusWindow);
  app.on('activate', () => services && !main && openWindow(services));
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
    .then(start)
    .catch((error: unknown) => {
      log.error('start failed', error);
      const { title, text } = problemWords.startFailed;
      if (!environment.testing) dialog.showErrorBox(title, text);
      app.exit(1);
    });
}
