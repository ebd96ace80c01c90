/** Drafts being typed: one file per owner, replaced whole each time, so a crash never leaves half a draft. */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Draft } from '../../shared/ipc/requests/journal';
import { errorCode, type Disk } from '../files/disk';
import { replaceFile } from '../files/replace-file';
import { writeFailure } from '../journal/write-failure';

const DRAFT_NAME = /^([0-9A-HJKMNP-TV-Z]{26})\.json$/;
const DRAFT_SCHEMA = 'draft/1';

export class DraftStore {
  private lastWrite: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private readonly now: () => Date,
  ) {}

  /** @throws ExpectedFailure diskFull, notWritable or journalWriteFailed; the draft stored before stays */
  save(ownerId: string, baseRev: number, content: unknown): Promise<{ savedAt: string }> {
    return this.oneAtATime(async () => {
      const savedAt = this.now().toISOString();
      const stored = { schema: DRAFT_SCHEMA, ownerId, savedAt, baseRev, content };
      await this.disk.makeFolder(this.folder);
      await replaceFile(this.disk, this.pathOf(ownerId), Buffer.from(JSON.stringify(stored), 'utf8'));
      return { savedAt };
    });
  }

  /** A draft that cannot be read counts as none: the record itself is in the journal. */
  async read(ownerId: string): Promise<Draft | null> {
    let text: string;
    try {
      text = (await this.disk.readFile(this.pathOf(ownerId))).toString('utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw new ExpectedFailure('fileUnreadable', `draft ${ownerId}`, { cause: error });
    }
    return parseDraft(text, ownerId);
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
    return this.oneAtATime(async () => {
      const removed = (await this.disk.list(this.folder)).includes(`${ownerId}.json`);
      if (removed) {
        await this.disk.remove(this.pathOf(ownerId));
        await this.disk.syncFolder(this.folder);
      }
      return { removed };
    });
  }

  /** Resolves when everything asked for so far is written. */
  async settle(): Promise<void> {
    await this.lastWrite;
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

function parseDraft(text: string, ownerId: string): Draft | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { schema, savedAt, baseRev, content } = value as Record<string, unknown>;
  if (schema !== DRAFT_SCHEMA || typeof savedAt !== 'string' || typeof baseRev !== 'number') return null;
  return { ownerId, savedAt, baseRev, content };
}
