/** Which attachments a snapshot names. */
import { join } from 'node:path';
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { sealedName } from '../attachments/sealed-record';
import { storedBytes, type StoredFiles } from '../attachments/stored-files';
import type { Disk } from '../files/disk';
import { openKeyIds } from '../vault/key-ring';
import { attachmentsIn, erasedFileIds, fileId, type NamedAttachment } from './manifest-attachments';

type Named = Pick<SnapshotManifest, 'attachments' | 'sealedAttachments'>;

const GROUP = /^[0-9a-f]{2}$/;
const SHA512 = /^[0-9a-f]{128}$/;
const SEALED_NAME = /^[0-9a-f]{64}$/;

/**
 * Everything the store really has: rows, versions, drafts and the history all name attachments, and nothing but
 * what is erased is ever removed from the store. One an older snapshot named stays named when its file is gone: the
 * second copy may still have it, and its loss must stay visible. Not so when it was erased, or lies here sealed now.
 * @param folder `…/data/files`
 * @param known what the older snapshot names
 * @param erased subjects of the keyring's tombstones
 * @throws system errors of listing
 */
export async function listAttachments(
  disk: Disk,
  folder: string,
  known: Named,
  erased: readonly string[] = [],
): Promise<Named> {
  const gone = erasedFileIds(erased);
  const before = attachmentsIn(known).filter((one) => !gone.has(fileId(one)));
  const byId = new Map(before.map((one) => [fileId(one), one]));
  const there = new Set<string>();
  for await (const stored of filesIn(disk, folder)) {
    const id = fileId(stored);
    there.add(id);
    // Undefined when it cannot be opened just now, or its record is missing: a later snapshot names it.
    const bytes = byId.has(id) ? undefined : await storedBytes(disk, folder, stored).catch(() => undefined);
    if (bytes !== undefined) byId.set(id, { ...stored, bytes });
  }
  const all = [...byId.values()].filter((one) => there.has(fileId(one)) || !isSealedNow(one, there));
  const sorted = all.sort((a, b) => (fileId(a) < fileId(b) ? -1 : 1));
  const sealed = sorted.flatMap((one) =>
    one.kind === 'sealed' ? [{ name: one.name, bytes: one.bytes }] : [],
  );
  return {
    attachments: sorted.flatMap((one) =>
      one.kind === 'clear' ? [{ sha512: one.sha512, bytes: one.bytes }] : [],
    ),
    ...(sealed.length > 0 ? { sealedAttachments: sealed } : {}),
  };
}

async function* filesIn(disk: Disk, folder: string): AsyncGenerator<StoredFiles> {
  for (const name of await namesIn(disk, join(folder, 'sha512'), SHA512)) {
    yield { kind: 'clear', sha512: name };
  }
  for (const name of await namesIn(disk, join(folder, 'sealed'), SEALED_NAME)) {
    yield { kind: 'sealed', name };
  }
}

async function namesIn(disk: Disk, root: string, pattern: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const group of await disk.list(root)) {
    if (!GROUP.test(group)) continue;
    for (const name of await disk.list(join(root, group))) {
      if (pattern.test(name) && name.startsWith(group)) found.push(name);
    }
  }
  return found;
}

/** A clear file of the practice build that was sealed since. */
function isSealedNow(one: NamedAttachment, there: ReadonlySet<string>): boolean {
  return one.kind === 'clear' && openKeyIds().some((keyId) => there.has(sealedName(keyId, one.sha512)));
}
