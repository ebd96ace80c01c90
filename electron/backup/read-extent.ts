/** Reads a journal that is not open and never will be: one in a copy the user picked. */
import { join } from 'node:path';
import type { Disk } from '../files/disk';
import type { JournalExtent } from '../journal/checkpoint';
import { readCurrent } from '../journal/current';
import { readCommands } from '../journal/read-commands';
import { scanJournal } from '../journal/scan-journal';
import { readSegmentHeader, segmentName } from '../journal/segment';

/**
 * Every line is checked; an unfinished last one (a copy taken after a power cut) is simply left out.
 * @param dataFolder holds CURRENT and the journal
 * @returns the extent, and the instant of the last command (undefined for a journal without commands)
 * @throws ExpectedFailure journalDamaged, dataFromFuture; system errors of reading
 */
export async function readExtent(
  disk: Disk,
  dataFolder: string,
): Promise<{ extent: JournalExtent; lastAt: string | undefined }> {
  const { folder, generationId } = await readCurrent(disk, dataFolder);
  const { index, lastSegment, lastSegmentBytes } = await scanJournal(disk, folder);
  const header = await readSegmentHeader(disk, join(folder, segmentName(1)));
  const segments: { segment: number; bytes: number }[] = [];
  for (let segment = 1; segment <= lastSegment; segment += 1) {
    const bytes = segment === lastSegment ? lastSegmentBytes : await sizeOf(disk, folder, segment);
    if (bytes > 0) segments.push({ segment, bytes });
  }
  const journalId = generationId ?? header?.hash ?? index.lastHash;
  const extent = { journalId, folder, seq: index.lastSeq, hash: index.lastHash, segments };
  let lastAt: string | undefined;
  for await (const { command } of readCommands(disk, extent, Math.max(0, extent.seq - 1)))
    lastAt = command.at;
  return { extent, lastAt };
}

async function sizeOf(disk: Disk, folder: string, segment: number): Promise<number> {
  const file = await disk.open(join(folder, segmentName(segment)), 'read');
  try {
    return await file.size();
  } finally {
    await file.close();
  }
}
