/** Start of the page: who we are, preferences, the working view brought up to the journal. No React in here. */
import { ulid } from 'ulid';
import { ExpectedFailure, type Reply } from '../../../shared/ipc/reply';
import type { AppInfo, Preferences } from '../../../shared/ipc/requests/shell';
import type { DataAccess } from '../../data/data-context';
import { openDatabase, type JournalReader } from '../../data/open-database';
import { createWritePoint } from '../../data/write-point';
import type { Desk } from '../../desk/desk';

export type Started =
  | { kind: 'ready'; info: AppInfo; preferences: Preferences; access: DataAccess; wasRebuilt: boolean }
  | { kind: 'fromFuture' }
  | { kind: 'failed'; code: string; message: string };

export interface StartProgress {
  done: number;
  total: number;
}

export async function startApp(desk: Desk, onProgress: (progress: StartProgress) => void): Promise<Started> {
  try {
    const info = value(await desk['app.getInfo']({}));
    let preferences = value(await desk['app.getPreferences']({}));
    const now = (): string => (info.clockIsFixed ? info.now : new Date().toISOString());
    const journal = journalOf(desk);
    const opened = await openDatabase(journal, {
      onProgress: (done, total) => {
        onProgress({ done, total });
      },
    });
    if (opened.kind === 'fromFuture') return { kind: 'fromFuture' };
    // Asked at every start: without this grant Chromium may evict the whole database on a small disk.
    const persisted = await navigator.storage.persisted();
    const rebuilt = opened.rebuiltFrom === undefined ? {} : { rebuiltFrom: opened.rebuiltFrom };
    await desk['app.reportStorage']({ persisted, ...rebuilt });
    const writePoint = createWritePoint(opened.database, {
      journal,
      newId: ulid,
      now,
      operator: () => preferences.operatorName,
    });
    const access: DataAccess = { database: opened.database, writePoint, now, newId: ulid };
    const started: Started = {
      kind: 'ready',
      info,
      preferences,
      access,
      wasRebuilt: opened.rebuiltFrom !== undefined,
    };
    // The operator's name may change later; the write point asks through this closure.
    operatorChanged = (changed) => {
      preferences = changed;
    };
    return started;
  } catch (error) {
    if (error instanceof ExpectedFailure) {
      if (error.code === 'dataFromFuture') return { kind: 'fromFuture' };
      return { kind: 'failed', code: error.code, message: error.message };
    }
    throw error;
  }
}

let operatorChanged: (preferences: Preferences) => void = () => undefined;
/** Called by the preferences provider after each change. */
export function rememberPreferences(preferences: Preferences): void {
  operatorChanged(preferences);
}

export function journalOf(
  desk: Desk,
): JournalReader & { commit: Parameters<typeof createWritePoint>[1]['journal']['commit'] } {
  return {
    lastSeq: async () => value(await desk['journal.getState']({})).lastSeq,
    readAfter: async (seq, limit) => value(await desk['journal.readAfter']({ seq, limit })).entries,
    commit: (command) => desk['journal.commit']({ command }),
  };
}

function value<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new ExpectedFailure(reply.failure.code, reply.failure.message);
  return reply.value;
}
