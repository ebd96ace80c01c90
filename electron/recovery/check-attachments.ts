/** Hashes every attachment the state names and puts bad ones right from the second copy. */
import { join } from 'node:path';
import type { Attachment } from '../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../shared/schema/meeting';
import type { BranchState } from '../../shared/schema/state';
import { hashedPath } from '../attachments/hashed-path';
import { copyHashed, isHashedGood, syncHashed } from '../backup/hashed-files';
import type { Disk } from '../files/disk';
import type { Aside } from './aside';
import { readIfThere } from '../files/place-file';

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
  const copied: string[] = [];
  for (const sha512 of hashes) {
    if (await isHashedGood(disk, files, sha512)) continue;
    if (second === undefined || !(await isHashedGood(disk, join(second, 'files'), sha512))) {
      result.damaged.push(sha512);
      continue;
    }
    const bad = await readIfThere(disk, hashedPath(files, sha512)).catch(() => undefined); // unreadable: nothing to keep
    if (bad) await aside.keep(sha512.slice(0, 16), at, '.damaged', bad);
    if ((await copyHashed(disk, sha512, join(second, 'files'), files)) === 'sourceLacks') {
      result.damaged.push(sha512);
      continue;
    }
    copied.push(sha512);
    result.healed.push({ file: `files/sha512/${sha512.slice(0, 2)}/${sha512}`, from: 'files' });
  }
  await syncHashed(disk, files, copied);
  return result;
}
