/** Hashes every attachment the state names and puts bad ones right from the second copy. */
import { join, relative, sep } from 'node:path';
import type { Attachment } from '../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../shared/schema/meeting';
import type { BranchState } from '../../shared/schema/state';
import { hashedPath } from '../attachments/hashed-path';
import { findStored, isStoredGood, pathsOf, type StoredFiles } from '../attachments/stored-files';
import { copyStored, syncStored } from '../backup/hashed-files';
import type { Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import type { Aside } from './aside';

export interface CheckedAttachments {
  healed: { file: string; from: string }[];
  /** SHA-512 of those nobody has whole any more. */
  damaged: string[];
}

/** SHA-512 of every stored file the rows name: attachments, official PDFs of every version. */
export function attachmentsOf(state: BranchState): string[] {
  const hashes = new Set<string>();
  for (const row of state.get('attachments')?.values() ?? []) {
    const { sha512 } = row as Partial<Attachment>;
    if (sha512 !== undefined) hashes.add(sha512);
  }
  for (const row of state.get('records')?.values() ?? []) {
    const { pdfHash, revisions } = row as Partial<OrgLifeRecord>;
    for (const hash of [pdfHash, ...(revisions ?? []).map((revision) => revision.pdfHash)]) {
      if (hash !== undefined) hashes.add(hash);
    }
  }
  return [...hashes].sort();
}

/**
 * @param second absolute path of the second copy when its place is there
 * @throws ExpectedFailure diskFull, notWritable, readBackDiffers while putting one right
 */
export async function checkAttachments(
  disk: Disk,
  dataFolder: string,
  hashes: readonly string[],
  second: string | undefined,
  aside: Aside,
  at: Date,
): Promise<CheckedAttachments> {
  const files = join(dataFolder, 'files');
  const result: CheckedAttachments = { healed: [], damaged: [] };
  const copied: StoredFiles[] = [];
  for (const sha512 of hashes) {
    if (await findGood(disk, files, sha512)) continue;
    const source = second === undefined ? undefined : await findGood(disk, join(second, 'files'), sha512);
    if (second === undefined || !source) {
      result.damaged.push(sha512);
      continue;
    }
    // Nothing of a sealed one: a record set aside would be a key that outlives an erasure.
    const path = hashedPath(files, sha512);
    const bad = await readIfThere(disk, path).catch(() => undefined); // unreadable: nothing to keep
    if (bad && source.kind === 'clear') await aside.keep(sha512.slice(0, 16), at, '.damaged', bad);
    if ((await copyStored(disk, source, join(second, 'files'), files)) === 'sourceLacks') {
      result.damaged.push(sha512);
      continue;
    }
    copied.push(source);
    const file = relative(dataFolder, pathsOf(files, source).at(-1) ?? files);
    result.healed.push({ file: file.split(sep).join('/'), from: 'files' });
  }
  await syncStored(disk, files, copied);
  return result;
}

/** Where it lies whole, sealed or in clear; every byte is read. */
async function findGood(disk: Disk, folder: string, sha512: string): Promise<StoredFiles | undefined> {
  const stored = await findStored(disk, folder, sha512).catch(() => undefined); // unreadable: not whole
  return stored && (await isStoredGood(disk, folder, stored)) ? stored : undefined;
}
