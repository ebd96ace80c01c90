/**
 * Puts damaged or missing segments right byte for byte from snapshots that hold their bytes. Nothing is written
 * unless the journal is then in order further than before (or more of it can be read).
 */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { SnapshotStore } from '../backup/snapshot-store';
import type { Disk } from '../files/disk';
import { segmentName } from '../journal/segment';
import { assessDamage } from './assess-damage';
import type { Aside } from './aside';
import { overlayDisk } from './overlay-disk';
import { placeFile, readIfThere } from '../files/place-file';
import { envelopeOf, findLines } from './readable-lines';
import { findDamage, readSegmentsFrom, surveyJournal } from './survey-journal';

/** A good manifest of this very journal. */
export interface HealSource {
  store: SnapshotStore;
  id: string;
  manifest: SnapshotManifest;
}
export interface HealOptions {
  disk: Disk;
  /** Journal folder in use. */
  folder: string;
  /** Of CURRENT; null for the first generation. */
  generationId: string | null;
  /** Beside the data, newest first. */
  local: readonly HealSource[];
  /** In the second copy; asked only when the local ones do not suffice. */
  second: () => Promise<readonly HealSource[]>;
  aside: Aside;
  at: Date;
}
export interface HealResult {
  healed: { file: string; from: string }[];
  /** Local snapshots with a part that was needed and is bad. */
  damagedSnapshots: string[];
}

type Cover = HealSource & {
  entry: SnapshotManifest['segments'][number];
  /** Another segment follows it in the snapshot: nothing was appended to it any more. */
  isWhole: boolean;
};
interface Replacement {
  name: string;
  path: string;
  bytes: Buffer;
  was: Buffer | undefined;
  from: string;
}

/**
 * @throws ExpectedFailure dataFromFuture; diskFull, notWritable, journalWriteFailed, readBackDiffers while
 *   writing (each file is the old one or the healed one then, and the next call goes on); system errors of reading
 */
export async function healSegments(options: HealOptions): Promise<HealResult> {
  const { disk, folder, generationId, local, second } = options;
  const damagedSnapshots = new Set<string>();
  const before = await measure(disk, folder, generationId);
  const missingEnd = local.some(({ manifest }) => manifest.seq > before.lastGoodSeq);
  if (!before.damaged && !missingEnd) return { healed: [], damagedSnapshots: [] };
  let chosen: Replacement[] = [];
  let best = before;
  // Another journal's end may lie on the stick (a repair since then): it is asked only about true damage.
  for (const place of before.damaged ? ['local', 'second'] : ['local']) {
    const sources = place === 'local' ? local : [...local, ...(await second())];
    const replacements = await planReplacements(options, sources, before.firstSegment, (source) => {
      if (local[0]?.store === source.store) damagedSnapshots.add(source.id);
    });
    const overlay = overlayDisk(disk, new Map(replacements.map(({ path, bytes }) => [path, bytes])));
    const after = replacements.length === 0 ? before : await measure(overlay, folder, generationId);
    if (isBetter(after, best)) {
      chosen = replacements;
      best = after;
    }
    if (!best.damaged) break;
  }
  const healed: HealResult['healed'] = [];
  for (const replacement of chosen) {
    await replace(options, replacement);
    healed.push({ file: `${basename(folder)}/${replacement.name}`, from: replacement.from });
  }
  return { healed, damagedSnapshots: [...damagedSnapshots] };
}

interface Measure {
  damaged: boolean;
  lastGoodSeq: number;
  /** Commands behind the break that can be read. */
  readable: number;
  /** First segment that may need healing. */
  firstSegment: number;
}

async function measure(disk: Disk, folder: string, generationId: string | null): Promise<Measure> {
  const damage = await findDamage(disk, folder, generationId);
  if (!damage) {
    const { lastGoodSeq, lastSegment } = await surveyJournal(disk, folder);
    return { damaged: false, lastGoodSeq, readable: 0, firstSegment: Math.max(1, lastSegment) };
  }
  const { commands, future } = assessDamage(damage, await readSegmentsFrom(disk, folder, damage.segment));
  if (future !== undefined) throw new ExpectedFailure('dataFromFuture', future);
  const { lastGoodSeq, segment } = damage;
  return { damaged: true, lastGoodSeq, readable: commands.length, firstSegment: segment };
}

function isBetter(after: Measure, before: Measure): boolean {
  if (after.lastGoodSeq !== before.lastGoodSeq) return after.lastGoodSeq > before.lastGoodSeq;
  if (after.damaged !== before.damaged) return before.damaged;
  return after.readable > before.readable;
}

async function planReplacements(
  { disk, folder }: HealOptions,
  sources: readonly HealSource[],
  firstSegment: number,
  onBadPart: (source: HealSource) => void,
): Promise<Replacement[]> {
  const replacements: Replacement[] = [];
  for (const [segment, covers] of coversBySegment(sources)) {
    if (segment < firstSegment) continue;
    const name = segmentName(segment);
    const path = join(folder, name);
    const was = await readIfThere(disk, path);
    for (const cover of covers) {
      if (was && holds(was, cover)) break;
      const part = await readPart(cover, onBadPart);
      if (!part) continue;
      const bytes = Buffer.concat([part, restBehind(was, cover)]);
      replacements.push({ name, path, bytes, was, from: cover.id });
      break;
    }
  }
  return replacements;
}

/** Ascending segments; for each the local covers first, in each place the longest first. */
function coversBySegment(sources: readonly HealSource[]): [number, Cover[]][] {
  const covers = new Map<number, Cover[]>();
  for (const source of sources) {
    for (const entry of source.manifest.segments) {
      const list = covers.get(entry.segment) ?? [];
      const isWhole = source.manifest.segments.some(({ segment }) => segment > entry.segment);
      list.push({ ...source, entry, isWhole });
      covers.set(entry.segment, list);
    }
  }
  const place = (cover: Cover): number => sources.findIndex(({ store }) => store === cover.store);
  for (const list of covers.values()) {
    list.sort((a, b) => place(a) - place(b) || b.entry.part.bytes - a.entry.part.bytes);
  }
  return [...covers].sort(([a], [b]) => a - b);
}

function holds(bytes: Buffer, { entry, isWhole }: Cover): boolean {
  const { part } = entry;
  if (bytes.length < part.bytes || (isWhole && bytes.length > part.bytes)) return false;
  return createHash('sha256').update(bytes.subarray(0, part.bytes)).digest('hex') === part.sha256;
}

async function readPart(cover: Cover, onBadPart: (source: HealSource) => void): Promise<Buffer | undefined> {
  try {
    return await cover.store.readPart(cover.entry.part);
  } catch (error) {
    if (error instanceof ExpectedFailure && error.code === 'vaultLocked') throw error;
    // A part that cannot be read just now (I/O error) is passed over as well, but not called damaged.
    if (error instanceof ExpectedFailure && error.code === 'snapshotDamaged') onBadPart(cover);
    return undefined;
  }
}

/** What the file holds behind the covered bytes; found by the chain when bytes were lost or added before it. */
function restBehind(was: Buffer | undefined, { entry, isWhole }: Cover): Buffer {
  if (!was || isWhole) return Buffer.alloc(0);
  const next = findLines(was).find((line) => envelopeOf(line.reading)?.prev === entry.lastHash);
  return was.subarray(next?.start ?? entry.part.bytes);
}

async function replace({ disk, aside, at }: HealOptions, replacement: Replacement): Promise<void> {
  const { was, name, path, bytes } = replacement;
  if (was) await aside.keep(name, at, '.damaged', was);
  else await disk.makeFolder(dirname(path)); // the whole folder may be gone
  await placeFile(disk, path, bytes);
}
