/** What main tells the page without being asked. */
import type { BackupJob } from './requests/backup';

export const menuCommands = [
  'newRecord',
  'newMember',
  'save',
  'print',
  'find',
  'undo',
  'redo',
  'importRoster',
  'exportArchive',
  'verifyArchive',
  'openPage.dashboard',
  'openPage.members',
  'openPage.meetings',
  'openPage.studyPlan',
  'openPage.archive',
  'openPage.backup',
  'openPage.changes',
  'openPage.settings',
  'openPage.handover',
  'textSize.standard',
  'textSize.large',
  'textSize.extraLarge',
  'help',
  'about',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export interface ArchiveProgress {
  phase: 'preparing' | 'checking' | 'writing' | 'readingBack' | 'finishing' | 'verifying';
  filesDone: number;
  filesTotal: number;
  bytesDone: number;
  bytesTotal: number;
  currentPath: string;
}

/** Progress of a backup job; `total` 0 while the size is not known yet. */
export interface BackupProgress {
  job: BackupJob;
  done: number;
  total: number;
}

export interface PageEvents {
  'backup.progress': BackupProgress;
  /** Ask `backup.getState` again: a snapshot was made, the copy finished, writing stopped or goes on. */
  'backup.changed': Record<string, never>;

  /** Ask `vault.getState` again: it was opened, locked, or older data is being sealed. */
  'vault.changed': Record<string, never>;
  /**
   * Ask `vault.getViewKey` again: somebody was erased, and the view is to be sealed with another key, so that what the
   * engine left of the old one in its files opens no more.
   */
  'vault.viewKeyChanged': Record<string, never>;
  /** Sealing of older data in clear after the first password; `total` 0 while the size is not known yet. */
  'vault.progress': { done: number; total: number };

  'menu.command': { command: MenuCommand };
  /** The key of 填报小窗 was pressed, wherever the focus is. */
  'fillPanel.next': Record<string, never>;
  'archive.progress': ArchiveProgress;
  /** The window wants to close: store what is being typed, then call app.readyToClose. */
  'app.closeRequested': Record<string, never>;
}
export type PageEventName = keyof PageEvents;
export const pageEventNames = [
  'menu.command',
  'fillPanel.next',
  'archive.progress',
  'backup.progress',
  'backup.changed',
  'vault.changed',
  'vault.viewKeyChanged',
  'vault.progress',
  'app.closeRequested',
] as const;
