/** Walks a package without following anything out of it: the only paths ever opened are the ones found here. */
import path from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { errorCode, type ArchiveFs } from './archive-fs';
import { stopIfCancelled } from './hash-file';

/** More than any honest package; a bomb stops here. */
export const MAX_FILES = 200_000;
const MAX_DEPTH = 64;

export interface BagListing {
  /** Regular files by path from the root, spelled as on disk; size in bytes. */
  files: Map<string, number>;
  /** Symbolic links and devices: named, never opened. */
  links: string[];
  others: string[];
  /** Files or folders the system would not let us look at. */
  unreadable: string[];
  hasPayloadFolder: boolean;
  tooMany: boolean;
}

/** Throws the system's error when the root itself cannot be listed. */
export async function listBag(fs: ArchiveFs, root: string, signal?: AbortSignal): Promise<BagListing> {
  const found: BagListing = {
    files: new Map(),
    links: [],
    others: [],
    unreadable: [],
    hasPayloadFolder: false,
    tooMany: false,
  };
  await walk(fs, root, '', 0, found, signal);
  return found;
}

async function walk(
  fs: ArchiveFs,
  root: string,
  below: string,
  depth: number,
  found: BagListing,
  signal: AbortSignal | undefined,
): Promise<void> {
  const entries = await fs.list(path.join(root, below));
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const { name, kind } of entries) {
    stopIfCancelled(signal);
    const here = below === '' ? name : `${below}/${name}`;
    if (found.files.size >= MAX_FILES || depth > MAX_DEPTH) {
      found.tooMany = true;
      return;
    }
    if (kind === 'link') found.links.push(here);
    else if (kind === 'other') found.others.push(here);
    else if (kind === 'file') await measure(fs, root, here, found);
    else {
      if (here === 'data') found.hasPayloadFolder = true;
      await readable(here, found, () => walk(fs, root, here, depth + 1, found, signal));
    }
  }
}

async function measure(fs: ArchiveFs, root: string, here: string, found: BagListing): Promise<void> {
  await readable(here, found, async () => {
    found.files.set(here, await fs.sizeOf(path.join(root, here)));
  });
}

async function readable(here: string, found: BagListing, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (error instanceof ExpectedFailure || errorCode(error) === undefined) throw error;
    found.unreadable.push(here);
  }
}
