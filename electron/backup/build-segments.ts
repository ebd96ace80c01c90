/** The journal's part of a snapshot: segments already stored are taken over, the rest is read, checked, stored. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import type { Command } from '../../shared/schema/command';
import { errorCode, type Disk } from '../files/disk';
import type { JournalExtent } from '../journal/checkpoint';
import { damagedAt, readSegmentBytes, segmentName } from '../journal/segment';
import type { BuildWork } from './build-work';
import { CHAIN_START, foldSegment } from './fold-segments';
import { partOf } from './part-file';
import { PartFailure } from './snapshot-store';

type ManifestSegment = SnapshotManifest['segments'][number];

/**
 * Does the older snapshot lie on this journal's chain? Its closed segments must be there in the same size, and
 * the beginning of its last one byte for byte; the chain behind it ties in the rest.
 */
export async function liesOnChain(
  disk: Disk,
  extent: JournalExtent,
  base: SnapshotManifest,
): Promise<boolean> {
  const last = base.segments.length - 1;
  for (const [index, { segment, part }] of base.segments.entries()) {
    const now = extent.segments[index];
    if (now?.segment !== segment) return false;
    if (index < last ? now.bytes !== part.bytes : now.bytes < part.bytes) return false;
  }
  const end = base.segments[last];
  if (!end) return base.seq === 0;
  const bytes = await readBeginning(disk, extent.folder, end.segment, end.part.bytes);
  return end.lastHash === base.hash && partOf(bytes).sha256 === end.part.sha256;
}

/**
 * @param base lies on the chain; undefined: from the very first command
 * @param take gets every command after the base, in order
 * @throws ExpectedFailure journalDamaged, dataFromFuture, and those of writing
 */
export async function buildSegments(
  disk: Disk,
  extent: JournalExtent,
  base: SnapshotManifest | undefined,
  work: BuildWork,
  take: (seq: number, command: Command) => void,
): Promise<ManifestSegment[]> {
  const known = base?.segments ?? [];
  const built: ManifestSegment[] = [];
  let seq = base?.seq ?? CHAIN_START.seq;
  let hash = base?.hash ?? CHAIN_START.hash;
  for (const [index, { segment, bytes: length }] of extent.segments.entries()) {
    if (length === 0) continue; // begun, and nothing acknowledged in it yet
    const stored = known[index];
    if (stored && index < known.length - 1) {
      built.push(await keepSegment(disk, extent, stored, work));
    } else {
      const bytes = await readBeginning(disk, extent.folder, segment, length);
      const from = { seq, hash, offset: stored?.part.bytes ?? 0 };
      const before = stored ?? { firstSeq: 0, lastSeq: 0 };
      const { firstSeq, lastSeq, lastHash } = foldSegment(segment, bytes, from, before, take);
      seq = Math.max(seq, lastSeq);
      hash = lastHash;
      built.push({ segment, firstSeq, lastSeq, lastHash, part: await work.write(bytes) });
    }
    work.step();
  }
  if (seq === extent.seq && hash === extent.hash) return built;
  throw damagedAt('journal', 0, `ends at seq ${seq} and not as it was flushed at ${extent.seq}`);
}

/** A stored segment that went bad is stored again from the journal, when the journal still has those bytes. */
async function keepSegment(
  disk: Disk,
  extent: JournalExtent,
  stored: ManifestSegment,
  work: BuildWork,
): Promise<ManifestSegment> {
  try {
    await work.keep(stored.part);
  } catch (error) {
    if (!(error instanceof PartFailure)) throw error;
    const bytes = await readBeginning(disk, extent.folder, stored.segment, stored.part.bytes);
    if (partOf(bytes).sha256 !== stored.part.sha256) throw error;
    await work.write(bytes);
  }
  return stored;
}

/** @throws ExpectedFailure journalDamaged when the file is gone or shorter; system errors of reading */
function readBeginning(disk: Disk, folder: string, segment: number, length: number): Promise<Buffer> {
  return readSegmentBytes(disk, folder, segment, length).catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT' ? damagedAt(segmentName(segment), 0, 'segment is missing') : error;
  });
}
