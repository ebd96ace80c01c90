/**
 * What is ordered to be erased and not carried out to its end yet: `data/erasing.json`, ids and hashes only. `replay`:
 * keys came back from an older copy of the keyring, so everything the journal says was erased is to be erased again.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { erasureSchema } from '../../shared/schema/ledger';
import { idSchema, instantSchema, sha512Schema } from '../../shared/schema/primitives';
import type { Command } from '../../shared/schema/command';
import type { Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { replaceFile } from '../files/replace-file';
import { writeFailure } from '../journal/write-failure';
import type { Log } from '../logging/log';

const orderSchema = z.object({
  commandId: idSchema,
  at: instantSchema,
  subjects: z.array(idSchema),
  drafts: z.array(idSchema),
  /** Subjects of the keyring that seal these drafts, and those of the other subjects. */
  draftKeys: z.array(z.string()).default([]),
  files: z.array(sha512Schema),
});
const fileSchema = z.object({
  schema: z.literal('erasing/1'),
  orders: z.array(orderSchema),
  replay: z.boolean().default(false),
});
export type ErasureOrder = z.infer<typeof orderSchema>;
export type Erasing = Omit<z.infer<typeof fileSchema>, 'schema'>;

/** What a command orders; undefined when it has no new row of `erasures`. Keys of drafts are not in it yet. */
export function orderOf(command: Command): ErasureOrder | undefined {
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
    draftKeys: [],
    files: [...new Set(rows.flatMap(({ files }) => files))],
  };
}

function pathIn(dataFolder: string): string {
  return join(dataFolder, 'erasing.json');
}

/** @throws system errors of reading */
export async function readErasing(disk: Disk, dataFolder: string, log: Pick<Log, 'warn'>): Promise<Erasing> {
  const bytes = await readIfThere(disk, pathIn(dataFolder));
  if (!bytes) return { orders: [], replay: false };
  try {
    const { orders, replay } = fileSchema.parse(JSON.parse(bytes.toString('utf8')));
    return { orders, replay };
  } catch (error) {
    // Replaced whole, so only a bad disk gets here. The rows of `erasures` still say what was ordered.
    log.warn('erasure: what was ordered cannot be read', error);
    return { orders: [], replay: true };
  }
}

/** @throws ExpectedFailure of writing */
export async function writeErasing(disk: Disk, dataFolder: string, erasing: Erasing): Promise<void> {
  const { orders, replay } = erasing;
  try {
    if (orders.length === 0 && !replay) {
      await disk.remove(pathIn(dataFolder));
      await disk.syncFolder(dataFolder);
      return;
    }
    const text = JSON.stringify({ schema: 'erasing/1', orders, ...(replay ? { replay } : {}) });
    await replaceFile(disk, pathIn(dataFolder), Buffer.from(text, 'utf8'));
  } catch (error) {
    throw writeFailure(error);
  }
}

/** Before keys of an older copy are put in place. @throws ExpectedFailure of writing; system errors of reading */
export async function orderReplay(disk: Disk, dataFolder: string, log: Pick<Log, 'warn'>): Promise<void> {
  const { orders, replay } = await readErasing(disk, dataFolder, log);
  if (!replay) await writeErasing(disk, dataFolder, { orders, replay: true });
}
