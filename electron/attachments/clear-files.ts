/** Attachments of the practice build, in clear under the hash of their contents: read until they are sealed. */
import { dirname, join } from 'node:path';
import { placeVerified } from '../files/copy-verified';
import { errorCode, type Disk, type OpenFile } from '../files/disk';
import { hashPath, type Chunks } from '../files/read-chunks';
import { wipeFile } from '../files/wipe-file';
import { hashedPath, incomingPath } from './hashed-path';

export class ClearFiles {
  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
  ) {}

  /**
   * Durable when it resolves; one that is there already, undamaged, is not written again. The incoming folder
   * exists.
   * @returns SHA-512 of the contents
   * @throws ExpectedFailure readBackDiffers; system errors; what `chunks` throws
   */
  async put(chunks: Chunks): Promise<string> {
    const { source } = await placeVerified(
      this.disk,
      incomingPath(this.folder),
      (written) => this.pathToFill(written.source.sha512),
      chunks,
    );
    await this.syncFoldersOf(source.sha512);
    return source.sha512;
  }

  /** Undefined when it is not there. @throws system errors */
  async open(sha512: string): Promise<OpenFile | undefined> {
    try {
      return await this.disk.open(hashedPath(this.folder, sha512), 'read');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Re-reads it; what cannot be read counts as bad. */
  async isGood(sha512: string): Promise<boolean> {
    const found = await hashPath(this.disk, hashedPath(this.folder, sha512)).catch(() => undefined);
    return found === sha512;
  }

  /** Names, sorted; each is a hash unless somebody put something there. @throws system errors */
  async list(): Promise<string[]> {
    const root = join(this.folder, 'sha512');
    const names: string[] = [];
    for (const part of await this.disk.list(root)) names.push(...(await this.disk.list(join(root, part))));
    return names;
  }

  /** @throws system errors */
  async erase(sha512: string): Promise<boolean> {
    return (await wipeFile(this.disk, hashedPath(this.folder, sha512))) === 'wiped';
  }

  /** Undefined when it is there already; a stored file that went bad on disk is replaced by the good one. */
  private async pathToFill(sha512: string): Promise<string | undefined> {
    const path = hashedPath(this.folder, sha512);
    await this.disk.makeFolder(dirname(path));
    return (await this.isGood(sha512)) ? undefined : path;
  }

  private async syncFoldersOf(sha512: string): Promise<void> {
    await this.disk.syncFolder(dirname(hashedPath(this.folder, sha512)));
    await this.disk.syncFolder(join(this.folder, 'sha512'));
    await this.disk.syncFolder(this.folder);
  }
}
