/**
 * What the list of local snapshots shows, kept in `data/snapshot-list.json`: manifests of ten years hold
 * thousands of lines, and a start must not read forty of them to show a list. The file is a hint: names come
 * from the folder, and what it does not know is read.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { snapshotReasons } from '../../shared/backup/manifest';
import type { SnapshotInfo } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { instantSchema } from '../../shared/schema/primitives';
import type { Disk } from '../files/disk';
import { replaceFile } from '../files/replace-file';
import { describeSnapshot, describeUnusable, withLock } from './describe-snapshot';
import type { SnapshotName } from './snapshot-file';
import { SnapshotStore } from './snapshot-store';

export interface IndexedSnapshot {
  info: SnapshotInfo;
  /** Empty when the manifest could not be read. */
  journalId: string;
  /** Compressed bytes of its parts; `info.bytes` counts the attachments as well. */
  storedBytes: number;
  /** Of its manifest. */
  key?: string | undefined;
}

const storedSchema = z.object({
  schema: z.literal('snapshot-list/1'),
  snapshots: z.array(
    z.object({
      journalId: z.string(),
      storedBytes: z.number(),
      key: z.string().optional(),
      info: z.object({
        id: z.string(),
        place: z.literal('local'),
        at: instantSchema,
        reason: z.enum(snapshotReasons),
        seq: z.int(),
        rows: z.int(),
        attachments: z.int(),
        bytes: z.number(),
        branchName: z.string(),
        state: z.literal('good'),
      }),
    }),
  ),
});

export class SnapshotIndex {
  readonly store: SnapshotStore;
  private known: Map<string, IndexedSnapshot> | undefined;
  private readonly damaged = new Set<string>();
  private readonly path: string;
  private loading: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    dataFolder: string,
  ) {
    this.store = new SnapshotStore({ disk, folder: join(dataFolder, 'snapshots') });
    this.path = join(dataFolder, 'snapshot-list.json');
  }

  /** By instant, newest first. @throws system errors of listing the folder */
  list(): Promise<IndexedSnapshot[]> {
    const result = this.loading.then(() => this.load());
    this.loading = result.catch(() => undefined); // the caller gets the failure through `result`
    return result;
  }

  /**
   * Newest good snapshot of one journal up to `seq` (one beyond belongs to an end that was lost): highest seq,
   * because a clock may have been set back.
   */
  async newest(journalId: string, seq: number): Promise<SnapshotInfo | null> {
    const own = await this.goodOf(journalId);
    return own.find((one) => one.seq <= seq) ?? null;
  }

  /** Good snapshots of one journal, highest seq first. */
  async goodOf(journalId: string): Promise<SnapshotInfo[]> {
    const own = (await this.list()).filter((one) => one.journalId === journalId && one.info.state === 'good');
    return own.map(({ info }) => info).sort((a, b) => b.seq - a.seq);
  }

  /** One that was just made, and those that were removed with it. */
  async note(made: IndexedSnapshot, removed: readonly string[]): Promise<void> {
    await this.list();
    this.known?.set(made.info.id, made);
    for (const id of removed) this.known?.delete(id);
    await this.save();
  }

  /** Found bad while it was read: kept, and offered no more in this run. */
  markDamaged(id: string): void {
    this.damaged.add(id);
  }

  private async load(): Promise<IndexedSnapshot[]> {
    const known = (this.known ??= await this.readStored());
    const names = await this.store.listNames();
    let hasNew = false;
    for (const name of names) {
      if (known.has(name.id)) continue;
      known.set(name.id, await this.read(name));
      hasNew = true;
    }
    const present = new Set(names.map(({ id }) => id));
    for (const id of known.keys()) if (!present.has(id)) known.delete(id);
    if (hasNew) await this.save();
    return names.flatMap(({ id }) => {
      const one = known.get(id);
      if (!one) return [];
      const state = this.damaged.has(id) ? 'damaged' : one.info.state;
      return [{ ...one, info: withLock({ ...one.info, state }, one.key) }];
    });
  }

  private async read(name: SnapshotName): Promise<IndexedSnapshot> {
    try {
      const manifest = await this.store.readManifest(name.id);
      const storedBytes = await this.store.storedBytes(manifest);
      const info = describeSnapshot(name.id, 'local', manifest, storedBytes);
      return { info, journalId: manifest.journalId, storedBytes, key: manifest.key };
    } catch (error) {
      const code = error instanceof ExpectedFailure ? error.code : '';
      const state = code === 'dataFromFuture' ? 'future' : 'damaged';
      return { info: describeUnusable(name, 'local', state), journalId: '', storedBytes: 0 };
    }
  }

  private async readStored(): Promise<Map<string, IndexedSnapshot>> {
    try {
      const stored = storedSchema.parse(JSON.parse((await this.disk.readFile(this.path)).toString('utf8')));
      return new Map(stored.snapshots.map((one) => [one.info.id, one]));
    } catch {
      return new Map(); // absent or not readable: the manifests themselves are read
    }
  }

  private async save(): Promise<void> {
    const snapshots = [...(this.known?.values() ?? [])].filter(({ info }) => info.state === 'good');
    const text = JSON.stringify({ schema: 'snapshot-list/1', snapshots });
    // A list that cannot be written costs the next start a little time, nothing else.
    await replaceFile(this.disk, this.path, Buffer.from(text, 'utf8')).catch(() => undefined);
  }
}
