/** Start of the page: who we are, preferences, the working view brought up to the journal. No React in here. */
import { ExpectedFailure } from '../../../shared/ipc/reply';
import type { AppInfo, Preferences } from '../../../shared/ipc/requests/shell';
import type { DataAccess } from '../../data/data-context';
import type { DataPorts } from '../../data/journal-port';
import { openDatabase, type ReadyView } from '../../data/open-database';
import { importViewKey } from '../../data/view-key';
import { createWritePoint } from '../../data/write-point';
import type { Desk } from '../../desk/desk';
import { journalOf, valueOf } from '../../desk/journal-of-desk';
import { newId } from './new-id';

export type Started =
  | {
      kind: 'ready';
      info: AppInfo;
      preferences: Preferences;
      access: DataAccess;
      /** What had to be done to the view, for the sentence after the start. */
      opened: Pick<ReadyView, 'rebuilt' | 'rescued'>;
    }
  | { kind: 'fromFuture' }
  | { kind: 'failed'; code: string; message: string };

/** What the program itself answered before the data did, or did not: folder, text size, theme. */
export interface Shell {
  info: AppInfo;
  preferences: Preferences;
}

export interface StartProgress {
  done: number;
  total: number;
}

/** @param onShell told before the data is opened */
export async function startApp(
  desk: Desk,
  onShell: (shell: Shell) => void,
  onProgress: (progress: StartProgress) => void,
): Promise<Started> {
  try {
    const info = valueOf(await desk['app.getInfo']({}));
    const preferences = valueOf(await desk['app.getPreferences']({}));
    onShell({ info, preferences });
    return await openData(desk, { info, preferences }, onProgress);
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    if (error.code === 'dataFromFuture') return { kind: 'fromFuture' };
    const isFull = error.code === 'databaseUnavailable' && (await lacksRoom(desk));
    return { kind: 'failed', code: isFull ? 'spaceLow' : error.code, message: error.message };
  }
}

/** Files the engine can neither open nor delete are thrown away by main; then the view is rebuilt. */
async function isClearedByMain(desk: Desk, error: unknown): Promise<boolean> {
  if (!(error instanceof ExpectedFailure) || error.code !== 'databaseUnavailable') return false;
  if (await lacksRoom(desk)) return false;
  return (await desk['app.clearView']({})).ok;
}

/** A full disk is the commonest reason why the engine opens nothing, and it only says UnknownError. */
async function lacksRoom(desk: Desk): Promise<boolean> {
  const reply = await desk['backup.getState']({});
  if (!reply.ok) return false;
  const { freeBytes, requiredBytes } = reply.value.storage;
  return freeBytes < requiredBytes;
}

async function openData(
  desk: Desk,
  { info, preferences: found }: Shell,
  onProgress: (progress: StartProgress) => void,
): Promise<Started> {
  let preferences = found;
  const ports: DataPorts = {
    journal: journalOf(desk),
    newId,
    now: () => (info.clockIsFixed ? info.now : new Date().toISOString()),
    operator: () => preferences.operatorName,
  };
  const { keyId, key } = valueOf(await desk['vault.getViewKey']({}));
  const viewKey = await importViewKey(keyId, key);
  const open = (): ReturnType<typeof openDatabase> =>
    openDatabase(ports, {
      viewKey,
      onProgress: (done, total) => {
        onProgress({ done, total });
      },
    });
  const opened = await open().catch(async (error: unknown) => {
    if (!(await isClearedByMain(desk, error))) throw error;
    return open();
  });
  if (opened.kind === 'fromFuture') return { kind: 'fromFuture' };
  // For the log only; nobody waits for it.
  void reportStorage(desk, opened);
  // The operator's name may change later; the write point asks through this closure.
  operatorChanged = (changed) => {
    preferences = changed;
  };
  const { database } = opened;
  const access = {
    database,
    writePoint: createWritePoint(database, ports),
    now: () => ports.now(),
    newId,
  };
  return { kind: 'ready', info, preferences, access, opened };
}

/** Asked at every start: without this grant Chromium may evict the whole database on a small disk. */
async function reportStorage(desk: Desk, { rebuilt }: ReadyView): Promise<void> {
  const persisted = await navigator.storage.persisted().catch(() => false);
  await desk['app.reportStorage']({ persisted, ...(rebuilt ? { rebuiltFrom: rebuilt.fromSeq } : {}) });
}

let operatorChanged: (preferences: Preferences) => void = () => undefined;
/** Called by the preferences provider after each change. */
export function rememberPreferences(preferences: Preferences): void {
  operatorChanged(preferences);
}
