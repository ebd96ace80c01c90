/** Files dropped on the page, those in dropped folders as well: as many and as deep as a stack of scans goes. */
import { MAX_SCANS } from '../../../../shared/ipc/requests/scans';

/** 2026年 / 三季度 / 9月: deeper folders are not a stack of scans but somebody's whole disk. */
const DEEPEST = 3;
/** Looked at in all, so that a folder of programs dropped by mistake does not keep the page busy. */
const MOST_ENTRIES = 5000;
/** By their names only, as where a folder is chosen; what they really are is seen when they are opened. */
const SCAN_NAME = /\.(pdf|jpe?g|png|webp)$/iu;
const byName = new Intl.Collator('zh-CN', { numeric: true });

export interface DroppedFiles {
  files: File[];
  /** Scans that were not taken because there are too many at once. */
  left: number;
  /** Folders the browser could not open. */
  unread: number;
}

/**
 * Call while the drop is being handled: afterwards the browser empties what was dropped. Files dropped themselves are
 * taken whatever they are, so that a wrong one is named; in folders only what is called like a scan.
 */
export async function droppedFiles(data: DataTransfer): Promise<DroppedFiles> {
  const plain = [...data.files];
  const entries = [...data.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  if (!entries.some(isFolder)) return { files: plain, left: 0, unread: 0 };
  const walk: Walk = { found: [], seen: 0, unread: 0 };
  for (const entry of entries) await look(entry, 0, walk);
  const taken = walk.found.slice(0, MAX_SCANS);
  const files = await Promise.all(taken.map(fileOf));
  return {
    files: files.filter((file): file is File => file !== undefined),
    left: walk.found.length - taken.length,
    unread: walk.unread,
  };
}

interface Walk {
  found: FileSystemFileEntry[];
  seen: number;
  unread: number;
}

async function look(entry: FileSystemEntry, depth: number, walk: Walk): Promise<void> {
  walk.seen += 1;
  if (walk.seen > MOST_ENTRIES) return;
  if (isFile(entry)) {
    if (depth === 0 || (SCAN_NAME.test(entry.name) && !entry.name.startsWith('.'))) walk.found.push(entry);
    return;
  }
  if (!isFolder(entry) || depth >= DEEPEST) return;
  const inside = await readAll(entry.createReader());
  if (inside === undefined) {
    walk.unread += 1;
    return;
  }
  for (const one of inside.sort((a, b) => byName.compare(a.name, b.name))) await look(one, depth + 1, walk);
}

/** A reader hands out some hundred at a time; an empty answer ends it. Undefined for a folder that cannot be read. */
async function readAll(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[] | undefined> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | undefined>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve(undefined);
      });
    });
    if (some === undefined) return undefined;
    if (some.length === 0 || all.length > MOST_ENTRIES) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
  return new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(undefined);
    });
  });
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
