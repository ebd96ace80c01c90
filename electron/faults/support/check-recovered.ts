/** Starts the storage on a disk as it was found and holds what comes out against what had been promised. */
import { createHash } from 'node:crypto';
import type { SnapshotManifest } from '../../../shared/backup/manifest';
import type { Command } from '../../../shared/schema/command';
import { ExpectedFailure } from '../../../shared/ipc/reply';
import { partsOf, SnapshotStore } from '../../backup/snapshot-store';
import { verifySnapshot } from '../../backup/verify-snapshot';
import type { Clock } from './clock';
import { MemoryDisk, type DiskNode, type FolderNode } from './memory-disk';
import { NO_DRAFT, type Promises } from './promises';
import { DATA, openStorage, SECOND_COPY, SNAPSHOTS, readHistory, type Storage } from './storage';

/** @returns what is wrong, or undefined */
export async function checkRecovered(
  root: FolderNode,
  promises: Promises,
  histories: readonly (readonly Command[])[],
  clock: Clock,
): Promise<string | undefined> {
  const disk = new MemoryDisk(root);
  const before = disk.files(DATA);
  const first = await attempt(disk, clock);
  if (typeof first === 'string') return `start failed: ${first}`;
  const wrong =
    cutBytesGone(before, disk.files(DATA)) ??
    (await historyWrong(first, promises, histories)) ??
    (await draftsWrong(first, promises)) ??
    attachmentsWrong(disk, promises) ??
    (await snapshotsWrong(disk, promises));
  await first.journal.close();
  if (wrong !== undefined) return wrong;

  const settled = fingerprint(disk);
  const second = await attempt(disk, clock);
  if (typeof second === 'string') return `second start failed: ${second}`;
  await second.journal.close();
  const changed = difference(settled, fingerprint(disk));
  return changed && `second start changed ${changed}`;
}

async function attempt(disk: MemoryDisk, clock: Clock): Promise<Storage | string> {
  try {
    return await openStorage(disk, clock);
  } catch (error) {
    return error instanceof ExpectedFailure ? `${error.code}: ${error.message}` : describe(error);
  }
}

/** What a start cuts off a segment is kept somewhere: nothing is ever thrown away. */
function cutBytesGone(before: Map<string, Buffer>, after: Map<string, Buffer>): string | undefined {
  for (const [path, was] of before) {
    if (!path.endsWith('.jsonl')) continue;
    // A whole file goes with a restore that was never ended; what history lost is found elsewhere.
    const is = after.get(path);
    if (!is || is.length >= was.length || !was.subarray(0, is.length).equals(is)) continue;
    const cut = was.subarray(is.length);
    if (![...after.values()].some((kept) => kept.includes(cut)))
      return `${cut.length} bytes of ${path} are gone`;
  }
  return undefined;
}

async function historyWrong(
  { journal }: Storage,
  { histories: allowed }: Promises,
  histories: readonly (readonly Command[])[],
): Promise<string | undefined> {
  const found = (await readHistory(journal)).map((command) => JSON.stringify(command));
  const reasons: string[] = [];
  for (const { generation, least, most } of allowed) {
    const told = histories[generation] ?? [];
    const different = found.findIndex((text, at) => text !== JSON.stringify(told[at]));
    if (found.length < least) reasons.push(`${found.length} commands found, ${least} were acknowledged`);
    else if (found.length > most) reasons.push(`${found.length} commands found, ${most} were handed over`);
    else if (different !== -1) reasons.push(`command ${different + 1} is not the one handed over`);
    else return undefined;
  }
  return reasons.join('; or ');
}

async function draftsWrong({ drafts }: Storage, promises: Promises): Promise<string | undefined> {
  for (const [owner, allowed] of promises.drafts) {
    const found = (await drafts.read(owner))?.content ?? NO_DRAFT;
    if (allowed.has(found as string)) continue;
    const tell = (content: string): string => (content === NO_DRAFT ? 'none' : `“${content.slice(0, 10)}”`);
    const names = [...allowed].map(tell).join(' or ');
    return `draft of ${owner} should be ${names} and is ${tell(found as string)}`;
  }
  return undefined;
}

/** A name means these very bytes; what was promised is there. */
function attachmentsWrong(disk: MemoryDisk, promises: Promises): string | undefined {
  const found = new Set<string>();
  for (const [path, bytes] of disk.files(`${DATA}/files/sha512`)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (createHash('sha512').update(bytes).digest('hex') !== name) return `attachment ${path} is not whole`;
    found.add(name);
  }
  for (const sha512 of promises.attachments) {
    if (!found.has(sha512)) return `attachment ${sha512.slice(0, 12)} is gone`;
  }
  return undefined;
}

/** A snapshot that is listed as good is good, and those promised are there. */
async function snapshotsWrong(disk: MemoryDisk, promises: Promises): Promise<string | undefined> {
  for (const folder of [SNAPSHOTS, SECOND_COPY]) {
    const store = new SnapshotStore({ disk, folder });
    const good = new Set<string>();
    for (const { id, manifest } of await store.list()) {
      if (!manifest) continue;
      if (!(await isGoodSnapshot(disk, store, id, manifest)))
        return `${folder}/${id} is listed as good and is not`;
      good.add(id);
    }
    for (const id of promises.snapshots.get(folder) ?? []) {
      if (!good.has(id)) return `${folder}/${id} was made and is gone`;
    }
  }
  return undefined;
}

/** The very same bytes were found good before: most states of a story share them. */
const known = new Set<string>();
const numbers = new WeakMap<Buffer, number>();
let lastNumber = 0;

async function isGoodSnapshot(
  disk: MemoryDisk,
  store: SnapshotStore,
  id: string,
  manifest: SnapshotManifest,
): Promise<boolean> {
  const paths = partsOf(manifest).map(({ sha256 }) => `parts/${sha256.slice(0, 2)}/${sha256}.gz`);
  const key = [`${id}.json`, ...paths].map((path) => numberOf(disk.find(`${store.folder}/${path}`))).join();
  if (known.has(key)) return true;
  const { findings } = await verifySnapshot(store, manifest, { deep: true });
  if (findings.length === 0) known.add(key);
  return findings.length === 0;
}

/** Contents in memory are never changed in place, so one object means the same bytes for ever. */
function numberOf(node: DiskNode | undefined): number {
  if (node?.kind !== 'file') return 0;
  const number = numbers.get(node.data) ?? (lastNumber += 1);
  numbers.set(node.data, number);
  return number;
}

/** Every file with its contents, without those that only reserve room. */
export function fingerprint(disk: MemoryDisk): Map<string, Buffer> {
  const files = disk.files();
  for (const path of [...files.keys()]) if (path.endsWith('/ballast.bin')) files.delete(path);
  return files;
}

export function difference(before: Map<string, Buffer>, after: Map<string, Buffer>): string | undefined {
  for (const [path, bytes] of after) {
    const was = before.get(path);
    if (!was) return `${path} (new)`;
    if (!was.equals(bytes)) return path;
  }
  for (const path of before.keys()) if (!after.has(path)) return `${path} (gone)`;
  return undefined;
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
