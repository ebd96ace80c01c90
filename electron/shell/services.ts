/** Everything main keeps while it runs, made once at start; handlers.ts and main.ts use it. */
import { safeStorage, session } from 'electron';
import { ulid } from 'ulid';
import { join } from 'node:path';
import type { PageEventName, PageEvents } from '../../shared/ipc/events';
import { AttachmentStore } from '../attachments/attachment-store';
import { BackupService } from '../backup/backup-service';
import { createTaskRunner } from '../backup/run-backup-job';
import { draftKeysOf } from '../drafts/draft-keys';
import { DraftStore } from '../drafts/draft-store';
import { createDialogs, type Dialogs } from '../files/dialogs';
import { Grants } from '../files/grants';
import { nodeDisk } from '../files/node-disk';
import { Picker } from '../files/picker';
import { createHandover, type Handovers } from '../handover/create-handover';
import { JournalSlot } from '../journal/journal-slot';
import { SpaceGuard } from '../journal/space-guard';
import type { Log } from '../logging/log';
import type { PaperService } from '../print/paper-service';
import type { PictureDrawer } from '../print/picture-drawer';
import { createShippedFonts, type ShippedFonts } from '../print/shipped-fonts';
import { RecoveryService } from '../recovery/recovery-service';
import type { SettingsFile } from '../settings/settings-file';
import { createKdf } from '../vault/derive-in-process';
import { createBackupVault } from '../vault/adopt-keys';
import { rekeyIdOp } from '../vault/id-key';
import type { SealWith } from '../vault/key-ring';
import { createLockGate, type LockGate } from '../vault/lock-gate';
import { ErasureService } from '../vault/erasure';
import { mendKeyring } from '../vault/mend-keyring';
import { MissingKeys } from '../vault/missing-keys';
import { RowGate } from '../vault/row-gate';
import { RowSealer } from '../vault/row-sealer';
import { createSystemKey } from '../vault/system-key';
import { findClearData, hasSealedData, isAllSealed } from '../vault/upgrade/find-clear';
import { sealClearData } from '../vault/upgrade/seal-clear-data';
import { VaultService } from '../vault/vault-service';
import type { MainWindow } from '../windows/main-window';
import { createWipe } from '../wipe/create-wipe';
import type { WipeService } from '../wipe/wipe-service';
import { ArchiveJobs } from './archive-jobs';
import type { Environment } from './environment';
import { createPaper, createPictures } from './paper';
import { QuietMinute } from './quiet-minute';
import { SpaceWatch } from './watch-space';

export interface Places {
  /** Folder of journal, attachments and drafts: everything a data copy holds. */
  data: string;
  /** Shipped with the program and only read. */
  resources: string;
  /** Built program files. */
  out: string;
}

export interface Services {
  environment: Environment;
  places: Places;
  appVersion: string;
  log: Log;
  settings: SettingsFile;
  dialogs: Dialogs;
  grants: Grants;
  picker: Picker;
  journal: JournalSlot;
  /** Stops writing before the disk is full. */
  guard: SpaceGuard;
  /** Seals and opens rows between the page and everything that stores them. */
  rows: RowGate;
  erasure: ErasureService;
  recovery: RecoveryService;
  backup: BackupService;
  handover: Handovers;
  /** Ballast, verification, self-test: after the first minute. */
  quiet: QuietMinute;
  drafts: DraftStore;
  attachments: AttachmentStore;
  /** Fonts of the program, for sheets and for the page. */
  fonts: ShippedFonts;
  /** Stored pictures for documents that cannot hold them as they are. */
  pictures: PictureDrawer;
  paper: PaperService;
  archives: ArchiveJobs;
  vault: VaultService;
  /** Keys of persons and files that are missing here, from a copy in that folder. */
  fetchKeys: (place: string) => Promise<{ recovered: number }>;
  gate: LockGate;
  wipe: WipeService;
  /** The window while it is open. */
  main: () => MainWindow | undefined;
}

export interface ServiceParts {
  environment: Environment;
  places: Places;
  appVersion: string;
  log: Log;
  settings: SettingsFile;
  main: () => MainWindow | undefined;
  tell: <E extends PageEventName>(name: E, detail: PageEvents[E]) => void;
  vaultChanged: () => void;
  /** First half of locking: the page stores what is being typed and goes. */
  takePageAway: () => Promise<void>;
}

/** At a lock the user waits for the window: a copy that takes longer is made at the next quiet moment instead. */
const LOCK_DEADLINE_MS = 5_000;

export function createServices(parts: ServiceParts): Services {
  const { environment, places, appVersion, log, settings, main, tell } = parts;
  const { now } = environment;
  const dialogs = createDialogs(environment.testing);
  const grants = new Grants();
  const sealWith = (): SealWith => (environment.sealing ? vault.currentKey() : 'none');
  const attachments = new AttachmentStore(nodeDisk, join(places.data, 'files'), sealWith);
  const picker = new Picker({ dialogs, grants, settings, window: () => main()?.window });
  const fonts = createShippedFonts(join(places.out, 'fonts.json'), join(places.out, 'fonts'), log);
  const paper = createPaper(environment, attachments, picker, fonts, log);
  const findPdf = paper.findPdf.bind(paper);
  const watch = new SpaceWatch(() => guard.refresh());
  const guard: SpaceGuard = new SpaceGuard({
    disk: nodeDisk,
    dataFolder: places.data,
    ...environment.space,
    onChange: (state) => {
      log.warn(
        `writing: ${state.readOnly ?? 'goes on'}, ${state.freeBytes} of ${state.requiredBytes} bytes free`,
      );
      watch.take(state);
      tell('backup.changed', {});
    },
  });
  const recovery = new RecoveryService({
    disk: nodeDisk,
    dataFolder: places.data,
    createdBy: `branch-handbook ${appVersion}`,
    now,
    log,
    guard,
    sealWith,
    secondCopyFolder: () => backup.secondCopyFolder(),
  });
  const journal = new JournalSlot(() => recovery.open(), log);
  const backup: BackupService = new BackupService({
    disk: nodeDisk,
    dataFolder: places.data,
    settingsPath: settings.path,
    settings,
    picker,
    journal,
    log,
    appVersion,
    now,
    report: (progress) => tell('backup.progress', progress),
    changed: () => tell('backup.changed', {}),
    runTask: createTaskRunner(),
    guard,
    recoveredAtStart: () => recovery.atStart,
    sealWith,
    vault: {
      files: () => backupVault.files(),
      erased: () => backupVault.erased(),
      openForeign: (folder, secret) => backupVault.openForeign(folder, secret),
      adopt: (foreign) => backupVault.adopt(foreign),
    },
    sealRestored: () => sealClear(),
  });
  const verifyOlder = async (): Promise<void> => {
    if (!(await recovery.verifyCovered())) return;
    recovery.atStart = await journal.pause(() => recovery.check());
    tell('backup.changed', {});
  };
  const kdf = createKdf({ minimal: environment.testing });
  const vault: VaultService = new VaultService({
    disk: nodeDisk,
    dataFolder: places.data,
    settings,
    now,
    kdf,
    systemKey: createSystemKey(safeStorage, process.platform),
    hasClearData: async () => {
      if (!environment.sealing) return false;
      try {
        return !isAllSealed(await findClearData(nodeDisk, places.data));
      } catch (error) {
        // A damaged CURRENT has a page of its own behind the lock; what is in clear is sealed once it is put right.
        log.warn('cannot tell whether data lies in clear', error);
        return false;
      }
    },
    hasSealedData: () => hasSealedData(nodeDisk, places.data),
    sealClearData: () => sealClear(),
    onTrying: () => recovery.lookAhead(),
    onOpened: async () => {
      // While the page is still on its way; what goes wrong is told when the page asks, on pages of its own.
      journal.open().catch(() => undefined);
      await missingKeys.load();
      await erasure.beforeRows({ lookAgain: true }).catch((error: unknown) => {
        log.warn('erasure: keys of an older copy are still here, no row goes out', error);
      });
      erasure.finish().catch((error: unknown) => log.warn('erasure: not finished', error));
    },
    onLock: async () => {
      await parts.takePageAway();
      archives.cancel();
      quiet.rest();
      wipe.forget();
      await backup.atLock(AbortSignal.timeout(LOCK_DEADLINE_MS));
      await Promise.allSettled([journal.pause(() => Promise.resolve()), drafts.settle(), settings.settle()]);
      paper.wipe();
    },
    changed: parts.vaultChanged,
    viewKeyChanged: () => tell('vault.viewKeyChanged', {}),
    log,
  });
  const erasures = {
    orderReplay: () => erasure.orderReplay(),
    tombstonesInJournal: () => erasure.tombstonesInJournal(),
  };
  const backupVault = createBackupVault(vault, {
    disk: nodeDisk,
    dataFolder: places.data,
    kdf,
    erasures,
    log,
  });
  const archives = new ArchiveJobs({
    attachments,
    findPdf,
    grants,
    appVersion,
    now,
    report: (progress) => tell('archive.progress', progress),
  });
  const missingKeys = new MissingKeys(log, { disk: nodeDisk, dataFolder: places.data });
  const draftKeys = draftKeysOf(vault.keyring);
  const drafts = new DraftStore(nodeDisk, join(places.data, 'drafts'), now, sealWith, draftKeys);
  const sealClear = async (): Promise<void> => {
    await sealClearData({
      disk: nodeDisk,
      dataFolder: places.data,
      keyId: () => vault.currentKey().keyId,
      rows: new RowSealer(vault.keyring),
      rekey: (op) => rekeyIdOp(op, vault.indexKey()),
      alone: (work) => journal.pause(work),
      openOld: () => recovery.open(),
      drafts,
      attachments,
      clearView: () => session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
      makeSnapshot: async () => {
        if ((await journal.open()).lastSeq > 0) await backup.makeSnapshot('upgrade');
      },
      createdBy: `branch-handbook ${appVersion}`,
      now,
      newId: ulid,
      log,
      onProgress: (done, total) => tell('vault.progress', { done, total }),
    });
  };
  const erasure = new ErasureService({
    disk: nodeDisk,
    dataFolder: places.data,
    journal,
    keyring: vault.keyring,
    attachments,
    drafts,
    refreshKeys: () => backup.refreshKeys(),
    log,
  });
  const handover = createHandover({
    disk: nodeDisk,
    dataFolder: places.data,
    backup: backup.handover,
    vault,
    kdf,
    attachments,
    finishErasures: () => erasure.finish(),
    grants,
    grantWritten: (path) => picker.grantPlace('written', path),
    operatorName: () => settings.preferences.operatorName,
    appVersion,
    now,
    newId: ulid,
    log,
  });
  const quiet = new QuietMinute(
    [
      { name: 'erasures', run: () => erasure.finish() },
      { name: 'ballast', run: () => guard.prepareBallast() },
      { name: 'verification of older segments', run: verifyOlder },
      { name: 'self-test', run: () => backup.runDueSelfTest() },
    ],
    log,
  );
  const { profile } = environment;
  const endOtherWork = (): void => {
    archives.cancel();
    quiet.rest();
  };
  const wipe = createWipe({ profile, vault, backup, journal, drafts, settings, now, log, endOtherWork });
  return {
    environment,
    places,
    appVersion,
    log,
    settings,
    dialogs,
    grants,
    picker,
    journal,
    guard,
    recovery,
    backup,
    handover,
    quiet,
    drafts,
    rows: new RowGate(
      environment.sealing ? { subjects: vault.keyring, indexKey: () => vault.indexKey() } : 'none',
      log,
      missingKeys,
    ),
    erasure,
    attachments,
    fonts,
    pictures: createPictures(fonts, log),
    paper,
    vault,
    fetchKeys: (place) => mendKeyring(place, { disk: nodeDisk, vault, erasures, log }),
    gate: createLockGate(vault, true),
    archives,
    wipe,
    main,
  };
}
