/** What lies under a name, the name itself: a link is a link, wherever it leads. */
import { lstat } from 'node:fs/promises';
import { errorCode } from '../files/disk';

export type FileKind = 'file' | 'folder' | 'link' | 'none';
export type KindOf = (path: string) => Promise<FileKind>;

/** Sockets and pipes count as files: they are removed by name, too. @throws system errors other than "not there" */
export async function kindOf(path: string): Promise<FileKind> {
  try {
    const found = await lstat(path);
    // First: a junction on Windows is a folder to those who ask later.
    if (found.isSymbolicLink()) return 'link';
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return 'none';
    throw error;
  }
}
