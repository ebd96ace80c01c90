/** Everything that shuts the handbook, put together from its parts; main.ts and services.ts connect it. */
import { BrowserWindow, clipboard, powerMonitor } from 'electron';
import { lockedAddress, type LockReason } from '../../shared/ipc/lock-address';
import type { VaultInfo, VaultState } from '../../shared/ipc/requests/vault';
import { lockWaitWords } from '../../shared/words/lock';
import type { Dialogs } from '../files/dialogs';
import type { Log } from '../logging/log';
import type { MainWindow } from '../windows/main-window';
import { WindowLock } from '../windows/window-lock';
import { CoveredClipboard, type Clipboard } from './covered-clipboard';
import { IdleLock } from './idle-lock';
import { indexUrl } from './origin';
import { RunningJobs } from './running-jobs';

export interface LockingParts {
  vault: () => {
    readonly state: VaultState;
    getState(): Promise<VaultInfo>;
    lock(): Promise<unknown>;
  };
  /** The window while it is open. */
  main: () => MainWindow | undefined;
  /** Opens an empty window in the place of this one and makes it the current one. */
  openSuccessor: (old: MainWindow) => MainWindow;
  dialogs: Dialogs;
  log: Log;
}

export interface Locking {
  jobs: RunningJobs;
  clipboard: CoveredClipboard;
  /** Locks when no job runs; at once when none does. */
  lock(reason: LockReason): Promise<void>;
  /** First part of the vault's `onLock`: the page stores and goes; the data is closed after it. */
  takePageAway(): Promise<void>;
  /** With every change of the vault: the waiting window shows the lock once the keys are forgotten. */
  vaultChanged(): void;
  /** After `app` is ready. */
  start(): void;
  /** At quit. */
  stop(): Promise<void>;
}

export function createLocking({ vault, main, openSuccessor, dialogs, log }: LockingParts): Locking {
  let because: LockReason = 'asked';
  const jobs = new RunningJobs();
  const covered = new CoveredClipboard({
    clipboards: clipboardsOfSystem(),
    later: (work, delayMs) => {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
  });
  const windows = new WindowLock<MainWindow>({
    current: main,
    addressOf: ({ window }) => window.webContents.getURL(),
    openSuccessor,
    destroyOthers: ({ window: kept }) => {
      for (const window of BrowserWindow.getAllWindows()) if (window !== kept) window.destroy();
    },
    lockedAddress: (reason, oldAddress) => lockedAddress(indexUrl, reason, oldAddress),
  });
  const idle = new IdleLock({
    power: powerMonitor,
    isOpen: () => vault().state === 'open',
    idleMinutes: async () => (await vault().getState()).idleMinutes,
    jobs,
    lock: async (reason) => {
      because = reason;
      await vault()
        .lock()
        .finally(() => (because = 'asked'));
    },
    onPostponed: () =>
      void dialogs.ask(main()?.window, {
        title: lockWaitWords.title,
        message: lockWaitWords.message,
        buttons: [lockWaitWords.close],
        defaultButton: 0,
        cancelButton: 0,
      }),
    log,
    every: (work, ms) => {
      const timer = setInterval(work, ms);
      return () => clearInterval(timer);
    },
  });
  return {
    jobs,
    clipboard: covered,
    lock: (reason) => idle.lock(reason),
    takePageAway: async () => {
      await covered.clearNow().catch((error: unknown) => log.warn('clipboard not cleared', error));
      await windows.takeAway(because);
    },
    vaultChanged: () => {
      if (vault().state === 'locked') windows.showLock();
    },
    start: () => idle.start(),
    stop: async () => {
      idle.stop();
      await covered.clearNow().catch((error: unknown) => log.warn('clipboard not cleared', error));
    },
  };
}

/** The system's own, and on Linux the one of marked text. */
function clipboardsOfSystem(): Clipboard[] {
  const usual = clipboard as Omit<typeof clipboard, 'selection'> & { selection?: Clipboard };
  if (process.platform !== 'linux') return [usual];
  // Work-around: Electron 25 (development fallback) takes the kind as an argument instead; may go with it.
  const older = clipboard as unknown as { readText(kind: string): string; clear(kind: string): void };
  const selection = usual.selection ?? {
    readText: () => older.readText('selection'),
    clear: () => older.clear('selection'),
  };
  return [usual, selection];
}
