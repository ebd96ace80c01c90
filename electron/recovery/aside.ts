/** `data/aside/`: whatever a repair replaces is kept here first, whole and under a name of its own. */
import { join } from 'node:path';
import type { Disk } from '../files/disk';
import { writeFailure } from '../journal/write-failure';
import { placeNewFile } from '../files/place-file';

export const ASIDE_FOLDER = 'aside';

/** 20260318T060000000Z: sorts by time and is allowed in every file name. */
export function stampOf(at: Date): string {
  return at.toISOString().replace(/[-:.]/g, '');
}

export class Aside {
  /** Absolute. */
  readonly folder: string;

  constructor(
    private readonly disk: Disk,
    private readonly dataFolder: string,
  ) {
    this.folder = join(dataFolder, ASIDE_FOLDER);
  }

  /**
   * Keeps bytes as `<name>-<stamp><extension>`; a name that is taken gets a number.
   * @returns the path below the data folder, with `/`
   */
  async keep(name: string, at: Date, extension: string, bytes: Uint8Array): Promise<string> {
    await this.prepare(this.folder);
    const free = await this.freeName(`${name}-${stampOf(at)}`, extension);
    await placeNewFile(this.disk, join(this.folder, free), bytes);
    await this.disk.syncFolder(this.folder).catch(rethrow);
    return `${ASIDE_FOLDER}/${free}`;
  }

  /** Makes a folder of its own for one repair. @returns its name inside `aside` */
  async makeFolder(name: string, at: Date): Promise<string> {
    await this.prepare(this.folder);
    const free = await this.freeName(`${name}-${stampOf(at)}`, '');
    await this.prepare(join(this.folder, free));
    return free;
  }

  async freeName(stem: string, extension: string): Promise<string> {
    const taken = new Set(await this.disk.list(this.folder));
    let name = `${stem}${extension}`;
    for (let copy = 2; taken.has(name); copy += 1) name = `${stem}-${copy}${extension}`;
    return name;
  }

  private async prepare(folder: string): Promise<void> {
    try {
      await this.disk.makeFolder(folder);
      await this.disk.syncFolder(folder === this.folder ? this.dataFolder : this.folder);
    } catch (error) {
      rethrow(error);
    }
  }
}

function rethrow(error: unknown): never {
  throw writeFailure(error);
}
