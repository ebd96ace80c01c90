/**
 * The small file-system port under every store of ours (journal, drafts, settings, attachments). It names
 * each step a power cut can separate (write, sync, rename, folder sync), so that tests can fail, tear or
 * reorder any one of them; nothing above it calls `node:fs` to write user data.
 */
export interface OpenFile {
  /** Writes at `position` (bytes); may write less than asked and returns how many bytes it wrote. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  read(position: number, length: number): Promise<Buffer>;
  size(): Promise<number>;
  /** fdatasync: contents and length are on the medium when it resolves. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** `createNew` fails when the file exists, `update` when it does not. */
export type OpenMode = 'read' | 'update' | 'createNew';

export interface Disk {
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  readFile(path: string): Promise<Buffer>;
  /** Names in a folder, sorted; an absent folder is empty. */
  list(folder: string): Promise<string[]>;
  /** Makes the folder and its parents; the entries of new ones are on the medium when it resolves. */
  makeFolder(folder: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes one file; an absent one is fine. */
  remove(path: string): Promise<void>;
  /** Removes one empty folder. */
  removeFolder(folder: string): Promise<void>;
  /** Makes entries of the folder durable; a no-op where directories cannot be synced (Windows). */
  syncFolder(folder: string): Promise<void>;
  /** Bytes free for this user on the volume of an existing path. */
  freeBytes(path: string): Promise<number>;
}

/** Writes all bytes at `position`; a short write is continued, a failing one throws. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += await file.write(bytes.subarray(done), position + done);
}

/** `code` of a system error such as `ENOSPC`; empty for anything else. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
