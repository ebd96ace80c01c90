/** A snapshot as the page lists it. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import type { BackupPlace, SnapshotInfo } from '../../shared/ipc/requests/backup';
import type { JournalExtent } from '../journal/checkpoint';
import { isOpen } from '../vault/key-ring';
import { attachmentsIn } from './manifest-attachments';
import type { SnapshotStore } from './snapshot-store';

export function describeSnapshot(
  id: string,
  place: BackupPlace,
  manifest: SnapshotManifest,
  storedBytes: number,
): SnapshotInfo {
  const attachments = attachmentsIn(manifest);
  return {
    id,
    place,
    at: manifest.createdAt,
    reason: manifest.reason,
    seq: manifest.seq,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    attachments: attachments.length,
    bytes: storedBytes + attachments.reduce((sum, { bytes }) => sum + bytes, 0),
    branchName: manifest.branchName,
    state: 'good',
  };
}

/** As it is now: its key may be opened or forgotten later. @param key of its manifest */
export function withLock(info: SnapshotInfo, key: string | undefined): SnapshotInfo {
  return key === undefined || isOpen(key) ? info : { ...info, locked: true };
}

/** What is left to say when the manifest tells nothing: its name holds seq and instant. */
export function describeUnusable(
  { id, seq, at }: { id: string; seq: number; at: string },
  place: BackupPlace,
  state: 'damaged' | 'future',
): SnapshotInfo {
  const nothing = { rows: 0, attachments: 0, bytes: 0, branchName: '' };
  return { id, place, at, reason: 'manual', seq, ...nothing, state };
}

/** Every snapshot of a folder, newest first. @throws system errors of listing the folder */
export async function describeAll(store: SnapshotStore, place: BackupPlace): Promise<SnapshotInfo[]> {
  const infos: SnapshotInfo[] = [];
  for (const { manifest, state, ...name } of await store.list()) {
    if (manifest) {
      const info = describeSnapshot(name.id, place, manifest, await store.storedBytes(manifest));
      infos.push(withLock(info, manifest.key));
    } else infos.push(describeUnusable(name, place, state === 'future' ? 'future' : 'damaged'));
  }
  return infos;
}

/** The journal of a snapshot once it is written back into a folder. */
export function extentOf(manifest: SnapshotManifest, folder: string): JournalExtent {
  const { journalId, seq, hash } = manifest;
  const segments = manifest.segments.map(({ segment, part }) => ({ segment, bytes: part.bytes }));
  return { journalId, folder, seq, hash, segments };
}
