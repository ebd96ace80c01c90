/**
 * A small file that must never be lost, kept twice: two slots, written one after the other, each with a generation
 * number. The newest readable one counts; a damaged or older one is healed from it. What a slot held before is
 * overwritten on the medium before the new file takes its name, so that an old password's wrap or an erased key
 * does not stay behind in free blocks (Limit: flash storage and copying file systems keep blocks of their own).
 */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { besideName, placeVerified } from '../files/copy-verified';
import { errorCode, writeAll, type Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { writeFailure } from '../journal/write-failure';
import type { Log } from '../logging/log';

export interface SlotFormat<T> {
  encode: (value: T, generation: number) => Uint8Array;
  /**
   * Undefined when the bytes are damaged.
   * @throws ExpectedFailure dataFromFuture when a newer program wrote them
   */
  decode: (bytes: Buffer) => { value: T; generation: number } | undefined;
}

export type SlotReading<T> =
  | { kind: 'none' }
  /** There is something, and none of it is readable. */
  | { kind: 'damaged' }
  | { kind: 'whole'; value: T; generation: number; other: 'same' | 'older' | 'damaged' | 'none' };

interface Slot<T> {
  path: string;
  found: 'none' | 'damaged' | { value: T; generation: number };
}

export class SlotFile<T> {
  private generation = 0;
  private readonly paths: readonly [string, string];

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    readonly names: readonly [string, string],
    private readonly format: SlotFormat<T>,
    private readonly log: Pick<Log, 'warn'>,
  ) {
    this.paths = [join(folder, names[0]), join(folder, names[1])];
  }

  /** Reads only. @throws ExpectedFailure dataFromFuture; system errors of reading when no slot is whole */
  async read(): Promise<SlotReading<T>> {
    const [first, second] = await this.readSlots();
    const best = newest(first, second);
    if (!best) {
      const isEmpty = first.found === 'none' && second.found === 'none';
      return { kind: isEmpty ? 'none' : 'damaged' };
    }
    const { value, generation } = best.contents;
    this.generation = generation;
    const { found } = best.slot === first ? second : first;
    if (typeof found === 'string') return { kind: 'whole', value, generation, other: found };
    return { kind: 'whole', value, generation, other: found.generation === generation ? 'same' : 'older' };
  }

  /** The same, and puts right what is damaged, missing, or left over. Never throws for what it cannot put right. */
  async readAndHeal(): Promise<SlotReading<T>> {
    const reading = await this.read();
    await this.wipeLeftOvers();
    if (reading.kind === 'whole' && reading.other !== 'same') {
      this.log.warn(`${this.names.join(', ')}: one slot ${reading.other}, healed from the other`);
      await this.writeSlots(reading.value, reading.generation, 'worse').catch((error: unknown) => {
        this.log.warn(`${this.names.join(', ')}: not healed`, error);
      });
    }
    return reading;
  }

  /**
   * Durable in at least one slot when it resolves; the other one is healed at the next reading if it failed.
   * @returns whether both slots hold it, and nothing of what they held before
   * @throws ExpectedFailure diskFull, notWritable, readBackDiffers, journalWriteFailed: the old contents count,
   *   but for a folder that could not be flushed; then a new reading tells
   */
  async write(value: T): Promise<{ both: boolean }> {
    try {
      await this.disk.makeFolder(this.folder);
      return { both: (await this.writeSlots(value, this.generation + 1, 'both')) === 2 };
    } catch (error) {
      throw writeFailure(error);
    }
  }

  /** The worse slot first: at every moment the other one, or the new one, is whole. */
  private async writeSlots(value: T, generation: number, which: 'both' | 'worse'): Promise<number> {
    const [first, second] = await this.readSlots();
    const best = newest(first, second)?.slot;
    const order = best === first ? [second, first] : [first, second];
    const bytes = this.format.encode(value, Math.max(generation, 1));
    let written = 0;
    let failure: unknown;
    for (const slot of which === 'both' ? order : order.slice(0, 1)) {
      const step = { landed: false };
      try {
        await this.place(slot, bytes, step);
        this.generation = Math.max(generation, 1);
        written += 1;
      } catch (error) {
        failure = error;
        // The second slot must not be touched while it may be the only whole one.
        if (!step.landed) break;
      }
    }
    if (written === 0) throw failure;
    if (failure !== undefined) this.log.warn(`${this.names.join(', ')}: only one slot written`, failure);
    return written;
  }

  private async place(slot: Slot<T>, bytes: Uint8Array, step: { landed: boolean }): Promise<void> {
    const overwritten = async (): Promise<string> => {
      if (slot.found !== 'none') await this.overwrite(slot.path);
      return slot.path;
    };
    await placeVerified(this.disk, besideName(slot.path), overwritten, [bytes]);
    step.landed = true;
    await this.disk.syncFolder(this.folder);
  }

  private async overwrite(path: string): Promise<void> {
    const file = await this.disk.open(path, 'update').catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (!file) return;
    try {
      await writeAll(file, Buffer.alloc(await file.size()), 0);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Files under a temporary name of ours, from a run that was cut off: they may hold what was erased since. */
  private async wipeLeftOvers(): Promise<void> {
    for (const name of await this.disk.list(this.folder).catch(() => [])) {
      if (!name.endsWith('.tmp') || !this.names.some((own) => name.startsWith(`${own}.`))) continue;
      const path = join(this.folder, name);
      await this.overwrite(path)
        .then(() => this.disk.remove(path))
        .catch((error: unknown) => {
          this.log.warn(`${name} not removed`, error);
        });
    }
  }

  private async readSlots(): Promise<[Slot<T>, Slot<T>]> {
    const [first, second] = this.paths;
    return [await this.readSlot(first), await this.readSlot(second)];
  }

  private async readSlot(path: string): Promise<Slot<T>> {
    const bytes = await readIfThere(this.disk, path).catch((error: unknown) => {
      this.log.warn('a slot cannot be read', error);
      return 'damaged' as const;
    });
    if (bytes === undefined) return { path, found: 'none' };
    if (bytes === 'damaged') return { path, found: 'damaged' };
    return { path, found: this.format.decode(bytes) ?? 'damaged' };
  }
}

function newest<T>(
  first: Slot<T>,
  second: Slot<T>,
): { slot: Slot<T>; contents: { value: T; generation: number } } | undefined {
  const one = typeof first.found === 'string' ? undefined : { slot: first, contents: first.found };
  const two = typeof second.found === 'string' ? undefined : { slot: second, contents: second.found };
  if (!one || !two) return one ?? two;
  return two.contents.generation > one.contents.generation ? two : one;
}

/** For a format that carries `minReader`. @throws ExpectedFailure dataFromFuture */
export function requireReader(minReader: unknown, ours: number, what: string): void {
  if (typeof minReader === 'number' && minReader > ours) {
    throw new ExpectedFailure('dataFromFuture', `${what} needs reader ${minReader}`);
  }
}
