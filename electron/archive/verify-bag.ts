/**
 * Verifies a BagIt package the whole way: every file, every checksum of every manifest and tag manifest
 * (RFC 8493 §3, versions 0.93 to 1.0). Says "complete" and "valid" apart, names each file, never leaves the folder.
 */
import path from 'node:path';
import { manifestKind, type DigestAlgorithm } from '../../shared/archive/manifest';
import { checkCodeOf } from '../../shared/archive/tag-file';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { verifyWords as words, type VerifyCode } from '../../shared/words/archive-check';
import { errorCode, nodeArchiveFs, type ArchiveFs } from './archive-fs';
import { Findings, type BagFinding } from './bag-findings';
import { CHUNK_BYTES, hashFile } from './hash-file';
import { listBag, type BagListing } from './list-bag';
import { matchBag, type ExpectedSums } from './match-bag';
import { readBag } from './read-bag';

export interface VerifyProgress {
  phase: 'verifying';
  filesDone: number;
  filesTotal: number;
  bytesDone: number;
  bytesTotal: number;
  currentPath: string;
}

export interface VerifyOptions {
  signal?: AbortSignal;
  onProgress?: (progress: VerifyProgress) => void;
  fs?: ArchiveFs;
}

export interface BagReport {
  /** Folder name and absolute path. */
  name: string;
  path: string;
  /** All files there, nothing foreign among them, every tag file in order. */
  complete: boolean;
  /** Complete, and every checksum right. */
  valid: boolean;
  /** Everything found, also what breaks nothing (`breaks: 'nothing'`). */
  problems: BagFinding[];
  counts: {
    /** Files and bytes read and compared. */
    filesChecked: number;
    bytesChecked: number;
    byCode: Partial<Record<VerifyCode, number>>;
  };
  version: string;
  algorithms: DigestAlgorithm[];
  /** Of `tagmanifest-sha512.txt`, with its short 核对码; absent when there is none. */
  tagManifestSha512?: string;
  checkCode?: string;
}

const AT_ONCE = 2;

/**
 * Verifies the package in `dir`. Throws ExpectedFailure: `cancelled`; `placeVanished` when there is no such
 * folder or it cannot be listed; `notABag` when it is a file, or a folder with neither bagit.txt nor a manifest.
 */
export async function verifyBag(dir: string, options: VerifyOptions = {}): Promise<BagReport> {
  const fs = options.fs ?? nodeArchiveFs;
  const listing = await openFolder(fs, dir, options.signal);
  if (!looksLikeBag(listing)) throw new ExpectedFailure('notABag', words.notABag(dir));
  const findings = new Findings();
  const bag = await readBag(fs, dir, listing, findings);
  const expected = matchBag(bag, listing, findings);
  const checked = await hashAll(fs, dir, listing, expected, findings, options);
  const tagManifest = await tagManifestDigest(fs, dir, listing);
  const order = new Map(verifyOrder.map((code, index) => [code, index]));
  const problems = [...findings.list].sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
  const byCode: BagReport['counts']['byCode'] = {};
  for (const { code } of problems) byCode[code] = (byCode[code] ?? 0) + 1;
  return {
    name: path.basename(path.resolve(dir)),
    path: path.resolve(dir),
    complete: findings.complete,
    valid: findings.valid,
    problems,
    counts: { ...checked, byCode },
    version: bag.version,
    algorithms: [...new Set(bag.manifests.map((manifest) => manifest.algorithm))],
    ...(tagManifest === undefined
      ? {}
      : { tagManifestSha512: tagManifest, checkCode: checkCodeOf(tagManifest) }),
  };
}

/** A damaged package still counts as one: either its declaration or one of its manifests is there. */
export function looksLikeBag(listing: Pick<BagListing, 'files'>): boolean {
  return [...listing.files.keys()].some((name) => name === 'bagit.txt' || manifestKind(name) !== undefined);
}

const verifyOrder: readonly VerifyCode[] = [
  'notABag',
  'changed',
  'missing',
  'extra',
  'unreadable',
  'notListed',
  'unsafeName',
  'badTagFile',
  'badOxum',
  'incompleteFetch',
  'weakAlgorithm',
];

async function openFolder(fs: ArchiveFs, dir: string, signal: AbortSignal | undefined): Promise<BagListing> {
  try {
    const kind = await fs.kindOf(dir);
    if (kind === undefined) throw new ExpectedFailure('placeVanished', words.noPath(dir));
    if (kind !== 'folder') throw new ExpectedFailure('notABag', words.notFolder(dir));
    return await listBag(fs, dir, signal);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw new ExpectedFailure('placeVanished', words.cannotRead(dir), { cause: error });
  }
}

/** Two files at a time: a stick is the limit, not the processor, and more would only make it seek. */
async function hashAll(
  fs: ArchiveFs,
  dir: string,
  listing: BagListing,
  expected: ExpectedSums,
  findings: Findings,
  { signal, onProgress }: VerifyOptions,
): Promise<{ filesChecked: number; bytesChecked: number }> {
  const work = [...expected];
  const bytesTotal = work.reduce((sum, [name]) => sum + (listing.files.get(name) ?? 0), 0);
  const progress = {
    phase: 'verifying' as const,
    filesDone: 0,
    filesTotal: work.length,
    bytesDone: 0,
    bytesTotal,
  };
  const found: { name: string; code: 'changed' | 'unreadable' }[] = [];
  let next = 0;
  let bytesChecked = 0;
  const one = async (
    [name, sums]: [string, Map<DigestAlgorithm, string>],
    buffer: Uint8Array,
  ): Promise<void> => {
    const onBytes = (bytes: number): void => {
      progress.bytesDone = Math.min(bytesTotal, progress.bytesDone + bytes);
      onProgress?.({ ...progress, currentPath: name });
    };
    try {
      const { bytes, digests } = await hashFile(fs, path.join(dir, name), [...sums.keys()], {
        signal,
        onBytes,
        buffer,
      });
      bytesChecked += bytes;
      const differs = [...sums].some(([algorithm, sum]) => digests[algorithm] !== sum);
      if (differs) found.push({ name, code: 'changed' });
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      found.push({ name, code: 'unreadable' });
    }
    progress.filesDone += 1;
    onProgress?.({ ...progress, currentPath: name });
  };
  const lane = async (): Promise<void> => {
    const buffer = new Uint8Array(CHUNK_BYTES);
    for (let item = work[next++]; item !== undefined; item = work[next++]) await one(item, buffer);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, code } of found) findings.add('valid', code, name, words[code](name));
  return {
    filesChecked: work.length - found.filter(({ code }) => code === 'unreadable').length,
    bytesChecked,
  };
}

async function tagManifestDigest(
  fs: ArchiveFs,
  dir: string,
  listing: BagListing,
): Promise<string | undefined> {
  const name = 'tagmanifest-sha512.txt';
  if (!listing.files.has(name)) return undefined;
  try {
    return (await hashFile(fs, path.join(dir, name), ['sha512'])).digests.sha512;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
