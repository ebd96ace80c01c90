/**
 * Drafts being typed: one file per owner, replaced whole each time, so a crash never leaves half a draft. Written
 * sealed or in clear as told; both are read.
 */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Draft } from '../../shared/ipc/requests/journal';
import { errorCode, type Disk } from '../files/disk';
import { replaceFile } from '../files/replace-file';
import { readIfThere } from '../files/place-file';
import { wipeFile } from '../files/wipe-file';
import { writeFailure } from '../journal/write-failure';
import type { SealWith } from '../vault/key-ring';
import { isSealed } from '../vault/sealed-stream';
import { decodeDraft, encodeDraft, readDraftHead } from './draft-file';
import type { DraftKeys } from './draft-keys';

const DRAFT_NAME = /^([0-9A-HJKMNP-TV-Z]{26})\.json$/;

export class DraftStore {
  private lastWrite: Promise<unknown> = Promise.resolve();
  private readonly sealWith: () => SealWith;

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private readonly now: () => Date,
    /** How drafts are written; asked each time when it is a function. */
    sealWith: SealWith | (() => SealWith) = 'none',
    /** Without it contents are sealed with the data key only. */
    private readonly keys?: DraftKeys,
  ) {
    this.sealWith = typeof sealWith === 'function' ? sealWith : () => sealWith;
  }

  /** @throws ExpectedFailure diskFull, notWritable, journalWriteFailed or vaultLocked; the draft stored before stays */
  save(ownerId: string, baseRev: number, content: unknown): Promise<{ savedAt: string }> {
    return this.oneAtATime(async () => {
      const savedAt = this.now().toISOString();
      const stored = await this.encode({ ownerId, savedAt, baseRev, content });
      await this.disk.makeFolder(this.folder);
      await replaceFile(this.disk, this.pathOf(ownerId), stored);
      return { savedAt };
    });
  }

  /**
   * A draft that cannot be read, or whose own key was erased, counts as none: the record itself is in the journal.
   * @throws ExpectedFailure fileUnreadable, vaultLocked
   */
  async read(ownerId: string): Promise<Draft | null> {
    let bytes: Buffer;
    try {
      bytes = await this.disk.readFile(this.pathOf(ownerId));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw new ExpectedFailure('fileUnreadable', `draft ${ownerId}`, { cause: error });
    }
    return this.decode(bytes, ownerId);
  }

  async list(): Promise<Omit<Draft, 'content'>[]> {
    const drafts: Omit<Draft, 'content'>[] = [];
    for (const name of await this.disk.list(this.folder)) {
      const ownerId = DRAFT_NAME.exec(name)?.[1];
      const draft = ownerId === undefined ? null : await this.read(ownerId);
      if (draft) drafts.push({ ownerId: draft.ownerId, savedAt: draft.savedAt, baseRev: draft.baseRev });
    }
    return drafts;
  }

  remove(ownerId: string): Promise<{ removed: boolean }> {
    return this.oneAtATime(() => this.removeFile(ownerId));
  }

  /**
   * The drafts these keys seal, or would have sealed: what was typed for the same record since is another draft.
   * @param subjects of the keyring @throws as `remove`
   */
  removeOf(ownerId: string, subjects: readonly string[]): Promise<{ removed: boolean }> {
    return this.oneAtATime(async () => {
      const bytes = await readIfThere(this.disk, this.pathOf(ownerId));
      const head = bytes && readDraftHead(bytes, ownerId);
      return head && !subjects.includes(head.subject) ? { removed: false } : this.removeFile(ownerId);
    });
  }

  /** Resolves when everything asked for so far is written. */
  async settle(): Promise<void> {
    await this.lastWrite;
  }

  /**
   * Seals what still lies in clear and overwrites the clear file; doing it again after a crash goes on.
   * @returns how many were sealed @throws ExpectedFailure as `save`
   */
  sealClear(): Promise<number> {
    return this.oneAtATime(async () => {
      let sealed = 0;
      for (const name of await this.disk.list(this.folder)) {
        const ownerId = DRAFT_NAME.exec(name.replace(/\.clear$/, ''))?.[1];
        if (ownerId !== undefined && (await this.sealOne(ownerId))) sealed += 1;
      }
      return sealed;
    });
  }

  /** The clear file steps aside first: at every moment one of the two is whole. */
  private async sealOne(ownerId: string): Promise<boolean> {
    const path = this.pathOf(ownerId);
    const aside = `${path}.clear`;
    const here = await readIfThere(this.disk, path);
    if (here === undefined || !isSealed(here)) {
      const clear = here ?? (await readIfThere(this.disk, aside));
      const draft = clear && this.decode(clear, ownerId);
      if (!draft) return false; // gone, or none of ours
      if (here !== undefined) await this.disk.rename(path, aside);
      await replaceFile(this.disk, path, await this.encode(draft));
    }
    return (await wipeFile(this.disk, aside)) === 'wiped';
  }

  private async encode(draft: Draft): Promise<Uint8Array> {
    const own = await this.keys?.take(draft.ownerId);
    try {
      return encodeDraft(draft, this.sealWith(), own);
    } finally {
      own?.key.fill(0);
    }
  }

  private decode(bytes: Uint8Array, ownerId: string): Draft | null {
    return decodeDraft(bytes, ownerId, (subject) => this.keys?.find(subject));
  }

  private async removeFile(ownerId: string): Promise<{ removed: boolean }> {
    const removed = (await this.disk.list(this.folder)).includes(`${ownerId}.json`);
    if (removed) {
      await this.disk.remove(this.pathOf(ownerId));
      await this.disk.syncFolder(this.folder);
    }
    return { removed };
  }

  /** In the order asked: an older save must not land after a newer one or after the removal. */
  private oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const result = this.lastWrite.then(work);
    this.lastWrite = result.catch(() => undefined); // the caller gets the failure through `result`
    return result.catch((error: unknown) => {
      throw writeFailure(error);
    });
  }

  private pathOf(ownerId: string): string {
    return join(this.folder, `${ownerId}.json`);
  }
}
