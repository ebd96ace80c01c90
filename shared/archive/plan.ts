/** The inventory of a package: what goes in, under which name, and where the bytes come from. */
import { folderOf, INDEX_DIR } from './layout';
import {
  foldName,
  MAX_PATH_CHARS,
  nameFault,
  numberedName,
  safeComponent,
  safeFileName,
  type NameFault,
} from './names';

export type ArchiveSource =
  | { bytes: Uint8Array }
  | { text: string }
  /** Read when its turn comes; `sha512` is what the content must be (attachments are named by it). */
  | { sizeBytes: number; open: () => AsyncIterable<Uint8Array>; sha512?: string };

export interface ArchiveEntry {
  /** Below `data/`, with `/`: `03_三会一课/01支部党员大会/20260318_支部党员大会_主题.pdf`. */
  path: string;
  title: string;
  /** Top folder of the tree, `03_三会一课`. */
  category: string;
  /** A kind of layout.ts, or a Chinese word shown as it is. */
  kind: string;
  /** Calendar or partial date; empty when the file has none. */
  date: string;
  pages?: number;
  note?: string;
  /** `path` of the entry this one belongs to (scan, photo, data file); it is shown in that one's line. */
  partOf?: string;
  source: ArchiveSource;
}

export interface ArchivePlan {
  schema: 'archive-plan/1';
  packageName: string;
  branch: { fullName: string; shortName: string };
  /** `from`, `to` are calendar dates; `label` is shown: 2026年度. */
  period: { label: string; from: string; to: string };
  /** Person to ask, as written by the branch; may be empty. */
  contact: string;
  /** Gaps stated openly (缺项说明), one sentence each. */
  gaps: readonly string[];
  entries: readonly ArchiveEntry[];
}

export interface WishedEntry {
  /** Folder below `data/`. */
  directory: string;
  fileName: string;
  title: string;
  kind: string;
  date: string;
  pages?: number | undefined;
  note?: string | undefined;
  /** Position in the list of the entry it belongs to. */
  partOfIndex?: number | undefined;
  source: ArchiveSource;
}

/** Wished folders and names -> safe paths, unique after NFC and case folding; order is kept. */
export function placeEntries(wished: readonly WishedEntry[], taken: Iterable<string> = []): ArchiveEntry[] {
  const used = new Set([...taken].map(foldName));
  const spelled = new Map<string, string>();
  const paths: string[] = [];
  return wished.map((entry) => {
    const directory = asSpelledFirst(safeDirectory(entry.directory), spelled);
    const name = safeFileName(entry.fileName);
    let path = `${directory}/${name}`;
    for (let number = 2; used.has(foldName(path)); number += 1)
      path = `${directory}/${numberedName(name, number)}`;
    used.add(foldName(path));
    paths.push(path);
    const owner = entry.partOfIndex === undefined ? undefined : paths[entry.partOfIndex];
    return {
      path,
      title: entry.title,
      category: directory.split('/')[0] ?? directory,
      kind: entry.kind,
      date: entry.date,
      ...(entry.pages === undefined ? {} : { pages: entry.pages }),
      ...(entry.note === undefined ? {} : { note: entry.note }),
      ...(owner === undefined ? {} : { partOf: owner }),
      source: entry.source,
    };
  });
}

/** Folders a stick takes for one (`A组`, `a组`) get the spelling that came first: both cannot exist beside each other. */
function asSpelledFirst(directory: string, spelled: Map<string, string>): string {
  let path = '';
  for (const part of directory.split('/')) {
    const next = path === '' ? part : `${path}/${part}`;
    path = spelled.get(foldName(next)) ?? next;
    spelled.set(foldName(path), path);
  }
  return path;
}

function safeDirectory(directory: string): string {
  const parts = directory.split(/[/\\]+/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.length === 0 ? INDEX_DIR : parts.map((part) => safeComponent(part, '未命名')).join('/');
}

export interface PlanFault {
  path: string;
  fault: NameFault | 'pathTooLong' | 'duplicate' | 'noFolder';
}

/** Checks every path of a plan before anything is written. `packageName` counts into the length. */
export function planFaults(plan: ArchivePlan, packageName = plan.packageName): PlanFault[] {
  const faults: PlanFault[] = [];
  const packageFault = nameFault(packageName);
  if (packageFault) faults.push({ path: packageName, fault: packageFault });
  const files = new Set<string>();
  const folders = new Map<string, string>();
  for (const { path } of plan.entries) {
    const components = path.split('/');
    const bad = components.map(nameFault).find((fault) => fault !== undefined);
    if (bad) faults.push({ path, fault: bad });
    if (components.length < 2 || !folderOf(path)) faults.push({ path, fault: 'noFolder' });
    if (pathChars(packageName, path) > MAX_PATH_CHARS) faults.push({ path, fault: 'pathTooLong' });
    // A file and a folder of one name cannot both exist, so every leading part counts too.
    const parents = components.slice(0, -1).map((_, index) => components.slice(0, index + 1).join('/'));
    const clashes = parents.some(
      (part) => files.has(foldName(part)) || (folders.get(foldName(part)) ?? part) !== part,
    );
    if (clashes || files.has(foldName(path)) || folders.has(foldName(path)))
      faults.push({ path, fault: 'duplicate' });
    for (const part of parents) folders.set(foldName(part), part);
    files.add(foldName(path));
  }
  return faults;
}

/** Characters from the package's own name on. */
export function pathChars(packageName: string, path: string): number {
  return `${packageName}/data/${path}`.length;
}
