/** Snapshots of a test journal. */
import { join } from 'node:path';
import { nodeDisk } from '../../files/node-disk';
import { canonicalRow, type BranchState } from '../../../shared/schema/state';
import type { SealWith } from '../../vault/key-ring';
import { buildSnapshot, type BuildOptions, type BuiltSnapshot } from '../build-snapshot';
import { SnapshotStore } from '../snapshot-store';
import type { TestJournal } from './test-journal';

/** The instant of the first snapshot of a test; further ones follow minutes later. */
const FIRST_MS = Date.parse('2026-03-18T08:00:00.000Z');

export function storeIn(folder: string, disk = nodeDisk, sealWith: SealWith = 'none'): SnapshotStore {
  return new SnapshotStore({ disk, folder: join(folder, 'snapshots'), sealWith, retryDelaysMs: [] });
}

export async function snapshotOf(
  journal: Pick<TestJournal, 'extent'>,
  store: SnapshotStore,
  more: Partial<BuildOptions> & { minute?: number } = {},
): Promise<BuiltSnapshot> {
  const { minute = 0, extent, ...options } = more;
  return buildSnapshot({
    disk: nodeDisk,
    store,
    extent: extent ?? journal.extent(),
    attachmentsFolder: join(store.folder, '..', 'files'),
    files: [],
    reason: 'manual',
    createdBy: 'test',
    now: new Date(FIRST_MS + minute * 60_000),
    ...options,
  });
}

/** One text per state, whatever the order of its tables and rows. */
export function canonicalState(state: BranchState): string[] {
  return [...state]
    .flatMap(([table, rows]) => [...rows].map(([id, row]) => `${table}/${id} ${canonicalRow(row)}`))
    .sort();
}
export function canonicalRows(rows: ReadonlyMap<string, unknown>): string[] {
  return [...rows].map(([key, row]) => `${key} ${canonicalRow(row)}`).sort();
}
