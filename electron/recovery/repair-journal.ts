/** The steps of a repair, and going on with one that was interrupted. */
import { basename, join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { renameWithRetry, RENAME_DELAYS_MS } from '../files/replace-file';
import { openJournal } from '../journal/open-journal';
import { writeFailure } from '../journal/write-failure';
import { assessDamage, type JournalBreak } from './assess-damage';
import { beginRepair, cutJournal, endRepair, readKept, readPlan, type RepairPlan } from './repair-plan';
import type { RecoverySession } from './session';
import { readSegmentsFrom } from './survey-journal';
import { takeOver } from './take-over';

/** Cuts behind the last good line and takes over what is readable. @throws ExpectedFailure; can be called again */
export async function repairDamage(session: RecoverySession, at: JournalBreak): Promise<void> {
  const { parts, aside, folder } = session;
  const segments = await readSegmentsFrom(parts.disk, folder, at.segment);
  const { future, commands } = assessDamage(at, segments);
  if (future !== undefined) throw new ExpectedFailure('dataFromFuture', future);
  // Nothing before the break and nothing behind it: only a restore can help, and the files stay for it.
  if (at.lastGoodSeq === 0 && commands.length === 0) {
    throw new ExpectedFailure('journalDamaged', `${at.file}, byte ${at.byte}: no line can be read`);
  }
  const damage = { folder: basename(folder), at, segments };
  await finish(session, await beginRepair(parts.disk, parts.dataFolder, aside, session.at, damage));
}

/** Goes on with a repair that was begun and not ended. */
export async function resumeRepair(session: RecoverySession): Promise<void> {
  const { disk, dataFolder, log } = session.parts;
  const plan = await readPlan(disk, dataFolder);
  if (!plan) return;
  log.warn(`going on with the repair of ${plan.at}`);
  await finish(session, plan);
}

async function finish(session: RecoverySession, plan: RepairPlan): Promise<void> {
  const { parts, aside, report } = session;
  const { disk, dataFolder, createdBy, now, log, sealWith } = parts;
  // Read first: without the kept bytes nothing may be cut.
  const { commands } = assessDamage(plan.break, await readKept(disk, aside, plan));
  await cutJournal(disk, dataFolder, aside, plan);
  await moveForkedSnapshots(session, plan);
  const folder = join(dataFolder, plan.folder);
  // Without the guard of the free space: these lines must come before anything else is written.
  const journal = await openJournal({ disk, folder, createdBy, now, sealWith: sealWith() });
  try {
    const { salvaged, refused } = await takeOver(journal, commands);
    report.salvaged = salvaged;
    if (refused.length > 0) report.leftOut = refused;
    report.lastGoodSeq = journal.lastSeq;
  } finally {
    await journal.close();
  }
  await endRepair(disk, dataFolder, aside, plan);
  report.setAside = `aside/${plan.aside}`;
  log.warn(`repaired ${plan.break.file}, byte ${plan.break.byte}: ${report.salvaged} commands taken over`);
}

/** Snapshots that reach behind the cut hold a journal that is no longer this one; their bytes there are bad anyway. */
async function moveForkedSnapshots(
  { shelf, aside, parts }: RecoverySession,
  plan: RepairPlan,
): Promise<void> {
  const { segment, byte } = plan.break;
  const kept = join(aside.folder, plan.aside);
  let moved = false;
  for (const { id, manifest } of await shelf.all()) {
    const reaches = manifest.segments.some(
      (entry) => entry.segment > segment || (entry.segment === segment && entry.part.bytes > byte),
    );
    if (!reaches || !ofThisJournal(manifest.journalId, plan.folder)) continue;
    try {
      await renameWithRetry(
        parts.disk,
        join(shelf.store.folder, `${id}.json`),
        join(kept, `${id}.json`),
        RENAME_DELAYS_MS,
      );
    } catch (error) {
      throw writeFailure(error);
    }
    moved = true;
  }
  if (!moved) return;
  try {
    await parts.disk.syncFolder(kept);
    await parts.disk.syncFolder(shelf.store.folder);
  } catch (error) {
    throw writeFailure(error);
  }
}

/** Id of a first generation: a hash; of a later one: the ULID in its folder's name. */
function ofThisJournal(journalId: string, folder: string): boolean {
  const generation = folder.split('-')[1];
  return generation === undefined ? journalId.length === 64 : journalId === generation;
}
