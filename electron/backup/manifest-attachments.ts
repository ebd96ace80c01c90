/** The attachments a manifest names, clear and sealed alike, and those that were erased since. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { sealedName } from '../attachments/sealed-record';
import type { StoredFiles } from '../attachments/stored-files';
import { openKeyIds } from '../vault/key-ring';

export type NamedAttachment = StoredFiles & {
  /** On the disk: of a sealed one, file and record together. */
  bytes: number;
};

export function attachmentsIn(
  manifest: Pick<SnapshotManifest, 'attachments' | 'sealedAttachments'>,
): NamedAttachment[] {
  return [
    ...manifest.attachments.map(({ sha512, bytes }) => ({ kind: 'clear' as const, sha512, bytes })),
    ...(manifest.sealedAttachments ?? []).map(({ name, bytes }) => ({
      kind: 'sealed' as const,
      name,
      bytes,
    })),
  ];
}

/** 128 hexadecimal digits of a clear one, 64 of a sealed one: never the same. */
export function fileId(stored: StoredFiles): string {
  return stored.kind === 'clear' ? stored.sha512 : stored.name;
}

const ERASED_FILE = 'file:';
const SHA512 = /^[0-9a-f]{128}$/;

/**
 * Under which subject the keyring remembers that an attachment was erased: a tombstone like that of a person, so
 * that it travels with every copy of the keyring, and no older snapshot or stick brings the file back.
 * @param sha512 of the plain contents
 */
export function erasedFileSubject(sha512: string): string {
  return ERASED_FILE + sha512;
}

/**
 * Every form in which erased attachments may still lie somewhere, under the name of each key that is open.
 * @param erased subjects of the keyring's tombstones, of files and of others
 */
export function erasedFiles(erased: readonly string[]): StoredFiles[] {
  const hashes = erased
    .filter((subject) => subject.startsWith(ERASED_FILE))
    .map((subject) => subject.slice(ERASED_FILE.length));
  return hashes
    .filter((sha512) => SHA512.test(sha512))
    .flatMap((sha512): StoredFiles[] => [
      { kind: 'clear', sha512 },
      ...openKeyIds().map((keyId) => ({ kind: 'sealed' as const, name: sealedName(keyId, sha512) })),
    ]);
}

/** `fileId` of the same. */
export function erasedFileIds(erased: readonly string[]): Set<string> {
  return new Set(erasedFiles(erased).map(fileId));
}
