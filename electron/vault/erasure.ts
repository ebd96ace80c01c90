/**
 * Erasing: a command that holds a row of `erasures` orders it. The order is kept beside the journal before the
 * command is journaled, so that whatever happens in between is ended at the next start: journaled -> keys destroyed in
 * both slots (the view's key changes with the same write) -> attachments and drafts wiped -> the order crossed out ->
 * keys at the second place replaced, or that place told as waiting. Each step can be done again.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { CommitReceipt } from '../../shared/ipc/requests/journal';
import type { RequestAnswer } from '../../shared/ipc/contract';
import { idSchema, instantSchema, sha512Schema } from '../../shared/schema/primitives';
import { erasureSchema } from '../../shared/schema/ledger';
import type { Command } from '../../shared/schema/command';
import { erasedFileSubject } from '../backup/manifest-attachments';
import type { Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { replaceFile } from '../files/replace-file';
import type { JournalSlot } from '../journal/journal-slot';
import { writeFailure } from '../journal/write-failure';
import type { Log } from '../logging/log';
import type { Tombstone } from './keyring';

const orderSchema = z.object({
  commandId: idSchema,
  at: instantSchema,
  subjects: z.array(idSchema),
  drafts: z.array(idSchema),
  files: z.array(sha512Schema),
});
const fileSchema = z.object({ schema: z.literal('erasing/1'), orders: z.array(orderSchema) });
type Order = z.infer<typeof orderSchema>;

export interface ErasureParts {
  disk: Disk;
  /** The order waits in `erasing.json` there: ids and hashes only. */
  dataFolder: string;
  journal: JournalSlot;
  /** `none` in the practice build: there are no keys to destroy. */
  keyring: ErasableKeys | 'none';
  attachments: { erase: (sha512: string) => Promise<unknown> };
  drafts: { remove: (ownerId: string) => Promise<unknown> };
  /** Brings the second place up to date when it is there. Never throws. */
  refreshKeys: () => Promise<void>;
  log: Pick<Log, 'info' | 'warn'>;
}
export interface ErasableKeys {
  erase: (subjects: readonly string[], at: string) => Promise<void>;
  erased: () => readonly Tombstone[];
}

export class ErasureService {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ErasureParts) {}

  /**
   * Journals a command through `commit`; when it orders an erasure, that is carried out before the receipt is given.
   * What cannot be destroyed just now stays ordered and is told by `list`.
   * @throws ExpectedFailure of writing down the order (nothing is journaled then), and what `commit` throws
   */
  commit(command: Command, commit: () => Promise<CommitReceipt>): Promise<CommitReceipt> {
    const order = orderOf(command);
    if (!order) return commit();
    return this.inTurn(async () => {
      const others = (await this.read()).filter(({ commandId }) => commandId !== order.commandId);
      await this.write([...others, order]);
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

  /** @throws ExpectedFailure vaultLocked, keyMissing */
  async list(): Promise<RequestAnswer<'persons.listErased'>> {
    const { keyring } = this.parts;
    const tombstones = keyring === 'none' ? [] : keyring.erased();
    const erased = tombstones.filter(({ subject }) => idSchema.safeParse(subject).success);
    return { erased, unfinished: (await this.read()).length };
  }

  private async carryOut(): Promise<void> {
    const { journal, keyring, attachments, drafts, log } = this.parts;
    const orders = await this.read();
    if (orders.length === 0) return;
    for (const [done, order] of orders.entries()) {
      const isJournaled = (await (await journal.open()).findCommand(order.commandId)) !== null;
      if (isJournaled) {
        const subjects = [...order.subjects, ...order.files.map(erasedFileSubject)];
        if (keyring !== 'none' && subjects.length > 0) await keyring.erase(subjects, order.at);
        for (const sha512 of order.files) await attachments.erase(sha512);
        for (const ownerId of [...order.subjects, ...order.drafts]) await drafts.remove(ownerId);
        log.info(`erasure: ${order.subjects.length} keys, ${order.files.length} files`);
      }
      await this.write(orders.slice(done + 1));
    }
    await this.parts.refreshKeys();
  }

  private get path(): string {
    return join(this.parts.dataFolder, 'erasing.json');
  }

  private async read(): Promise<Order[]> {
    const bytes = await readIfThere(this.parts.disk, this.path);
    if (!bytes) return [];
    try {
      return fileSchema.parse(JSON.parse(bytes.toString('utf8'))).orders;
    } catch (error) {
      // Replaced whole, so only a bad disk gets here. The rows of `erasures` still say what was ordered.
      this.parts.log.warn('erasure: what was ordered cannot be read', error);
      return [];
    }
  }

  private async write(orders: readonly Order[]): Promise<void> {
    const { disk } = this.parts;
    try {
      if (orders.length === 0) {
        await disk.remove(this.path);
        await disk.syncFolder(this.parts.dataFolder);
        return;
      }
      const text = JSON.stringify({ schema: 'erasing/1', orders });
      await replaceFile(disk, this.path, Buffer.from(text, 'utf8'));
    } catch (error) {
      throw writeFailure(error);
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

function orderOf(command: Command): Order | undefined {
  const rows = command.ops
    .filter(({ table, before, after }) => table === 'erasures' && before === null && after !== null)
    .map(({ after }) => erasureSchema.parse(after));
  if (rows.length === 0) return undefined;
  const keyed = rows.filter(({ what }) => what !== 'draft');
  return {
    commandId: command.id,
    at: command.at,
    subjects: [...new Set(keyed.flatMap(({ subjectIds }) => subjectIds))],
    // The owner of a draft keeps its key: only what was being typed goes.
    drafts: rows.filter(({ what }) => what === 'draft').flatMap(({ subjectIds }) => subjectIds),
    files: [...new Set(rows.flatMap(({ files }) => files))],
  };
}
