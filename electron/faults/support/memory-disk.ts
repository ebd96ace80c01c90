/**
 * A file system in memory under the storage modules. It writes down every step that changes something, so that
 * `power-cut.ts` can say what a disk might hold after a power cut at any of them, and asks `onCall` before each
 * call, so that a test can let one fail.
 */
import type { Disk, OpenFile, OpenMode } from '../../files/disk';

export interface FileNode {
  kind: 'file';
  no: number;
  data: Buffer;
}
export interface FolderNode {
  kind: 'folder';
  no: number;
  entries: Map<string, DiskNode>;
}
export type DiskNode = FileNode | FolderNode;

/** What happened to the disk, by the numbers of files and folders (names change, numbers do not). */
export type DiskEvent =
  | { kind: 'make'; folder: number; name: string; node: number; isFolder: boolean }
  | { kind: 'rename'; fromFolder: number; fromName: string; toFolder: number; toName: string; node: number }
  | { kind: 'remove'; folder: number; name: string }
  | { kind: 'write'; node: number; position: number; bytes: Buffer }
  | { kind: 'truncate'; node: number; length: number }
  | { kind: 'sync'; node: number }
  | { kind: 'syncFolder'; folder: number }
  /** Not of the disk: what the program was told, or told somebody, at this moment. */
  | { kind: 'note'; note: unknown };

export type DiskCall =
  | 'open'
  | 'openToChange'
  | 'write'
  | 'read'
  | 'size'
  | 'sync'
  | 'truncate'
  | 'close'
  | 'readFile'
  | 'list'
  | 'makeFolder'
  | 'rename'
  | 'remove'
  | 'removeFolder'
  | 'syncFolder'
  | 'freeBytes';

export const ROOT = 0;

export class MemoryDisk implements Disk {
  readonly events: DiskEvent[] = [];
  /** What `freeBytes` answers. */
  free = 1e12;
  /** Called before each call; throws to let it fail. */
  onCall: (call: DiskCall, path: string) => void = () => undefined;
  /** What a write leaves; the bytes themselves unless a test spoils them (a medium that lies). */
  onWrite: (bytes: Buffer, path: string) => Buffer = (bytes) => bytes;
  private nextNo: number;

  constructor(readonly root: FolderNode = { kind: 'folder', no: ROOT, entries: new Map() }) {
    let last = 0;
    const visit = (node: DiskNode): void => {
      last = Math.max(last, node.no);
      if (node.kind === 'folder') for (const child of node.entries.values()) visit(child);
    };
    visit(root);
    this.nextNo = last + 1;
  }

  note(note: unknown): void {
    this.events.push({ kind: 'note', note });
  }

  async open(path: string, mode: OpenMode): Promise<OpenFile> {
    this.onCall(mode === 'read' ? 'open' : 'openToChange', path);
    const { folder, name } = this.parentOf(path);
    let node = folder.entries.get(name);
    if (mode === 'createNew') {
      if (node) throw systemError('EEXIST', path);
      node = { kind: 'file', no: this.nextNo++, data: Buffer.alloc(0) };
      folder.entries.set(name, node);
      this.events.push({ kind: 'make', folder: folder.no, name, node: node.no, isFolder: false });
    }
    if (!node) throw systemError('ENOENT', path);
    if (node.kind === 'folder') throw systemError('EISDIR', path);
    return new MemoryFile(this, node, path, mode !== 'read');
  }

  async readFile(path: string): Promise<Buffer> {
    this.onCall('readFile', path);
    const node = this.find(path);
    if (!node) throw systemError('ENOENT', path);
    if (node.kind === 'folder') throw systemError('EISDIR', path);
    return Buffer.from(node.data);
  }

  async list(folder: string): Promise<string[]> {
    this.onCall('list', folder);
    const node = this.find(folder);
    if (!node) return [];
    if (node.kind === 'file') throw systemError('ENOTDIR', folder);
    return [...node.entries.keys()].sort();
  }

  async makeFolder(folder: string): Promise<void> {
    this.onCall('makeFolder', folder);
    let at = this.root;
    const parents: number[] = [];
    for (const name of namesOf(folder)) {
      let next = at.entries.get(name);
      if (!next) {
        next = { kind: 'folder', no: this.nextNo++, entries: new Map() };
        at.entries.set(name, next);
        this.events.push({ kind: 'make', folder: at.no, name, node: next.no, isFolder: true });
        parents.push(at.no);
      }
      if (next.kind === 'file') throw systemError('ENOTDIR', folder);
      at = next;
    }
    // The port promises it: entries of new folders are durable.
    for (const parent of parents.reverse()) this.events.push({ kind: 'syncFolder', folder: parent });
  }

  async rename(from: string, to: string): Promise<void> {
    this.onCall('rename', to);
    const source = this.parentOf(from);
    const target = this.parentOf(to);
    const node = source.folder.entries.get(source.name);
    if (!node) throw systemError('ENOENT', from);
    const there = target.folder.entries.get(target.name);
    if (there?.kind === 'folder' && (node.kind === 'file' || there.entries.size > 0)) {
      throw systemError(node.kind === 'file' ? 'EISDIR' : 'ENOTEMPTY', to);
    }
    source.folder.entries.delete(source.name);
    target.folder.entries.set(target.name, node);
    const { no: fromFolder } = source.folder;
    const { no: toFolder } = target.folder;
    const names = { fromName: source.name, toName: target.name };
    this.events.push({ kind: 'rename', fromFolder, toFolder, ...names, node: node.no });
  }

  async remove(path: string): Promise<void> {
    this.onCall('remove', path);
    const parent = this.find(path.slice(0, path.lastIndexOf('/')) || '/');
    const name = path.slice(path.lastIndexOf('/') + 1);
    const node = parent?.kind === 'folder' ? parent.entries.get(name) : undefined;
    if (parent?.kind !== 'folder' || !node) return;
    if (node.kind === 'folder') throw systemError('EISDIR', path);
    parent.entries.delete(name);
    this.events.push({ kind: 'remove', folder: parent.no, name });
  }

  async removeFolder(folder: string): Promise<void> {
    this.onCall('removeFolder', folder);
    const parent = this.parentOf(folder);
    const node = parent.folder.entries.get(parent.name);
    if (!node) throw systemError('ENOENT', folder);
    if (node.kind === 'file') throw systemError('ENOTDIR', folder);
    if (node.entries.size > 0) throw systemError('ENOTEMPTY', folder);
    parent.folder.entries.delete(parent.name);
    this.events.push({ kind: 'remove', folder: parent.folder.no, name: parent.name });
  }

  async syncFolder(folder: string): Promise<void> {
    this.onCall('syncFolder', folder);
    const node = this.find(folder);
    if (!node) throw systemError('ENOENT', folder);
    if (node.kind === 'file') throw systemError('ENOTDIR', folder);
    this.events.push({ kind: 'syncFolder', folder: node.no });
  }

  async freeBytes(path: string): Promise<number> {
    this.onCall('freeBytes', path);
    if (!this.find(path)) throw systemError('ENOENT', path);
    return this.free;
  }

  /** The file or folder of that name; undefined when there is none. */
  find(path: string): DiskNode | undefined {
    let node: DiskNode = this.root;
    for (const name of namesOf(path)) {
      const next: DiskNode | undefined = node.kind === 'folder' ? node.entries.get(name) : undefined;
      if (!next) return undefined;
      node = next;
    }
    return node;
  }

  /** Every file by its path, in order. */
  files(below = '/'): Map<string, Buffer> {
    const found = new Map<string, Buffer>();
    const visit = (node: DiskNode | undefined, path: string): void => {
      if (node?.kind === 'file') found.set(path, node.data);
      if (node?.kind !== 'folder') return;
      for (const name of [...node.entries.keys()].sort()) visit(node.entries.get(name), `${path}/${name}`);
    };
    visit(this.find(below), below === '/' ? '' : below);
    return found;
  }

  /** Puts a file there without a trace, as if it had always been there (a stick, a bit gone wrong). */
  plant(path: string, bytes: Uint8Array): void {
    const names = namesOf(path);
    const name = names.pop() ?? '';
    let folder = this.root;
    for (const step of names) {
      const next = folder.entries.get(step) ?? { kind: 'folder', no: this.nextNo++, entries: new Map() };
      if (next.kind === 'file') throw systemError('ENOTDIR', path);
      folder.entries.set(step, next);
      folder = next;
    }
    folder.entries.set(name, { kind: 'file', no: this.nextNo++, data: Buffer.from(bytes) });
  }

  private parentOf(path: string): { folder: FolderNode; name: string } {
    const end = path.lastIndexOf('/');
    const folder = this.find(path.slice(0, end) || '/');
    if (folder?.kind !== 'folder') throw systemError(folder ? 'ENOTDIR' : 'ENOENT', path);
    return { folder, name: path.slice(end + 1) };
  }
}

class MemoryFile implements OpenFile {
  private closed = false;

  constructor(
    private readonly disk: MemoryDisk,
    private readonly node: FileNode,
    private readonly path: string,
    private readonly writable: boolean,
  ) {}

  async write(bytes: Uint8Array, position: number): Promise<number> {
    this.check('write');
    if (!this.writable) throw systemError('EBADF', this.path);
    const copy = this.disk.onWrite(Buffer.from(bytes), this.path);
    this.node.data = written(this.node.data, copy, position);
    this.disk.events.push({ kind: 'write', node: this.node.no, position, bytes: copy });
    return bytes.length;
  }

  async read(position: number, length: number): Promise<Buffer> {
    this.check('read');
    return Buffer.from(this.node.data.subarray(position, position + length));
  }

  async size(): Promise<number> {
    this.check('size');
    return this.node.data.length;
  }

  async sync(): Promise<void> {
    this.check('sync');
    this.disk.events.push({ kind: 'sync', node: this.node.no });
  }

  async truncate(length: number): Promise<void> {
    this.check('truncate');
    if (!this.writable) throw systemError('EINVAL', this.path);
    this.node.data = resized(this.node.data, length);
    this.disk.events.push({ kind: 'truncate', node: this.node.no, length });
  }

  async close(): Promise<void> {
    this.check('close');
    this.closed = true;
  }

  private check(call: DiskCall): void {
    if (this.closed) throw systemError('EBADF', this.path);
    this.disk.onCall(call, this.path);
  }
}

/** The same files and numbers, to go on from twice. */
export function copyOf(folder: FolderNode): FolderNode {
  const entries = [...folder.entries].map(([name, node]) => {
    return [name, node.kind === 'folder' ? copyOf(node) : { ...node }] as const;
  });
  return { ...folder, entries: new Map(entries) };
}

/** Contents after a write; what lies between the old end and `position` reads as zeros. */
export function written(data: Buffer, bytes: Buffer, position: number): Buffer {
  const end = position + bytes.length;
  const grown = end > data.length ? resized(data, end) : Buffer.from(data);
  bytes.copy(grown, position);
  return grown;
}

export function resized(data: Buffer, length: number): Buffer {
  if (length <= data.length) return Buffer.from(data.subarray(0, length));
  return Buffer.concat([data], length);
}

export function systemError(code: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made by the test, '${path}'`), { code, path });
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
}
