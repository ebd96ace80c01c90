/**
 * What a disk may hold after a power cut. Only three things are certain: contents that were flushed (`sync`),
 * entries of a folder that was flushed (`syncFolder`), and that a rename is done whole or not at all. All else
 * may be there, be missing, or be there in part; an entry may be there before the contents it names.
 */
import { resized, ROOT, written, type DiskEvent, type DiskNode, type FolderNode } from './memory-disk';
import type { Random } from './random';

interface Contents {
  durable: Buffer;
  /** Contents after each step since the last flush, oldest first. */
  since: Buffer[];
}
interface EntryEffect {
  folder: number;
  name: string;
  /** Undefined: the entry goes. */
  node: number | undefined;
}
interface EntryStep {
  effects: EntryEffect[];
}

/** Which unflushed folder entries are there, and how much of unflushed contents. */
export interface CutStyle {
  entries: 'all' | 'none' | 'prefix' | 'subset';
  contents: 'kept' | 'dropped' | 'zeros' | 'torn512' | 'torn4096' | 'mixed';
}

/** The plain extremes first, then the mixtures; each is tried at every step of a script. */
export const cutStyles: readonly CutStyle[] = [
  { entries: 'all', contents: 'kept' },
  { entries: 'none', contents: 'dropped' },
  { entries: 'all', contents: 'dropped' },
  { entries: 'all', contents: 'zeros' },
  { entries: 'none', contents: 'kept' },
  { entries: 'all', contents: 'torn512' },
  { entries: 'prefix', contents: 'torn512' },
  { entries: 'subset', contents: 'torn512' },
  { entries: 'all', contents: 'torn4096' },
  { entries: 'prefix', contents: 'mixed' },
  { entries: 'subset', contents: 'mixed' },
  { entries: 'subset', contents: 'kept' },
];

/** Follows a recorded run step by step, always knowing what is certain and what is not. */
export class PowerModel {
  private readonly contents = new Map<number, Contents>();
  private readonly folders = new Map<number, Map<string, number>>();
  private pending: EntryStep[] = [];

  /** @param start the disk before the run: all of it is on the medium */
  constructor(start: FolderNode) {
    this.adopt(start);
  }

  apply(event: DiskEvent): void {
    switch (event.kind) {
      case 'make':
        if (event.isFolder) this.folders.set(event.node, new Map());
        else this.contents.set(event.node, { durable: Buffer.alloc(0), since: [] });
        this.pending.push({ effects: [{ folder: event.folder, name: event.name, node: event.node }] });
        return;
      case 'rename':
        this.pending.push({
          effects: [
            { folder: event.fromFolder, name: event.fromName, node: undefined },
            { folder: event.toFolder, name: event.toName, node: event.node },
          ],
        });
        return;
      case 'remove':
        this.pending.push({ effects: [{ folder: event.folder, name: event.name, node: undefined }] });
        return;
      case 'write':
        this.change(event.node, (data) => written(data, event.bytes, event.position));
        return;
      case 'truncate':
        this.change(event.node, (data) => resized(data, event.length));
        return;
      case 'sync': {
        const contents = this.contentsOf(event.node);
        contents.durable = contents.since.at(-1) ?? contents.durable;
        contents.since = [];
        return;
      }
      case 'syncFolder': {
        const flushed = this.closed((step) => step.effects.some(({ folder }) => folder === event.folder));
        for (const step of this.pending) if (flushed.has(step)) enter(this.folders, step);
        this.pending = this.pending.filter((step) => !flushed.has(step));
        return;
      }
      case 'note':
        return;
    }
  }

  /** False when everything is on the medium: a cut then leaves exactly one state. */
  get uncertain(): boolean {
    return this.pending.length > 0 || [...this.contents.values()].some(({ since }) => since.length > 0);
  }

  /** One disk that might be found after a cut at this moment. */
  cut(style: CutStyle, random: Random): FolderNode {
    const kept = this.keptSteps(style.entries, random);
    const folders = new Map([...this.folders].map(([no, entries]) => [no, new Map(entries)]));
    for (const step of this.pending) if (kept.has(step)) enter(folders, step);
    const seen = new Map<number, DiskNode>();
    const build = (no: number): DiskNode => {
      const known = seen.get(no);
      if (known) return known;
      const entries = folders.get(no);
      if (!entries) {
        const file: DiskNode = { kind: 'file', no, data: contentsAfter(this.contentsOf(no), style, random) };
        seen.set(no, file);
        return file;
      }
      const folder: FolderNode = { kind: 'folder', no, entries: new Map() };
      seen.set(no, folder);
      for (const [name, node] of entries) folder.entries.set(name, build(node));
      return folder;
    };
    return build(ROOT) as FolderNode;
  }

  private keptSteps(entries: CutStyle['entries'], random: Random): Set<EntryStep> {
    if (entries === 'none') return new Set();
    if (entries === 'all') return new Set(this.pending);
    if (entries === 'prefix') return new Set(this.pending.slice(0, random.below(this.pending.length + 1)));
    return this.closed(() => random.chance(0.5));
  }

  /** The chosen steps and, for each, the earlier ones on the same names: no file system swaps those. */
  private closed(chosen: (step: EntryStep) => boolean): Set<EntryStep> {
    const kept = new Set<EntryStep>();
    const needed = new Set<string>();
    for (const step of [...this.pending].reverse()) {
      const names = step.effects.map(({ folder, name }) => `${folder}/${name}`);
      if (!names.some((name) => needed.has(name)) && !chosen(step)) continue;
      kept.add(step);
      for (const name of names) needed.add(name);
    }
    return kept;
  }

  private change(no: number, step: (data: Buffer) => Buffer): void {
    const contents = this.contentsOf(no);
    contents.since.push(step(contents.since.at(-1) ?? contents.durable));
  }

  private contentsOf(no: number): Contents {
    const contents = this.contents.get(no);
    if (!contents) throw new Error(`no file ${no}`);
    return contents;
  }

  private adopt(node: DiskNode): void {
    if (node.kind === 'file') {
      this.contents.set(node.no, { durable: node.data, since: [] });
      return;
    }
    this.folders.set(node.no, new Map([...node.entries].map(([name, child]) => [name, child.no])));
    for (const child of node.entries.values()) this.adopt(child);
  }
}

function enter(folders: Map<number, Map<string, number>>, step: EntryStep): void {
  for (const { folder, name, node } of step.effects) {
    const entries = folders.get(folder);
    if (node === undefined) entries?.delete(name);
    else entries?.set(name, node);
  }
}

function contentsAfter({ durable, since }: Contents, style: CutStyle, random: Random): Buffer {
  const last = since.at(-1);
  // Contents are never changed in place: the same object may be part of many states.
  if (!last) return durable;
  const kinds = ['kept', 'dropped', 'zeros', 'torn512', 'torn4096'] as const;
  const kind = style.contents === 'mixed' ? random.pick(kinds) : style.contents;
  if (kind === 'kept') return last;
  if (kind === 'dropped') return durable;
  // The length was written, the contents were not.
  if (kind === 'zeros') return resized(durable, last.length);
  return torn([durable, ...since], kind === 'torn512' ? 512 : 4096, random);
}

/** Each sector holds what some version had there; the length is one a version had, or reaches to a sector's end. */
function torn(versions: readonly Buffer[], sector: number, random: Random): Buffer {
  const lengths = versions.map((version) => version.length);
  const shortest = Math.min(...lengths);
  const longest = Math.max(...lengths);
  for (let end = Math.ceil((shortest + 1) / sector) * sector; end < longest; end += sector) lengths.push(end);
  // The longest is the likeliest: a length is written early by most file systems.
  const length = random.chance(0.4) ? longest : random.pick(lengths);
  const result = Buffer.alloc(length);
  const favourLast = random.next();
  for (let start = 0; start < length; start += sector) {
    const oldOrNew = random.chance(favourLast) ? versions.at(-1) : versions[0];
    const version = random.chance(0.8) ? oldOrNew : random.pick(versions);
    if (version && start < version.length) {
      version.copy(result, start, start, Math.min(start + sector, length));
    }
  }
  return result;
}
