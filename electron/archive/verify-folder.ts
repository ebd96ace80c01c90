/** Verifies one package, or every package lying in a folder: what a superior's office receives on one stick. */
import path from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { verifyWords as words } from '../../shared/words/archive-check';
import { errorCode, nodeArchiveFs, type ArchiveFs } from './archive-fs';
import { isUnfinishedName } from './check-target';
import { looksLikeBag, verifyBag, type BagReport, type VerifyOptions } from './verify-bag';

export interface FolderReport {
  /** False when the path itself was the package. */
  isFolderOfPackages: boolean;
  packages: BagReport[];
  /** Working folders an interrupted export left behind; not packages yet. */
  unfinished: string[];
}

/** `place` is a package or holds packages directly below. Throws like verifyBag; `notABag` when it holds none. */
export async function verifyFolder(place: string, options: VerifyOptions = {}): Promise<FolderReport> {
  const fs = options.fs ?? nodeArchiveFs;
  const dir = path.resolve(place);
  if (isUnfinishedName(path.basename(dir))) throw new ExpectedFailure('notABag', words.unfinished(place));
  const folders = await packagesIn(fs, dir);
  if (folders === undefined || folders.packages.length === 0) {
    return { isFolderOfPackages: false, packages: [await verifyBag(place, options)], unfinished: [] };
  }
  const packages: BagReport[] = [];
  for (const name of folders.packages) packages.push(await verifyBag(path.join(dir, name), options));
  return { isFolderOfPackages: true, packages, unfinished: folders.unfinished };
}

/** Undefined when the folder is itself a package, or cannot be listed (verifyBag then says why). */
async function packagesIn(
  fs: ArchiveFs,
  dir: string,
): Promise<{ packages: string[]; unfinished: string[] } | undefined> {
  const entries = await listQuietly(fs, dir);
  if (entries === undefined || isPackage(entries)) return undefined;
  const folders = entries.filter((entry) => entry.kind === 'folder').map((entry) => entry.name);
  const packages: string[] = [];
  for (const name of folders.filter((folder) => !isUnfinishedName(folder)).sort()) {
    const inside = await listQuietly(fs, path.join(dir, name));
    if (inside && isPackage(inside)) packages.push(name);
  }
  return { packages, unfinished: folders.filter(isUnfinishedName).sort() };
}

type Entries = Awaited<ReturnType<ArchiveFs['list']>>;

function isPackage(entries: Entries): boolean {
  const files = entries
    .filter((entry) => entry.kind === 'file')
    .map((entry): [string, number] => [entry.name, 0]);
  return looksLikeBag({ files: new Map(files) });
}

async function listQuietly(fs: ArchiveFs, dir: string): Promise<Entries | undefined> {
  try {
    return await fs.list(dir);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
