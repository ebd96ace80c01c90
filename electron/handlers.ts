/** The table of all requests. Each line only connects: the work is in the service it names. */
import { basename, join } from 'node:path';
import { ExpectedFailure, type Reply } from '../shared/ipc/reply';
import { attachmentHandlers } from './attachments/attachment-handlers';
import { exportHandlers } from './export/export-handlers';
import { handoverHandlers } from './handover/create-handover';
import { readTablesInProcess } from './import/read-in-process';
import { redactTyped } from './logging/redact';
import type { Handlers } from './shell/answer-request';
import { describeApp, exportLog, saveCopyOfData } from './shell/app-requests';
import { clearView } from './shell/clear-view';
import { showTextSize } from './shell/menu-actions';
import { rowHandlers } from './shell/row-handlers';
import { scanHandlers } from './scans/scan-handlers';
import { readSample } from './shell/sample-files';
import type { Services } from './shell/services';
import { vaultHandlers } from './vault/vault-handlers';
import { wipeHandlers } from './wipe/wipe-handlers';

/** Other processes answer with a Reply already; here failures are thrown until answer-request.ts. */
function unwrap<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new ExpectedFailure(reply.failure.code, reply.failure.message);
  return reply.value;
}

/** Without a window there is none to make narrow. */
function refusePanel(): never {
  throw new ExpectedFailure('notAllowed');
}
const noFillPanel = {
  'fillPanel.enter': refusePanel,
  'fillPanel.leave': refusePanel,
  'fillPanel.copy': refusePanel,
};

export function createHandlers(services: Services): Handlers {
  const { archives, backup, dialogs, drafts, grants, journal, log, paper, picker, places } = services;
  const { recovery, rows, settings } = services;
  return {
    'app.getInfo': () => describeApp(services),
    'app.getPreferences': () => settings.preferences,
    'app.setPreferences': async (patch) => {
      const preferences = await settings.setPreferences(patch);
      showTextSize(preferences.textSize);
      return preferences;
    },
    'app.saveDataCopy': () => saveCopyOfData(services),
    'app.reportPageError': ({ message, stack }) => {
      log.error(`page: ${redactTyped(`${message}\n${stack}`)}`);
      return { logged: true };
    },
    'app.reportStorage': ({ persisted, rebuiltFrom }) => {
      if (!persisted) log.error('IndexedDB is not persistent: it may be evicted');
      services.quiet.pageIsReady();
      if (rebuiltFrom !== undefined) log.warn(`working view rebuilt from seq ${rebuiltFrom}`);
      return { logged: true };
    },
    // main.ts puts the window's panel in their place.
    ...noFillPanel,
    // main.ts puts the clipboard's guard in its place; without a window nothing was copied.
    'app.noteCoveredCopy': () => ({ noted: true }),
    'app.clearView': () => clearView(journal, log),
    'app.exportLog': () => exportLog(services),
    'app.readyToClose': () => ({ closing: services.main()?.closeGuard.pageIsReady() ?? false }),

    ...rowHandlers(services),
    'drafts.save': ({ ownerId, baseRev, content }) => drafts.save(ownerId, baseRev, content),
    'drafts.read': async ({ ownerId }) => ({ draft: await drafts.read(ownerId) }),
    'drafts.list': async () => ({ drafts: await drafts.list() }),
    'drafts.remove': ({ ownerId }) => drafts.remove(ownerId),

    'files.pickFiles': async ({ purpose, multiple }) => ({
      files: await picker.pickFiles(purpose, multiple),
    }),
    'files.grantDropped': async ({ paths }) => ({ files: await picker.grantFiles(paths) }),
    'files.pickPlace': async ({ purpose }) => ({ place: await picker.pickPlace(purpose) }),
    'files.showInFolder': ({ token }) => {
      dialogs.showInFolder(grants.resolve(token, 'place', 'written'));
      return { shown: true };
    },
    ...attachmentHandlers(services),
    ...exportHandlers(services),
    'import.readTables': async ({ token }) => {
      const path = grants.resolve(token, 'file');
      return { ...unwrap(await readTablesInProcess(path)), name: basename(path) };
    },

    'paper.makePdf': (request) => paper.makePdf(request),
    'paper.joinPdfs': (request) => paper.joinPdfs(request),
    'paper.openStored': (request) => paper.openStored(request),
    'paper.savePdf': (request) => paper.savePdf(request),
    'paper.listPrinters': () => paper.listPrinters(),
    'paper.print': (job) => paper.print(job),

    ...scanHandlers(services),
    'archive.export': async (input) => {
      // A package can be made without it (the disk may be full): the journal is safe either way.
      await backup.makeSnapshot('archive').catch((error: unknown) => log.warn('no snapshot', error));
      return archives.export(input);
    },
    'archive.cancel': () => archives.cancel(),
    'archive.verify': ({ token }) => archives.verify(token),
    'backup.getState': async () => ({
      ...(await backup.getState()),
      ...(rows.keysMissing > 0 ? { keysMissing: rows.keysMissing } : {}),
    }),
    'backup.makeSnapshot': ({ reason }) => backup.makeSnapshot(reason),
    'backup.pickSecondCopy': () => backup.pickSecondCopy(),
    'backup.forgetSecondCopy': () => backup.forgetSecondCopy(),
    'backup.copyNow': () => backup.copyNow(),
    'backup.openSource': (input) => backup.openSource(input),
    'backup.unlockSource': (input) => backup.unlockSource(input),
    'backup.previewRestore': (input) => backup.previewRestore(input),
    'backup.restore': (input) => backup.restore(input),
    'backup.runSelfTest': () => backup.runSelfTest(),
    'recovery.check': () => journal.pause(() => recovery.check()),
    'recovery.repair': async () => {
      const report = await journal.pause(() => recovery.repair());
      // Snapshots that reached behind the cut are no longer this journal's: the repaired state gets one at once.
      await backup.makeSnapshot('manual').catch((error: unknown) => log.warn('no snapshot', error));
      return report;
    },
    ...vaultHandlers(services, (token) => grants.resolve(token, 'place')),
    ...wipeHandlers(services.wipe),
    ...handoverHandlers(services.handover),
    'sample.read': () => readSample(join(places.resources, 'samples')),
  };
}
