/**
 * Erasing: a command that holds a row of `erasures` orders it. The order is kept beside the journal before the
 * command is journaled, so that whatever happens in between is ended at the next start: journaled -> keys destroyed in
 * both slots (the view's key changes with the same write) -> attachments and drafts wiped -> the order crossed out ->
 * keys at the second place replaced, or that place told as waiting. Each step can be done again.
 */
import type { CommitReceipt } from '../../shared/ipc/requests/journal';
import type { RequestAnswer } from '../../shared/ipc/contract';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { idSchema } from '../../shared/schema/primitives';
import type { Command } from '../../shared/schema/command';
import { draftSubject, ownerOfDrafts, presentDraftSubject } from '../drafts/draft-keys';
import type { Disk } from '../files/disk';
import type { JournalSlot } from '../journal/journal-slot';
import type { Log } from '../logging/log';
import {
  orderOf,
  orderReplay,
  readErasing,
  writeErasing,
  type Erasing,
  type ErasureOrder,
} from './erasure-orders';
import { journaledErasures, tombstonesOf } from './journaled-erasures';
import type { Tombstone } from './keyring';

export interface ErasureParts {
  disk: Disk;
  /** The order waits in `erasing.json` there: ids and hashes only. */
  dataFolder: string;
  journal: JournalSlot;
  /** `none` in the practice build: there are no keys to destroy. */
  keyring: ErasableKeys | 'none';
  attachments: { erase: (sha512: string) => Promise<unknown> };
  drafts: {
    remove: (ownerId: string) => Promise<unknown>;
    /** Those that are sealed with these keys. */
    removeOf: (ownerId: string, subjects: readonly string[]) => Promise<unknown>;
  };
  /** Brings the second place up to date when it is there. Never throws. */
  refreshKeys: () => Promise<void>;
  log: Pick<Log, 'info' | 'warn'>;
}
export interface ErasableKeys {
  erase: (subjects: readonly string[], at: string) => Promise<void>;
  erased: () => readonly Tombstone[];
  /** Those that have a key. */
  subjects: () => readonly string[];
}

export class ErasureService {
  private queue: Promise<unknown> = Promise.resolve();
  /** Keys that were destroyed may be there again; known only after a look. */
  private mayBeUndone = true;

  constructor(private readonly parts: ErasureParts) {}

  /**
   * Journals a command through `commit`; when it orders an erasure, that is carried out before the receipt is given.
   * What cannot be destroyed just now stays ordered and is told by `list`.
   * @throws ExpectedFailure of writing down the order (nothing is journaled then), and what `commit` throws
   */
  commit(command: Command, commit: () => Promise<CommitReceipt>): Promise<CommitReceipt> {
    const wanted = orderOf(command);
    if (!wanted) return commit();
    return this.inTurn(async () => {
      const order = this.withDraftKeys(wanted);
      const { orders, ...rest } = await this.read();
      const others = orders.filter(({ commandId }) => commandId !== order.commandId);
      await this.write({ ...rest, orders: [...others, order] });
      try {
        return await commit();
      } finally {
        await this.carryOut().catch((error: unknown) => {
          this.parts.log.warn('erasure: not finished, goes on at the next start', error);
        });
      }
    });
  }

  /** Ends what a crash or a full disk left. @throws ExpectedFailure vaultLocked, keyMissing, journalDamaged … */
  finish(): Promise<void> {
    return this.inTurn(() => this.carryOut());
  }

  /**
   * At each unlocking and before any row goes to the page: with keys of an older copy everything the journal says was
   * erased is erased again first. Does nothing once that is done.
   * @throws ExpectedFailure journalDamaged and others of reading the journal, those of writing the keyring: then no row
   *   may go out
   */
  async beforeRows({ lookAgain = false } = {}): Promise<void> {
    if (lookAgain) this.mayBeUndone = true;
    if (!this.mayBeUndone) return;
    await this.inTurn(async () => {
      await this.replayIfOrdered();
      this.mayBeUndone = false;
    });
  }

  /** Before keys of another copy are taken in. @throws ExpectedFailure of writing */
  async orderReplay(): Promise<void> {
    const { disk, dataFolder, log } = this.parts;
    await this.inTurn(() => orderReplay(disk, dataFolder, log));
    this.mayBeUndone = true;
  }

  /** What the open journal says was erased. @throws ExpectedFailure journalDamaged … */
  async tombstonesInJournal(): Promise<Tombstone[]> {
    return (await journaledErasures(await this.parts.journal.open())).flatMap(tombstonesOf);
  }

  /** @throws ExpectedFailure vaultLocked, keyMissing */
  async list(): Promise<RequestAnswer<'persons.listErased'>> {
    const { keyring } = this.parts;
    const tombstones = keyring === 'none' ? [] : keyring.erased();
    const erased = tombstones.filter(({ subject }) => idSchema.safeParse(subject).success);
    return { erased, unfinished: (await this.read()).orders.length };
  }

  private async carryOut(): Promise<void> {
    await this.replayIfOrdered();
    const { journal, keyring, log } = this.parts;
    const { orders, replay } = await this.read();
    if (orders.length === 0) return;
    for (const [done, order] of orders.entries()) {
      const isJournaled = (await (await journal.open()).findCommand(order.commandId)) !== null;
      if (isJournaled) {
        const subjects = tombstonesOf(order).map(({ subject }) => subject);
        if (keyring !== 'none' && subjects.length > 0) await keyring.erase(subjects, order.at);
        await this.removeFiles(order);
        log.info(`erasure: ${order.subjects.length} keys, ${order.files.length} files`);
      }
      await this.write({ orders: orders.slice(done + 1), replay });
    }
    await this.parts.refreshKeys();
  }

  private async replayIfOrdered(): Promise<void> {
    const { orders, replay } = await this.read();
    const { keyring } = this.parts;
    if (!replay) return;
    try {
      if (keyring !== 'none') await this.replay(keyring);
    } catch (error) {
      // Nothing is undone while the keyring is lost; it stays ordered for the day it comes back.
      if (isLost(error)) return;
      throw error;
    }
    await this.write({ orders, replay: false });
  }

  private async replay(keyring: ErasableKeys): Promise<void> {
    const known = new Set(keyring.erased().map(({ subject }) => subject));
    for (const order of await journaledErasures(await this.parts.journal.open())) {
      const subjects = [
        ...tombstonesOf(order).map(({ subject }) => subject),
        ...draftKeysOf(order.subjects, keyring),
      ].filter((subject) => !known.has(subject));
      if (subjects.length === 0) continue;
      await keyring.erase(subjects, order.at);
      await this.removeFiles(order);
      this.parts.log.info(`erasure: ${subjects.length} keys of an older copy destroyed again`);
    }
  }

  private async removeFiles({ subjects, drafts, draftKeys, files }: ErasureOrder): Promise<void> {
    for (const sha512 of files) await this.parts.attachments.erase(sha512);
    for (const ownerId of subjects) await this.parts.drafts.remove(ownerId);
    for (const ownerId of drafts) await this.parts.drafts.removeOf(ownerId, draftKeys);
  }

  /** What is live in the keyring for drafts the order ends, and what new drafts of those owners must not take. */
  private withDraftKeys(order: ErasureOrder): ErasureOrder {
    const { keyring } = this.parts;
    const first = { ...order, draftKeys: order.drafts.map((ownerId) => draftSubject(ownerId, 1)) };
    if (keyring === 'none') return first;
    try {
      const gone = new Set(keyring.erased().map(({ subject }) => subject));
      const present = order.drafts.map((ownerId) => presentDraftSubject(ownerId, (one) => gone.has(one)));
      return { ...order, draftKeys: [...present, ...draftKeysOf(order.subjects, keyring)] };
    } catch (error) {
      // It opens no draft either.
      if (isLost(error)) return first;
      throw error;
    }
  }

  private read(): Promise<Erasing> {
    const { disk, dataFolder, log } = this.parts;
    return readErasing(disk, dataFolder, log);
  }

  private write(erasing: Erasing): Promise<void> {
    return writeErasing(this.parts.disk, this.parts.dataFolder, erasing);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

/** Live keys of what was being typed about these subjects. */
function draftKeysOf(subjects: readonly string[], keyring: ErasableKeys): string[] {
  const owners = new Set(subjects);
  return keyring.subjects().filter((one) => owners.has(ownerOfDrafts(one) ?? ''));
}

/** Both slots of the keyring. */
function isLost(error: unknown): boolean {
  return error instanceof ExpectedFailure && error.code === 'keyMissing';
}
