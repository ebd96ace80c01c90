/** Reads and checks a journal without changing anything. */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import { checkCovered, VERIFY_AT_OPEN_BYTES } from './check-covered';
import type { JournalCheckpoint } from './checkpoint';
import { FIRST_JOURNAL_SCHEMA, JOURNAL_SCHEMA, type JournalSchema } from './envelope';
import { JournalIndex } from './index-of-lines';
import { damagedAt, readSegmentHeader, scanSegment, schemaOf, segmentName, segmentNumber } from './segment';
import { isTornGroup } from './torn-group';

export interface TornTail {
  name: string;
  /** Where the unfinished group begins to be bad, in bytes from the start of the file. */
  goodBytes: number;
  bytes: Buffer;
}
export interface ScannedJournal {
  index: JournalIndex;
  /** Number and good size of the last segment; 0 when there is none yet. */
  lastSegment: number;
  lastSegmentBytes: number;
  /** Kind of the last segment; undefined when there is none, or its header was never finished. */
  lastSchema: JournalSchema | undefined;
  /** An unfinished end (power cut while writing); nobody was ever told it was saved. */
  tornTail: TornTail | undefined;
  /** The checkpoint that was used; undefined when none was given or it is of another journal. */
  covered: JournalCheckpoint | undefined;
}
export interface ScanOptions {
  /** Of CURRENT; null or absent for the first generation. */
  generationId?: string | null | undefined;
  checkpoint?: JournalCheckpoint | undefined;
  verifyAtOpenBytes?: number | undefined;
  coveredCheck?: Promise<void> | undefined;
}

/**
 * Checks every line, or, with a checkpoint of this very journal, every line behind it; sealed ones are opened, as
 * ids and revisions lie in them.
 * @throws ExpectedFailure journalDamaged (message names file, byte and reason), dataFromFuture, vaultLocked; system
 *   errors of reading
 */
export async function scanJournal(
  disk: Disk,
  folder: string,
  options: ScanOptions = {},
): Promise<ScannedJournal> {
  const names = (await disk.list(folder)).filter((name) => segmentNumber(name) !== undefined);
  names.forEach((name, index) => {
    if (name !== segmentName(index + 1)) throw damagedAt(segmentName(index + 1), 0, 'segment is missing');
  });
  // A restore fills the folder before CURRENT names it: an empty one has lost its contents.
  if (options.generationId && names.length === 0) throw damagedAt(segmentName(1), 0, 'segment is missing');
  const covered = await fittingCheckpoint(disk, folder, options);
  if (covered) {
    const verifyBytes = options.verifyAtOpenBytes ?? VERIFY_AT_OPEN_BYTES;
    await (options.coveredCheck ?? checkCovered(disk, folder, names, covered, verifyBytes));
  }
  const scanned: ScannedJournal = {
    index: new JournalIndex(covered, await covered?.revisions),
    lastSegment: 0,
    lastSegmentBytes: 0,
    lastSchema: undefined,
    tornTail: undefined,
    covered,
  };
  const coveredEnd = covered?.segments.at(-1);
  for (let segment = coveredEnd?.segment ?? 1; segment <= names.length; segment += 1) {
    const from = segment === coveredEnd?.segment ? coveredEnd.bytes : 0;
    const bytes = await disk.readFile(join(folder, segmentName(segment)));
    takeSegment(scanned, segment, bytes, from);
    // A segment is begun only after the one before was flushed: only the last may be unfinished.
    if (segment === names.length) break;
    const isUnfinished = scanned.tornTail !== undefined || scanned.lastSegmentBytes === 0;
    if (isUnfinished)
      throw damagedAt(segmentName(segment), scanned.lastSegmentBytes, 'unfinished before the end');
  }
  return scanned;
}

function takeSegment(scanned: ScannedJournal, segment: number, bytes: Buffer, from: number): void {
  const { index } = scanned;
  const name = segmentName(segment);
  const schema = schemaOf(bytes);
  // Once the data is sealed, nothing that anybody could have written is part of it.
  if (scanned.lastSchema === JOURNAL_SCHEMA && schema !== undefined && schema !== JOURNAL_SCHEMA) {
    throw damagedAt(name, 0, 'clear lines behind sealed ones');
  }
  const end = scanSegment(bytes, (line) => index.take(line, segment), from);
  if (end.kind === 'future') throw new ExpectedFailure('dataFromFuture', `${name}: ${end.reason}`);
  scanned.lastSegment = segment;
  scanned.lastSchema = schema;
  scanned.lastSegmentBytes = end.kind === 'damaged' ? end.offset : end.goodBytes;
  if (end.kind === 'end') return;
  if (end.kind === 'damaged') {
    // The first format has no groups: nothing tells an unwritten sector from one lost later.
    const mayBeTorn = !end.readable && schema !== FIRST_JOURNAL_SCHEMA;
    if (!mayBeTorn || !isTornGroup(bytes, end.offset, index.lastSeq + 1)) {
      throw damagedAt(name, end.offset, end.reason);
    }
  }
  const goodBytes = scanned.lastSegmentBytes;
  scanned.tornTail = { name, goodBytes, bytes: bytes.subarray(goodBytes) };
}

/** A checkpoint of another journal (before a restore, or of a folder put back by hand) says nothing here. */
async function fittingCheckpoint(
  disk: Disk,
  folder: string,
  { checkpoint, generationId }: ScanOptions,
): Promise<JournalCheckpoint | undefined> {
  if (!checkpoint || checkpoint.segments.length === 0) return undefined;
  const first = generationId ?? (await readSegmentHeader(disk, join(folder, segmentName(1))))?.hash;
  return first === checkpoint.journalId ? checkpoint : undefined;
}
