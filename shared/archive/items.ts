/** Entries as people read them: items with what belongs to them, in the order of the tree. */
import { archiveFolders, INDEX_JSON_PATH, type ArchiveFolder } from './layout';
import type { ArchiveEntry, ArchivePlan } from './plan';

export interface ArchiveItemGroup {
  folder: ArchiveFolder;
  items: ArchiveListItem[];
}
export interface ArchiveListItem {
  entry: ArchiveEntry;
  /** Scans, photos and data files of this item. */
  parts: ArchiveEntry[];
}

/** One group per top folder, empty ones too: by sub-folder, then date, then name; the machine index is left out. */
export function itemGroups(plan: ArchivePlan): ArchiveItemGroup[] {
  const owners = new Set(plan.entries.map((entry) => entry.path));
  const parts = new Map<string, ArchiveEntry[]>();
  const items = new Map<string, ArchiveListItem[]>();
  for (const entry of plan.entries) {
    if (entry.path === INDEX_JSON_PATH) continue;
    if (entry.partOf !== undefined && entry.partOf !== entry.path && owners.has(entry.partOf)) {
      parts.set(entry.partOf, [...(parts.get(entry.partOf) ?? []), entry]);
    } else {
      const top = entry.path.split('/')[0] ?? '';
      items.set(top, [...(items.get(top) ?? []), { entry, parts: [] }]);
    }
  }
  return archiveFolders.map((folder) => ({
    folder,
    items: (items.get(folder.dir) ?? [])
      .map(({ entry }) => ({ entry, parts: parts.get(entry.path) ?? [] }))
      .sort((a, b) => compare(sortKey(a.entry), sortKey(b.entry))),
  }));
}

/** Folder of a path, without its file name. */
export function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Undated files come last in their folder. */
function sortKey(entry: ArchiveEntry): string {
  return [directoryOf(entry.path), entry.date === '' ? '9' : entry.date, entry.path].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
