// The repository as the architecture test sees it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Made by tools and ignored by git. */
const IGNORED = new Set([
  '.git',
  'node_modules',
  'out',
  'dist',
  'coverage',
  'test-results',
  'playwright-report',
  '.DS_Store',
]);

const BINARY = /\.(png|jpe?g|ico|icns|pdf|xlsx?|docx|zip|otf|tt[cf]|woff2|bin)$/i;

export function topLevelEntries(): string[] {
  return readdirSync(root).filter((name) => !IGNORED.has(name));
}

export function foldersIn(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${path}/${entry.name}`);
}

/** Files below a folder (paths from the root, forward slashes). */
export function filesIn(path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return [];
    const child = path === '.' ? entry.name : `${path}/${entry.name}`;
    return entry.isDirectory() ? filesIn(child) : [child];
  });
}

export const isText = (path: string) => !BINARY.test(path);

export function hasFile(path: string): boolean {
  return existsSync(join(root, path));
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
