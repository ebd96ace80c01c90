/** Looks whether a snapshot is what its manifest says. */
import type { SnapshotManifest, SnapshotPart } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { canonicalRow } from '../../shared/schema/state';
import type { TableName } from '../../shared/schema/tables';
import { isOpen } from '../vault/key-ring';
import { parseRevisions } from './chunk-rules';
import { ChangeFold } from './fold-changes';
import { CHAIN_START, foldSegment } from './fold-segments';
import { readChunk } from './read-rows';
import { PartFailure, type SnapshotStore } from './snapshot-store';

type ManifestChunk = SnapshotManifest['tables'][number]['chunks'][number];

export interface SnapshotFinding {
  /** `differs`: the parts are whole, but the replay of the journal gives another row (or count, or hash). */
  kind: 'missing' | 'damaged' | 'unreadable' | 'differs';
  /** What it is about, for the log: `records/01H…`, `segment 3`, `settings.json`. */
  where: string;
  /** SHA-256 of the part; empty when no single part is meant. */
  part: string;
}
export interface VerifyOptions {
  /** Also replays the journal parts and compares every row. */
  deep: boolean;
  onProgress?: (done: number, total: number) => void;
}
export interface VerifiedSnapshot {
  /** Empty: all is well. At most 200 rows that differ are named. */
  findings: SnapshotFinding[];
  /** Parts that are missing or bad, and rows that differ: all of them. */
  differences: number;
  rows: number;
  parts: number;
}

const NAMED_DIFFERENCES = 200;

/**
 * Never throws for what is wrong with the snapshot: that is a finding. Whether its parts are what was once written
 * is told without any key; what is in them only with it.
 * @throws ExpectedFailure vaultLocked when looking deeply, and a key is not open: that says nothing about it
 */
export async function verifySnapshot(
  store: SnapshotStore,
  manifest: SnapshotManifest,
  options: VerifyOptions,
): Promise<VerifiedSnapshot> {
  const findings: SnapshotFinding[] = [];
  let differences = 0;
  const find = (finding: SnapshotFinding): void => {
    differences += 1;
    if (findings.length < NAMED_DIFFERENCES) findings.push(finding);
  };
  const places = placesOf(manifest);
  for (const [index, { part, where }] of places.entries()) {
    const looked: Promise<unknown> = options.deep ? store.readPart(part) : store.checkPart(part);
    await looked.catch((error: unknown) => {
      find(findingOf(error, where));
    });
    options.onProgress?.(index + 1, places.length * (options.deep ? 2 : 1));
  }
  const isWhole = findings.length === 0;
  const isReadable = options.deep || manifest.key === undefined || isOpen(manifest.key);
  if (isWhole && isReadable) await checkLists(store, manifest, find);
  if (isWhole && options.deep) {
    const replayed = await replay(store, manifest, find);
    if (replayed) await compareRows(store, manifest, replayed, find);
    options.onProgress?.(places.length * 2, places.length * 2);
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return { findings, differences, rows, parts: places.length };
}

function placesOf(manifest: SnapshotManifest): { part: SnapshotPart; where: string }[] {
  return [
    ...manifest.segments.map(({ segment, part }) => ({ part, where: `segment ${segment}` })),
    ...manifest.tables.flatMap(({ table, chunks }) =>
      chunks.flatMap(({ firstId, part, revisions }) => [
        { part, where: `${table}/${firstId}` },
        { part: revisions, where: `${table}/${firstId} revisions` },
      ]),
    ),
    ...manifest.files.map(({ name, part }) => ({ part, where: name })),
  ];
}

/** The lists of revisions must have the length the manifest says, and go up through the table. */
async function checkLists(
  store: SnapshotStore,
  { tables }: SnapshotManifest,
  find: (finding: SnapshotFinding) => void,
): Promise<void> {
  for (const { table, rows, chunks } of tables) {
    let count = 0;
    let lastId = '';
    for (const chunk of chunks) {
      const lines = await readList(store, chunk, find);
      const ascending = lines.every(({ id }) => {
        const isNext = id > lastId;
        lastId = id;
        return isNext;
      });
      if (!ascending || lines[0]?.id !== chunk.firstId || lines.length !== chunk.rows) {
        find({ kind: 'differs', where: `${table}/${chunk.firstId} revisions`, part: chunk.revisions.sha256 });
      }
      count += lines.length;
    }
    if (count !== rows) find({ kind: 'differs', where: table, part: '' });
  }
}

/** Every command of the journal parts; undefined (and a finding) when they are no whole chain up to the hash. */
async function replay(
  store: SnapshotStore,
  manifest: SnapshotManifest,
  find: (finding: SnapshotFinding) => void,
): Promise<ChangeFold | undefined> {
  const fold = new ChangeFold();
  let { seq, hash } = CHAIN_START;
  for (const stored of manifest.segments) {
    const where = `segment ${stored.segment}`;
    try {
      const bytes = await store.readPart(stored.part);
      const before = { firstSeq: 0, lastSeq: 0 };
      const read = foldSegment(stored.segment, bytes, { seq, hash, offset: 0 }, before, (at, command) =>
        fold.take(at, command),
      );
      const { firstSeq, lastSeq, lastHash } = read;
      if (firstSeq !== stored.firstSeq || lastSeq !== stored.lastSeq || lastHash !== stored.lastHash) {
        find({ kind: 'differs', where, part: stored.part.sha256 });
      }
      seq = Math.max(seq, lastSeq);
      hash = lastHash;
    } catch (error) {
      find(findingOf(error, where));
      return undefined;
    }
  }
  if (seq === manifest.seq && hash === manifest.hash) return fold;
  find({ kind: 'differs', where: 'journal', part: '' });
  return undefined;
}

async function compareRows(
  store: SnapshotStore,
  manifest: SnapshotManifest,
  { tables }: ChangeFold,
  find: (finding: SnapshotFinding) => void,
): Promise<void> {
  const differs = (table: string, id: string): void =>
    find({ kind: 'differs', where: `${table}/${id}`, part: '' });
  for (const { table, chunks } of manifest.tables) {
    const replayed = tables.get(table as TableName);
    for (const chunk of chunks) {
      const revisions = await readList(store, chunk, find);
      // Whole, but perhaps not the number of rows the manifest says.
      const rows = await readChunk(store, chunk).catch((error: unknown) => {
        find(findingOf(error, `${table}/${chunk.firstId}`));
        return [];
      });
      for (const [at, row] of rows.entries()) {
        const other = replayed?.get(row.id)?.row;
        const listed = revisions[at];
        const isListed = listed?.id === row.id && listed.rev === row.rev;
        if (!isListed || !other || canonicalRow(other) !== canonicalRow(row)) differs(table, row.id);
        replayed?.delete(row.id);
      }
    }
  }
  // What is left was not in the chunks.
  for (const [table, rows] of tables) {
    for (const [id, { row }] of rows) if (row !== null) differs(table, id);
  }
}

async function readList(
  store: SnapshotStore,
  chunk: ManifestChunk,
  find: (finding: SnapshotFinding) => void,
): Promise<{ id: string; rev: number }[]> {
  try {
    return parseRevisions((await store.readPart(chunk.revisions)).toString('utf8')) ?? [];
  } catch (error) {
    find(findingOf(error, `${chunk.firstId} revisions`));
    return [];
  }
}

function findingOf(error: unknown, where: string): SnapshotFinding {
  if (error instanceof ExpectedFailure && error.code === 'vaultLocked') throw error;
  if (error instanceof PartFailure && error.kind !== 'locked')
    return { kind: error.kind, where, part: error.part.sha256 };
  // The journal parts are whole, but no journal: the snapshot was made wrong.
  if (error instanceof ExpectedFailure) return { kind: 'differs', where, part: '' };
  throw error;
}
