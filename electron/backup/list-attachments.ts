/** Which attachments a snapshot names. */
import { join } from 'node:path';
import type { SnapshotManifest } from '../../shared/backup/manifest';
import type { Disk } from '../files/disk';

type ManifestAttachment = SnapshotManifest['attachments'][number];

const GROUP = /^[0-9a-f]{2}$/;
const SHA512 = /^[0-9a-f]{128}$/;

/**
 * Everything the store really has: rows, versions, drafts and the history all name attachments, and nothing is
 * ever removed from the store. One an older snapshot named stays named when its file is gone: the second copy
 * may still have it, and its loss must stay visible.
 * @param folder `…/data/files`
 * @throws system errors of listing
 */
export async function listAttachments(
  disk: Disk,
  folder: string,
  known: readonly ManifestAttachment[],
): Promise<ManifestAttachment[]> {
  const bytesByHash = new Map(known.map(({ sha512, bytes }) => [sha512, bytes]));
  const root = join(folder, 'sha512');
  for (const group of await disk.list(root)) {
    if (!GROUP.test(group)) continue;
    for (const sha512 of await disk.list(join(root, group))) {
      if (!SHA512.test(sha512) || !sha512.startsWith(group) || bytesByHash.has(sha512)) continue;
      const bytes = await sizeOf(disk, join(root, group, sha512));
      if (bytes !== undefined) bytesByHash.set(sha512, bytes);
    }
  }
  return [...bytesByHash]
    .map(([sha512, bytes]) => ({ sha512, bytes }))
    .sort((a, b) => (a.sha512 < b.sha512 ? -1 : 1));
}

/** Undefined when it cannot be opened just now: the next snapshot names it. */
async function sizeOf(disk: Disk, path: string): Promise<number | undefined> {
  const file = await disk.open(path, 'read').catch(() => undefined);
  if (!file) return undefined;
  try {
    return await file.size();
  } finally {
    await file.close();
  }
}
