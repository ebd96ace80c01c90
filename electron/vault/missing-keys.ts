/**
 * Whose key is neither there nor erased, so that what is sealed for them cannot be read: `data/keys-missing.json`, ids
 * only. Kept, because main meets such a row only when the page's view is made anew, and the user is to be told until
 * the keys are back.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { replaceFile } from '../files/replace-file';
import type { Log } from '../logging/log';

const schema = z.object({ schema: z.literal('keys-missing/1'), subjects: z.array(z.string().max(100)) });

function pathIn(dataFolder: string): string {
  return join(dataFolder, 'keys-missing.json');
}

export class MissingKeys {
  private readonly subjects = new Set<string>();
  private written = '';
  private queue: Promise<unknown> = Promise.resolve();

  /** @param place none: known as long as the program runs */
  constructor(
    private readonly log: Pick<Log, 'warn'>,
    private readonly place?: { disk: Disk; dataFolder: string },
  ) {}

  /** At each unlocking. A file that cannot be read is made anew from the rows that are met. */
  async load(): Promise<void> {
    if (!this.place) return;
    try {
      const bytes = await readIfThere(this.place.disk, pathIn(this.place.dataFolder));
      if (!bytes) return;
      const text = bytes.toString('utf8');
      for (const subject of schema.parse(JSON.parse(text)).subjects) this.subjects.add(subject);
      this.written = text;
    } catch (error) {
      this.log.warn('which keys are missing cannot be read', error);
    }
  }

  note(subject: string): void {
    if (this.subjects.has(subject)) return;
    if (this.subjects.size === 0)
      this.log.warn(`no key for ${subject}: its fields stay closed, maybe others too`);
    this.subjects.add(subject);
    this.keep();
  }

  has(subject: string): boolean {
    return this.subjects.has(subject);
  }

  /** @param isKnown its key came back with a copy, or it was erased meanwhile */
  count(isKnown: (subject: string) => boolean): number {
    for (const subject of [...this.subjects]) if (isKnown(subject)) this.subjects.delete(subject);
    this.keep();
    return this.subjects.size;
  }

  /** Resolves when what is known now is written, or could not be. */
  async settle(): Promise<void> {
    await this.queue;
  }

  /** Many notes at once are one write. */
  private keep(): void {
    const { place } = this;
    if (!place) return;
    this.queue = this.queue.then(async () => {
      const text = JSON.stringify({ schema: 'keys-missing/1', subjects: [...this.subjects] });
      if (text === this.written || (this.subjects.size === 0 && this.written === '')) return;
      this.written = text;
      const bytes = Buffer.from(text, 'utf8');
      await replaceFile(place.disk, pathIn(place.dataFolder), bytes).catch((error: unknown) => {
        this.log.warn('which keys are missing is not kept', error);
      });
    });
  }
}
