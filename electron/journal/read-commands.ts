/**
 * Reads a journal's commands from its files without opening it: a snapshot job in another process does so
 * while the journal goes on behind the extent.
 */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { JournalEntry } from '../../shared/ipc/requests/journal';
import type { Disk } from '../files/disk';
import type { JournalExtent } from './checkpoint';
import { openCommand } from './sealed-payload';
import { readSegmentBytes, readSegmentHeader, segmentName, walkWhole } from './segment';

/**
 * Commands after `afterSeq` up to the extent, oldest first. Begins at the last segment that can hold
 * `afterSeq + 1`; from there on every checksum and every link of the chain is checked, up to the extent's hash.
 * @throws ExpectedFailure journalDamaged (message names file, byte and reason), dataFromFuture, vaultLocked;
 *   system errors of reading
 */
export async function* readCommands(
  disk: Disk,
  extent: JournalExtent,
  afterSeq: number,
): AsyncGenerator<JournalEntry> {
  let seq: number | undefined;
  let hash: string | undefined;
  for (const { segment, bytes } of await segmentsFrom(disk, extent, afterSeq)) {
    const covered = await readSegmentBytes(disk, extent.folder, segment, bytes);
    const entries: JournalEntry[] = [];
    walkWhole(segment, covered, (line) => {
      const { envelope } = line;
      if (hash !== undefined && envelope.prev !== hash) return `chain broken at seq ${envelope.seq}`;
      if (line.kind === 'header' && line.header.segment !== segment) return 'header of another segment';
      if (hash === undefined && line.kind !== 'header') return 'segment without header';
      if (seq !== undefined && envelope.seq !== (line.kind === 'header' ? seq : seq + 1)) {
        return `seq ${envelope.seq} after ${seq}`;
      }
      seq = envelope.seq;
      hash = line.hash;
      if (line.kind === 'header' || seq <= afterSeq) return undefined;
      const opened = openCommand(line.envelope);
      if (opened.kind !== 'command') return opened;
      entries.push({ seq, command: opened.command });
      return undefined;
    });
    yield* entries;
  }
  if (hash !== undefined && (seq !== extent.seq || hash !== extent.hash)) {
    throw new ExpectedFailure('journalDamaged', `the journal ends at seq ${seq}, not as it was flushed`);
  }
}

/** The segments from the last one whose commands begin at `afterSeq + 1` or before. */
async function segmentsFrom(
  disk: Disk,
  { folder, segments }: JournalExtent,
  afterSeq: number,
): Promise<JournalExtent['segments']> {
  for (let first = segments.length - 1; first > 0; first -= 1) {
    const segment = segments[first]?.segment ?? 0;
    const header = await readSegmentHeader(disk, join(folder, segmentName(segment)));
    // An unreadable header is reported by the scan from an earlier segment on.
    if (header && header.envelope.seq <= afterSeq) return segments.slice(first);
  }
  return segments;
}
