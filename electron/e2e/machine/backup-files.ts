/** What lies in a folder of snapshots (`data/snapshots`, `支部手册备份`), read past the program. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { copyFolderName } from '../../../shared/words/backup-files';
import { readFolder } from './tables';

/** Manifests of a folder, oldest first; names end with their instant. */
export function listManifests(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^snap-.*\.json$/.test(name))
    .sort();
}

export function localSnapshots(profile: string): string {
  return join(profile, 'data', 'snapshots');
}

export function copyOn(stick: string): string {
  return join(stick, copyFolderName);
}

/** What the attachment files of a data folder or copy hash to as they lie there, sealed: SHA-512 by path in `files`. */
export function hashStoredFiles(folder: string): Record<string, string> {
  const root = join(folder, 'files');
  const found: Record<string, string> = {};
  if (!existsSync(root)) return found;
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found[relative(root, path)] = createHash('sha512').update(readFileSync(path)).digest('hex');
  }
  return found;
}

/** Contents of everything that was set aside, by path, as readFolder gives them. */
export function readAside(profile: string): Record<string, string> {
  const folder = join(profile, 'data', 'aside');
  return existsSync(folder) ? readFolder(folder) : {};
}
