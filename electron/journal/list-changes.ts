/** The audit trail: the journal read backwards, newest command first. */
import { matchesAudit, summarizeChange } from '../../shared/domain/change-summary';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { AuditFilter, ChangeSummary } from '../../shared/ipc/requests/backup';
import type { Disk } from '../files/disk';
import type { SegmentRange } from './index-of-lines';
import { readLine } from './line';
import { openMatching } from './sealed-payload';
import { damagedAt, readSegmentBytes, segmentName } from './segment';

/**
 * One call reads at most this much (and the segment it began): some 100 ms in which main still answers between
 * segments. A rare filter on ten years of data takes several calls, and the page shows what was found so far.
 */
const BYTES_PER_CALL = 16 * 1024 * 1024;

export interface ChangePage {
  changes: ChangeSummary[];
  nextSeq: number | null;
}

/**
 * @param segments flushed ranges, oldest first
 * @param beforeSeq only older commands; null: from the newest on
 * @returns `nextSeq` is the next call's `beforeSeq`, null when nothing older is left; a page may be short, even
 *   empty, with more to come
 * @throws ExpectedFailure journalDamaged (names the file), vaultLocked; system errors of reading
 */
export async function listChanges(
  disk: Disk,
  folder: string,
  segments: readonly SegmentRange[],
  filter: AuditFilter,
  beforeSeq: number | null,
  limit: number,
  bytesPerCall = BYTES_PER_CALL,
): Promise<ChangePage> {
  const changes: ChangeSummary[] = [];
  const mayMatch = plainSearch(filter);
  const below = beforeSeq ?? Infinity;
  let bytesRead = 0;
  for (const range of [...segments].reverse()) {
    if (range.firstSeq === 0 || range.firstSeq >= below) continue;
    // The page before ended at this segment's start: `below` now stands for all newer ones.
    if (bytesRead >= bytesPerCall) return { changes, nextSeq: range.lastSeq + 1 };
    const bytes = await readSegmentBytes(disk, folder, range.segment, range.bytes);
    const envelopes = commandLines(range, bytes);
    for (let seq = Math.min(range.lastSeq, below - 1); seq >= range.firstSeq; seq -= 1) {
      const envelope = envelopes[seq - range.firstSeq];
      if (!envelope) continue;
      const opened = openMatching(envelope, (text) => {
        bytesRead += text.length; // of a sealed line: what it unpacks to, as that is what takes time
        return mayMatch(text);
      });
      if (!opened) continue;
      if (opened.kind !== 'command') throw damagedAt(segmentName(range.segment), 0, `seq ${seq} no command`);
      if (!matchesAudit(filter, opened.command)) continue;
      changes.push(summarizeChange(seq, opened.command));
      if (changes.length === limit) return { changes, nextSeq: seq > 1 ? seq : null };
    }
  }
  return { changes, nextSeq: null };
}

/** Envelopes of a segment's commands, its header left out; their checksums are looked at again. */
function commandLines(range: SegmentRange, bytes: Buffer): Buffer[] {
  const name = segmentName(range.segment);
  const envelopes: Buffer[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const reading = readLine(bytes, offset);
    if (reading.kind !== 'line') throw damagedAt(name, offset, 'line not readable');
    if (offset > 0) envelopes.push(reading.envelope);
    offset = reading.nextOffset;
  }
  if (envelopes.length !== range.lastSeq - range.firstSeq + 1) {
    throw new ExpectedFailure('journalDamaged', `${name}: ${envelopes.length} commands`);
  }
  return envelopes;
}

/** Ids and names stand in a command's JSON as they are: most lines need not be parsed to know that they do not match. */
function plainSearch({ rowId, name, about, deletes, branchId }: AuditFilter): (text: Buffer) => boolean {
  const all = [rowId, name, branchId]
    .filter((part) => part !== undefined)
    .map((part) => JSON.stringify(part));
  // Commands are written by JSON.stringify, without blanks.
  if (deletes === true) all.push('"after":null');
  const any = about?.map((id) => JSON.stringify(id));
  return (text) => all.every((part) => text.includes(part)) && (any?.some((id) => text.includes(id)) ?? true);
}
