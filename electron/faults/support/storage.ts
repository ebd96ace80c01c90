/** The storage modules put together as main does it, on any disk, without a window. */
import { AttachmentStore } from '../../attachments/attachment-store';
import { copyFolderOf } from '../../backup/second-place';
import { endLeftoverWork } from '../../backup/work-folders';
import { DraftStore } from '../../drafts/draft-store';
import type { Disk } from '../../files/disk';
import type { Journal } from '../../journal/journal';
import type { Log } from '../../logging/log';
import { RecoveryService } from '../../recovery/recovery-service';
import type { Clock } from './clock';
import { presentSealing } from './sealing';

export const PROFILE = '/profile';
export const DATA = `${PROFILE}/data`;
/** Where the user's own files lie: what is attached comes from here. */
export const PICKED = '/picked';

export const SNAPSHOTS = `${DATA}/snapshots`;
/** The stick, and the folder of the second copy on it. */
export const STICK = '/stick';
export const SECOND_COPY = copyFolderOf(STICK);
export const CREATED_BY = 'branch-handbook fault suite';

export const silentLog: Log = {
  file: `${PROFILE}/logs/app.log`,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export interface Storage {
  recovery: RecoveryService;
  journal: Journal;
  drafts: DraftStore;
  attachments: AttachmentStore;
}

/** So small that a few commands need several segments. */
export const SMALL_SEGMENT_BYTES = 3_000;

export function makeRecovery(disk: Disk, clock: Clock, segmentBytes = SMALL_SEGMENT_BYTES): RecoveryService {
  return new RecoveryService({
    disk,
    dataFolder: DATA,
    createdBy: CREATED_BY,
    now: clock.now,
    log: silentLog,
    sealWith: presentSealing,
    segmentBytes,
    secondCopyFolder: () => SECOND_COPY,
  });
}

/** Starts the storage as a start of the program does. @throws what a start throws */
export async function openStorage(disk: Disk, clock: Clock, segmentBytes?: number): Promise<Storage> {
  await endLeftoverWork(disk, DATA);
  const recovery = makeRecovery(disk, clock, segmentBytes);
  return {
    recovery,
    journal: await recovery.open(),
    drafts: new DraftStore(disk, `${DATA}/drafts`, clock.now, presentSealing),
    attachments: new AttachmentStore(disk, `${DATA}/files`),
  };
}

/** Every command the journal holds, oldest first. */
export async function readHistory(journal: Journal): Promise<unknown[]> {
  const commands: unknown[] = [];
  for (;;) {
    const { entries, lastSeq } = await journal.readAfter(commands.length, 500);
    for (const { seq, command } of entries) {
      if (seq !== commands.length + 1) throw new Error(`seq ${seq} after ${commands.length}`);
      commands.push(command);
    }
    if (entries.length === 0 || commands.length >= lastSeq) return commands;
  }
}
