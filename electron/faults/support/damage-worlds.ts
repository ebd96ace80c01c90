/** Two profiles to flip bits in: one with snapshots and a second copy, one with nothing but its journal. */
import type { Command } from '../../../shared/schema/command';
import type { SnapshotManifest } from '../../../shared/backup/manifest';
import { goodSnapshots } from './backups';
import { Bookkeeper } from './bookkeeper';
import { Clock } from './clock';
import { MemoryDisk } from './memory-disk';
import { Random } from './random';
import { isSealing } from './sealing';
import { profileBefore } from './story-start';
import { DATA, SECOND_COPY, SNAPSHOTS } from './storage';

export interface LinePlace {
  path: string;
  /** First byte of the line, and the one behind its newline. */
  start: number;
  end: number;
  /** Null for a header. */
  seq: number | null;
  /** Lines of one group were flushed together. */
  group: number;
}
export interface DamageWorld {
  files: Map<string, Buffer>;
  history: readonly Command[];
  lines: readonly LinePlace[];
  /** By folder, as they are listed when nothing is damaged. */
  snapshots: Map<string, readonly { id: string; manifest: SnapshotManifest }[]>;
}

const worlds = new Map<string, Promise<DamageWorld>>();

/** Made once; the files are never changed in place. */
export function damageWorld(kind: 'covered' | 'bare', seed: number): Promise<DamageWorld> {
  const key = `${kind}/${seed}/${isSealing()}`;
  const world = worlds.get(key) ?? makeWorld(kind, seed);
  worlds.set(key, world);
  return world;
}

async function makeWorld(kind: 'covered' | 'bare', seed: number): Promise<DamageWorld> {
  const random = new Random(seed, 7);
  const keeper = new Bookkeeper(profileBefore(seed), random, new Clock());
  const { disk } = keeper;
  await keeper.start();
  for (let group = 0; group < 5; group += 1) await keeper.commitSome(random.between(1, 6));
  await keeper.attach();
  if (kind === 'covered') await keeper.snapshot();
  keeper.clock.forward(3_600_000);
  for (let group = 0; group < 3; group += 1) await keeper.commitSome(random.between(1, 6));
  await keeper.saveDraft();
  if (kind === 'covered') await keeper.copy();
  keeper.clock.forward(3_600_000);
  for (let group = 0; group < 3; group += 1) await keeper.commitSome(random.between(1, 4));
  await keeper.stop();
  const snapshots = new Map<string, readonly { id: string; manifest: SnapshotManifest }[]>();
  for (const folder of [SNAPSHOTS, SECOND_COPY])
    snapshots.set(folder, await goodSnapshots(disk, folder, true));
  const files = disk.files();
  return { files, history: keeper.ledger.history, lines: findLines(files), snapshots };
}

/** A reader of its own, so that the one under test is not asked where its lines are. */
function findLines(files: Map<string, Buffer>): LinePlace[] {
  const lines: LinePlace[] = [];
  for (const [path, bytes] of files) {
    if (!path.startsWith(`${DATA}/journal/`) || !path.endsWith('.jsonl')) continue;
    for (let start = 0; start < bytes.length;) {
      const end = bytes.indexOf(0x0a, start) + 1;
      const line = bytes.subarray(start, end).toString('utf8');
      const value = JSON.parse(line.slice(line.indexOf('{'))) as {
        seq: number;
        group: number;
        payload: string | { schema: string };
      };
      lines.push({
        path,
        start,
        end,
        seq: isHeader(value.payload) ? null : value.seq,
        group: value.group,
      });
      start = end;
    }
  }
  return lines;
}

/** A sealed payload is a text; only commands are sealed. */
function isHeader(payload: string | { schema: string }): boolean {
  return typeof payload === 'object' && payload.schema !== 'command/1';
}

export function diskOf(files: Map<string, Buffer>): MemoryDisk {
  const disk = new MemoryDisk();
  for (const [path, bytes] of files) disk.plant(path, bytes);
  return disk;
}

/** The same files with one bit of one of them the other way round. */
export function withFlippedBit(
  world: DamageWorld,
  path: string,
  random: Random,
): { disk: MemoryDisk; position: number } {
  const bytes = Buffer.from(world.files.get(path) ?? []);
  const position = random.below(bytes.length);
  bytes[position] = (bytes[position] ?? 0) ^ (1 << random.below(8));
  const disk = diskOf(world.files);
  disk.plant(path, bytes);
  return { disk, position };
}
