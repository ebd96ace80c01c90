/** A journal with damage nothing else covers, and what a repair has to make of it. */
import type { Command } from '../../../shared/schema/command';
import { Bookkeeper } from './bookkeeper';
import { Clock } from './clock';
import { MemoryDisk, type FolderNode } from './memory-disk';
import { Random } from './random';
import { isSealing } from './sealing';
import { DATA, makeRecovery, openStorage, readHistory } from './storage';
import { profileBefore } from './story-start';

/** A closed profile: a snapshot, more commands, and a flipped bit among those. The same seed gives the same. */
export async function damagedProfile(seed: number): Promise<MemoryDisk> {
  const keeper = new Bookkeeper(profileBefore(seed), new Random(seed, 4), new Clock());
  await keeper.start();
  for (const count of [1, 5, 3]) await keeper.commitSome(count);
  await keeper.snapshot();
  for (const count of [2, 4]) await keeper.commitSome(count);
  await keeper.stop();
  const { disk } = keeper;
  const last = [...disk.files(`${DATA}/journal`)].filter(([path]) => path.endsWith('.jsonl')).at(-1);
  if (!last) throw new Error('a journal was written');
  const [path, written] = last;
  const bytes = Buffer.from(written);
  const position = Math.max(0, bytes.length - 500);
  bytes[position] = (bytes[position] ?? 0) ^ 1;
  disk.plant(path, bytes);
  return disk;
}

/** What a repair that nobody disturbs leaves, by seed and sealing. */
const undisturbed = new Map<string, Promise<string>>();

/** Repaired once more (nothing is left to do when it went well), the journal holds what it should. */
export async function checkRepaired(
  root: FolderNode,
  seed: number,
  clock: Clock,
): Promise<string | undefined> {
  const key = `${seed}/${isSealing()}`;
  const known = undisturbed.get(key) ?? damagedProfile(seed).then((disk) => historyAfterRepair(disk, clock));
  undisturbed.set(key, known);
  const expected = await known;
  const found = await historyAfterRepair(new MemoryDisk(root), clock);
  if (found === expected) return undefined;
  return `after the repair the journal holds ${found}, it should hold ${expected}`;
}

async function historyAfterRepair(disk: MemoryDisk, clock: Clock): Promise<string> {
  await makeRecovery(disk, clock).repair();
  const { journal } = await openStorage(disk, clock);
  const commands = await readHistory(journal);
  await journal.close();
  return commands.map((command) => (command as Command).id.slice(-4)).join(' ');
}
