/**
 * Seals what the practice build left in clear, once, after the first password was set: journal, drafts, attachments;
 * then one snapshot of the sealed state, and only then every older copy in clear is overwritten and removed. Each step
 * can be cut short: what is still in clear is found again at the next unlocking and the work goes on.
 */
import type { Op } from '../../../shared/schema/command';
import type { AttachmentStore } from '../../attachments/attachment-store';
import type { DraftStore } from '../../drafts/draft-store';
import type { Disk } from '../../files/disk';
import { wipeFile } from '../../files/wipe-file';
import type { Journal } from '../../journal/journal';
import type { Log } from '../../logging/log';
import type { RowSealer } from '../row-sealer';
import { filesBelow, findClearData, isAllSealed, type ClearData } from './find-clear';
import { sealJournal } from './seal-journal';

export interface SealClearParts {
  disk: Disk;
  dataFolder: string;
  keyId: () => string;
  rows: RowSealer;
  rekey: (op: Op) => Op;
  /** Runs the work while nobody else has the journal open. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Opens the clear journal, healed as at every start. */
  openOld: () => Promise<Journal>;
  drafts: Pick<DraftStore, 'sealClear'>;
  attachments: Pick<AttachmentStore, 'listClear' | 'sealClear'>;
  /** Throws the page's view away: it holds rows in clear. */
  clearView: () => Promise<void>;
  /** Of the sealed journal, so that there is a copy before older ones go. */
  makeSnapshot: () => Promise<void>;
  createdBy: string;
  now: () => Date;
  newId: () => string;
  log: Pick<Log, 'info' | 'warn'>;
  onProgress: (done: number, total: number) => void;
}

/**
 * @returns what was found at the beginning
 * @throws ExpectedFailure of writing, or of opening the clear journal; nothing is lost, and calling it again goes on
 */
export async function sealClearData(parts: SealClearParts): Promise<ClearData> {
  const { disk, dataFolder, attachments, drafts, log } = parts;
  const found = await findClearData(disk, dataFolder);
  if (isAllSealed(found)) return found;
  if (found.journal) {
    await parts.clearView();
    await parts.alone(() => sealOldJournal(parts));
  }
  const sealedDrafts = await drafts.sealClear();
  let sealedFiles = 0;
  for (const sha512 of await attachments.listClear()) {
    const outcome = await attachments.sealClear(sha512);
    if (outcome === 'sealed') sealedFiles += 1;
    // Its bytes are not what its name says: nobody can want them, and they must not stay in clear.
    else if (outcome === 'damaged') log.warn(`a damaged attachment in clear goes: ${sha512.slice(0, 12)}`);
  }
  await parts.makeSnapshot();
  const left = await findClearData(disk, dataFolder);
  await wipe(parts, left);
  log.info(
    `sealed: journal ${found.journal ? 'written anew' : 'was sealed'}, ${sealedDrafts} drafts, ${sealedFiles} files; removed: ` +
      Object.entries(left)
        .map(([kind, paths]) => `${kind} ${Array.isArray(paths) ? paths.length : 0}`)
        .join(', '),
  );
  return found;
}

async function sealOldJournal(parts: SealClearParts): Promise<void> {
  const { disk, dataFolder, rows, rekey, createdBy, now, onProgress } = parts;
  const old = await parts.openOld();
  try {
    const generationId = parts.newId();
    const keyId = parts.keyId();
    await sealJournal({
      disk,
      dataFolder,
      old,
      keyId,
      rows,
      rekey,
      createdBy,
      now,
      generationId,
      onProgress,
    });
  } finally {
    await old.close();
  }
}

/**
 * Overwritten first: a removed file's blocks can be read for years. The clear journal goes last: while it lies there,
 * the next unlocking knows that this is not finished.
 */
async function wipe({ disk }: SealClearParts, left: ClearData): Promise<void> {
  const { olderJournals, snapshots, drafts, attachments, aside } = left;
  for (const path of [...aside, ...snapshots, ...drafts, ...attachments]) await wipeFile(disk, path);
  for (const folder of olderJournals) {
    for (const path of await filesBelow(disk, folder)) await wipeFile(disk, path);
    await disk.removeFolder(folder).catch(() => undefined); // empty now; its name says nothing
  }
}
