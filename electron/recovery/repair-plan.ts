/**
 * `data/repair.json`: what a repair is about to do. While it lies there the repair is not finished, and the next
 * start goes on with it; so the journal never runs on without the commands from behind the break.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Schema } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { instantSchema } from '../../shared/schema/primitives';
import type { Disk } from '../files/disk';
import { RENAME_DELAYS_MS, renameWithRetry } from '../files/replace-file';
import { writeFailure } from '../journal/write-failure';
import { ASIDE_FOLDER, type Aside } from './aside';
import type { JournalBreak, SegmentBytes } from './assess-damage';
import { placeFile, placeNewFile, readIfThere } from '../files/place-file';

export const PLAN_FILE = 'repair.json';
/** Beside the kept files, in case the plan itself is hit. */
const PLAN_COPY = 'plan.json';
const PLAN_SCHEMA = 'repair/1';

const planSchema = z.object({
  schema: z.literal(PLAN_SCHEMA),
  at: instantSchema,
  /** Journal folder below `data`. */
  folder: z.string().regex(/^journal(-[0-9A-Z]{26})?$/),
  /** Folder inside `data/aside` that holds the files as they were. */
  aside: z.string().regex(/^repair-[0-9TZ-]+$/),
  break: z.object({
    segment: z.int().min(1),
    file: z.string().max(20),
    byte: z.int().min(0),
    reason: z.string(),
    lastGoodSeq: z.int().min(0),
    /** Plans of the practice build do not say it. */
    isSealed: z.boolean().default(false),
  }),
  /** The broken segment, if it was there, and all behind it, as they were. */
  files: z.array(
    z.object({ segment: z.int().min(1), name: z.string().regex(/^\d{6}\.jsonl$/), sha256: sha256Schema }),
  ),
});
export type RepairPlan = z.infer<typeof planSchema>;

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Copies the files whole, then writes the plan; from then on the repair is under way. */
export async function beginRepair(
  disk: Disk,
  dataFolder: string,
  aside: Aside,
  at: Date,
  damage: { folder: string; at: JournalBreak; segments: readonly SegmentBytes[] },
): Promise<RepairPlan> {
  const name = await aside.makeFolder('repair', at);
  const kept = join(aside.folder, name);
  for (const segment of damage.segments) await placeNewFile(disk, join(kept, segment.name), segment.bytes);
  const plan: RepairPlan = {
    schema: PLAN_SCHEMA,
    at: at.toISOString(),
    folder: damage.folder,
    aside: name,
    break: { ...damage.at },
    files: damage.segments.map((segment) => ({
      segment: segment.segment,
      name: segment.name,
      sha256: sha256Of(segment.bytes),
    })),
  };
  const bytes = Buffer.from(`${JSON.stringify(plan)}\n`, 'utf8');
  await placeNewFile(disk, join(kept, PLAN_COPY), bytes);
  await disk.syncFolder(kept).catch(rethrow);
  await placeFile(disk, join(dataFolder, PLAN_FILE), bytes);
  return plan;
}

/**
 * @returns the repair under way, if there is one
 * @throws ExpectedFailure journalDamaged when the plan cannot be read: the journal must not run on without it
 */
export async function readPlan(disk: Disk, dataFolder: string): Promise<RepairPlan | undefined> {
  const bytes = await readIfThere(disk, join(dataFolder, PLAN_FILE));
  if (!bytes) return undefined;
  const plan = parsePlan(bytes) ?? (await readPlanCopy(disk, dataFolder));
  if (!plan) throw new ExpectedFailure('journalDamaged', `${PLAN_FILE}: not readable`);
  return plan;
}

/** The copy beside the kept files of the newest repair that was not ended. */
async function readPlanCopy(disk: Disk, dataFolder: string): Promise<RepairPlan | undefined> {
  const aside = join(dataFolder, ASIDE_FOLDER);
  const names = (await disk.list(aside)).filter((name) => name.startsWith('repair-')).reverse();
  for (const name of names) {
    const files = await disk.list(join(aside, name));
    if (!files.includes(PLAN_COPY) || files.includes(PLAN_FILE)) continue;
    return parsePlan(await disk.readFile(join(aside, name, PLAN_COPY)));
  }
  return undefined;
}

function parsePlan(bytes: Buffer): RepairPlan | undefined {
  try {
    return planSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined; // the caller looks for the copy, or says that it is not readable
  }
}

/**
 * Cuts the broken segment behind its good bytes and moves the later ones aside. A file that is not any more what
 * the plan says was dealt with by an earlier, interrupted run and holds new lines: it is left alone.
 */
export async function cutJournal(
  disk: Disk,
  dataFolder: string,
  aside: Aside,
  plan: RepairPlan,
): Promise<void> {
  const folder = join(dataFolder, plan.folder);
  const kept = join(aside.folder, plan.aside);
  for (const file of [...plan.files].reverse()) {
    const path = join(folder, file.name);
    const bytes = await readIfThere(disk, path);
    if (!bytes || sha256Of(bytes) !== file.sha256) continue;
    if (file.segment === plan.break.segment && plan.break.byte > 0) {
      await placeFile(disk, path, bytes.subarray(0, plan.break.byte));
      continue;
    }
    // Onto its own copy: one file stays, whole at every moment.
    await renameWithRetry(disk, path, join(kept, file.name), RENAME_DELAYS_MS).catch(rethrow);
    await disk.syncFolder(kept).catch(rethrow);
    await disk.syncFolder(folder).catch(rethrow);
  }
}

/** The kept files of a repair, for reading what lies behind the break. @throws ExpectedFailure journalDamaged */
export async function readKept(disk: Disk, aside: Aside, plan: RepairPlan): Promise<SegmentBytes[]> {
  const segments: SegmentBytes[] = [];
  for (const { segment, name, sha256 } of plan.files) {
    const bytes = await disk.readFile(join(aside.folder, plan.aside, name));
    if (sha256Of(bytes) !== sha256)
      throw new ExpectedFailure('journalDamaged', `${plan.aside}/${name} changed`);
    segments.push({ segment, name, bytes });
  }
  return segments;
}

/** The plan goes to the files it is about; the repair is done. */
export async function endRepair(
  disk: Disk,
  dataFolder: string,
  aside: Aside,
  plan: RepairPlan,
): Promise<void> {
  const kept = join(aside.folder, plan.aside);
  try {
    await renameWithRetry(disk, join(dataFolder, PLAN_FILE), join(kept, PLAN_FILE), RENAME_DELAYS_MS);
    await disk.syncFolder(kept);
    await disk.syncFolder(dataFolder);
  } catch (error) {
    rethrow(error);
  }
}

function rethrow(error: unknown): never {
  throw writeFailure(error);
}
