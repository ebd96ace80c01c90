/**
 * Writes the journal of the practice build anew, sealed, as a generation of its own (an epoch: its first header
 * names where the clear one ended), and makes it the one in use with one rename. Every command keeps its number, id,
 * day and author: the history is the same, only what lies on the disk is another.
 */
import { ExpectedFailure } from '../../../shared/ipc/reply';
import type { Command, Op } from '../../../shared/schema/command';
import { canonicalRow } from '../../../shared/schema/state';
import { endWork, makeWorkFolder } from '../../backup/work-folders';
import { swapTo } from '../../backup/restore';
import type { Disk } from '../../files/disk';
import { generationFolder } from '../../journal/current';
import type { Journal } from '../../journal/journal';
import { openJournal } from '../../journal/open-journal';
import type { RowSealer } from '../row-sealer';

export interface SealJournalParts {
  disk: Disk;
  dataFolder: string;
  /** Opened by recovery: whole, and in clear. Closed by the caller. */
  old: Journal;
  keyId: string;
  rows: RowSealer;
  /** What else must change in a row with the new keys (idKey). */
  rekey: (op: Op) => Op;
  createdBy: string;
  now: () => Date;
  /** ULID of the new generation. */
  generationId: string;
  onProgress: (done: number, total: number) => void;
}

const PAGE = 200;

/**
 * @throws ExpectedFailure diskFull, notWritable, journalWriteFailed, readBackDiffers: the clear journal is then the one
 *   in use as before, and what was begun is taken away at the next start
 */
export async function sealJournal(parts: SealJournalParts): Promise<void> {
  const { disk, dataFolder, generationId } = parts;
  await makeWorkFolder(disk, dataFolder, generationId);
  const folder = generationFolder(dataFolder, generationId);
  await disk.makeFolder(folder);
  await writeAll(parts, folder);
  await compareAll(parts, folder);
  await disk.syncFolder(dataFolder);
  await swapTo(disk, dataFolder, generationId, null);
  await endWork(disk, dataFolder, generationId);
}

async function writeAll(parts: SealJournalParts, folder: string): Promise<void> {
  const { old, rows, onProgress } = parts;
  const { lastSeq } = old;
  const sealed = await openSealed(parts, folder);
  try {
    for await (const command of commandsOf(old)) {
      // One after the other: a command was made on the state before it, and the journal insists on that.
      const { seq } = await sealed.commit({
        ...command,
        ops: await rows.sealOps(command.ops.map(parts.rekey)),
      });
      onProgress(seq, lastSeq);
    }
  } finally {
    await sealed.close();
  }
}

/** Read back from the disk, opened, and the same, command by command. */
async function compareAll(parts: SealJournalParts, folder: string): Promise<void> {
  const { old, rows } = parts;
  const sealed = await openSealed(parts, folder);
  try {
    if (sealed.lastSeq !== old.lastSeq) throw differs(sealed.lastSeq);
    const written = commandsOf(sealed);
    let seq = 0;
    for await (const command of commandsOf(old)) {
      seq += 1;
      const next = await written.next();
      const found = next.done === true ? undefined : { ...next.value, ops: rows.openOps(next.value.ops) };
      const wanted = { ...command, ops: command.ops.map(parts.rekey) };
      if (canonicalRow(found) !== canonicalRow(wanted)) throw differs(seq);
    }
  } finally {
    await sealed.close();
  }
}

function openSealed(parts: SealJournalParts, folder: string): Promise<Journal> {
  const { disk, createdBy, now, keyId, old } = parts;
  const { journalId, seq: lastSeq, hash: lastHash } = old.getExtent();
  const continues = { journalId, lastSeq, lastHash };
  // Not yet a generation: that it may be empty is no damage.
  return openJournal({ disk, folder, createdBy, now, sealWith: { keyId }, continues });
}

async function* commandsOf(journal: Journal): AsyncGenerator<Command, void, void> {
  for (let seq = 0; ;) {
    const { entries } = await journal.readAfter(seq, PAGE);
    if (entries.length === 0) return;
    for (const entry of entries) {
      yield entry.command;
      ({ seq } = entry);
    }
  }
}

function differs(seq: number): ExpectedFailure {
  return new ExpectedFailure('readBackDiffers', `sealed journal differs at ${seq}`);
}
