/** Makes a snapshot of the journal up to an extent, from the newest good one before it wherever possible. */
import {
  MIN_SNAPSHOT_READER,
  SNAPSHOT_SCHEMA,
  type SnapshotManifest,
  type SnapshotReason,
} from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { TableRows } from '../../shared/schema/tables';
import { errorCode, type Disk } from '../files/disk';
import type { JournalExtent } from '../journal/checkpoint';
import { SEAL_ALG } from '../vault/seal';
import { buildSegments, liesOnChain } from './build-segments';
import { buildTables } from './build-tables';
import { BuildWork } from './build-work';
import { contentsBeside } from './files-beside';
import { ChangeFold } from './fold-changes';
import { listAttachments } from './list-attachments';
import { readChunk } from './read-rows';
import { PartFailure, partsOf, type SnapshotStore } from './snapshot-store';

export interface BuildOptions {
  disk: Disk;
  /** Its `sealWith` says how everything new is written. */
  store: SnapshotStore;
  extent: JournalExtent;
  /** `…/data/files` */
  attachmentsFolder: string;
  /** Subjects of the keyring's tombstones: an attachment that was erased is named no more. */
  erased?: readonly string[];
  /** settings.json and drafts: `name` is the path below the profile (`data/drafts/….json`); absent ones are left out. */
  files: readonly { name: string; path: string }[];
  reason: SnapshotReason;
  /** Program and version. */
  createdBy: string;
  now: Date;
  onProgress?: (done: number, total: number) => void;
}
export interface BuiltSnapshot {
  id: string;
  manifest: SnapshotManifest;
  /** Compressed bytes this snapshot added to the store. */
  storedBytes: number;
}

/**
 * A base whose parts turn out bad, or do not fit the commands after it, is passed over for an older one, at last
 * for the whole journal: a damaged old snapshot never reaches a new one.
 * @throws ExpectedFailure journalDamaged, dataFromFuture (the journal is not what the extent says); diskFull,
 *   notWritable, journalWriteFailed, readBackDiffers; vaultLocked; system errors of reading: no manifest appears then
 */
export async function buildSnapshot(options: BuildOptions): Promise<BuiltSnapshot> {
  const bad = new Set<string>();
  for await (const base of basesFor(options)) {
    if (partsOf(base).some(({ sha256 }) => bad.has(sha256))) continue;
    try {
      if (await liesOnChain(options.disk, options.extent, base)) return await buildFrom(options, base);
    } catch (error) {
      if (error instanceof PartFailure) bad.add(error.part.sha256);
      else if (!(error instanceof ExpectedFailure && error.code === 'journalDamaged')) throw error;
    }
  }
  return buildFrom(options, undefined);
}

/** Readable manifests of this journal up to the extent, the latest state first. */
async function* basesFor({ store, extent }: BuildOptions): AsyncGenerator<SnapshotManifest> {
  const names = (await store.listNames()).filter(({ seq }) => seq <= extent.seq);
  for (const { id } of names.sort((a, b) => b.seq - a.seq)) {
    const manifest = await store.readManifest(id).catch((error: unknown) => {
      if (error instanceof ExpectedFailure) return undefined; // damaged or newer: no base
      throw error;
    });
    if (manifest?.journalId === extent.journalId) yield manifest;
  }
}

async function buildFrom(options: BuildOptions, base: SnapshotManifest | undefined): Promise<BuiltSnapshot> {
  const { disk, store, extent, onProgress } = options;
  const baseTables = base?.tables ?? [];
  const chunkCount = baseTables.reduce((sum, { chunks }) => sum + chunks.length, 0);
  const total = extent.segments.length + chunkCount + options.files.length;
  const work = new BuildWork(store, total, onProgress ?? (() => undefined));

  const fold = new ChangeFold();
  const segments = await buildSegments(disk, extent, base, work, (seq, command) => fold.take(seq, command));
  const tables = await buildTables(baseTables, fold.tables, work);
  const files = await storeFiles(options, base?.files ?? [], work);
  const manifest: SnapshotManifest = {
    schema: SNAPSHOT_SCHEMA,
    ...sealing(store),
    createdAt: options.now.toISOString(),
    createdBy: options.createdBy,
    reason: options.reason,
    branchName: await branchNameOf(store, tables),
    journalId: extent.journalId,
    seq: extent.seq,
    hash: extent.hash,
    segments,
    tables,
    ...(await listAttachments(disk, options.attachmentsFolder, base ?? { attachments: [] }, options.erased)),
    files,
  };
  const id = await store.writeManifest(manifest);
  return { id, manifest, storedBytes: work.addedBytes };
}

function sealing({ sealWith }: SnapshotStore): Pick<SnapshotManifest, 'minReader' | 'alg' | 'key'> {
  const alg = sealWith === 'none' ? 'none' : SEAL_ALG;
  return {
    minReader: MIN_SNAPSHOT_READER[alg],
    alg,
    ...(sealWith === 'none' ? {} : { key: sealWith.keyId }),
  };
}

/** A settings file or draft that cannot be read must not keep the records from being saved: its last copy stays. */
async function storeFiles(
  { disk, files }: BuildOptions,
  known: SnapshotManifest['files'],
  work: BuildWork,
): Promise<SnapshotManifest['files']> {
  const stored: SnapshotManifest['files'] = [];
  for (const { name, path } of files) {
    let bytes: Buffer | undefined;
    let isGone = false;
    try {
      bytes = await disk.readFile(path);
    } catch (error) {
      isGone = errorCode(error) === 'ENOENT';
    }
    const before = known.find((file) => file.name === name);
    if (bytes)
      stored.push({ name, part: await work.write(contentsBeside(name, bytes, work.store.sealWith)) });
    else if (!isGone && before) stored.push({ name, part: await work.keep(before.part) });
    work.step();
  }
  return stored;
}

/** The user's own branch rather than the one for practice; empty before there is any. */
async function branchNameOf(store: SnapshotStore, tables: SnapshotManifest['tables']): Promise<string> {
  const chunk = tables.find(({ table }) => table === 'branches')?.chunks[0];
  const rows = (chunk ? await readChunk(store, chunk) : []) as Partial<TableRows['branches']>[];
  const own = rows.find(({ sample }) => sample !== true) ?? rows[0];
  return (own?.fullName ?? '').slice(0, 200);
}
