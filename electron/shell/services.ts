/** Everything main keeps while it runs, made once at start; handlers.ts and main.ts use it. */
import { safeStorage } from 'electron';
import { join } from 'node:path';
import type { ArchiveProgress, BackupProgress } from '../../shared/ipc/events';
import { AttachmentStore } from '../attachments/attachment-store';
import { BackupService } from '../backup/backup-service';
import { createTaskRunner } from '../backup/run-backup-job';
import { DraftStore } from '../drafts/draft-store';
import { createDialogs, type Dialogs } from '../files/dialogs';
import { Grants } from '../files/grants';
import { nodeDisk } from '../files/node-disk';
import { Picker } from '../files/picker';
import { JournalSlot } from '../journal/journal-slot';
import { SpaceGuard } from '../journal/space-guard';
import type { Log } from '../logging/log';
import type { PaperService } from '../print/paper-service';
import { RecoveryService } from '../recovery/recovery-service';
import type { SettingsFile } from '../settings/settings-file';
import { createKdf } from '../vault/derive-in-process';
import { createLockGate, type LockGate } from '../vault/lock-gate';
import { ErasureService } from '../vault/erasure';
import { RowGate } from '../vault/row-gate';
import { createSystemKey } from '../vault/system-key';
import { VaultService } from '../vault/vault-service';
import type { MainWindow } from '../windows/main-window';
import { ArchiveJobs } from './archive-jobs';
import type { Environment } from './environment';
import { createPaper } from './paper';
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
  /** Seals and opens rows between the page and everything that stores them. */
  rows: RowGate;
  erasure: ErasureService;
  recovery: RecoveryService;
  backup: BackupService;
  /** Ballast, verification, self-test: after the first minute. */
  quiet: QuietMinute;
  drafts: DraftStore;
  attachments: AttachmentStore;
  paper: PaperService;
  archives: ArchiveJobs;
  vault: VaultService;
  gate: LockGate;
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
  report: (progress: ArchiveProgress) => void;
  reportBackup: (progress: BackupProgress) => void;
  backupChanged: () => void;
  vaultChanged: () => void;
}

/** False while the data is still kept in clear: the lock can be used, and nothing asks for it. */
const LOCK_REQUIRED = false;
const nothing = (): Promise<void> => Promise.resolve();

export function createServices(parts: ServiceParts): Services {
  const { environment, places, appVersion, log, settings, main, report } = parts;
  const { now } = environment;
  const dialogs = createDialogs(environment.testing);
  const grants = new Grants();
  const attachments = new AttachmentStore(nodeDisk, join(places.data, 'files'));
  const picker = new Picker({ dialogs, grants, settings, window: () => main()?.window });
  const paper = createPaper(environment, attachments, picker, log);
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
      parts.backupChanged();
    },
  });
  const recovery = new RecoveryService({
    disk: nodeDisk,
    dataFolder: places.data,
    createdBy: `branch-handbook ${appVersion}`,
    now,
    log,
    guard,
    sealWith: () => 'none',
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
    report: parts.reportBackup,
    changed: parts.backupChanged,
    runTask: createTaskRunner(),
    guard,
    recoveredAtStart: () => recovery.atStart,
  });
  const verifyOlder = async (): Promise<void> => {
    if (!(await recovery.verifyCovered())) return;
    recovery.atStart = await journal.pause(() => recovery.check());
    parts.backupChanged();
  };
  const vault = new VaultService({
    disk: nodeDisk,
    dataFolder: places.data,
    settings,
    now,
    kdf: createKdf({ minimal: environment.testing }),
    systemKey: createSystemKey(safeStorage, process.platform),
    hasClearData: () => Promise.resolve(false),
    hasSealedData: () => Promise.resolve(false),
    sealClearData: nothing,
    onOpened: nothing,
    onLock: nothing,
    changed: parts.vaultChanged,
    log,
  });
  const drafts = new DraftStore(nodeDisk, join(places.data, 'drafts'), now);
  const erasure = new ErasureService({
    disk: nodeDisk,
    dataFolder: places.data,
    journal,
    keyring: 'none',
    attachments,
    drafts,
    refreshKeys: () => backup.refreshKeys(),
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
    recovery,
    backup,
    quiet,
    drafts,
    rows: new RowGate('none', log),
    erasure,
    attachments,
    paper,
    vault,
    gate: createLockGate(vault, LOCK_REQUIRED),
    archives: new ArchiveJobs({ attachments, findPdf, grants, appVersion, now, report }),
    main,
  };
}
