/** The full check: every line of the journal, every part of every snapshot, every attachment. */
import type { SnapshotPart } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RecoveryReport } from '../../shared/ipc/requests/backup';
import { reduceOps, type BranchState } from '../../shared/schema/state';
import { partsOf, type SnapshotStore } from '../backup/snapshot-store';
import { verifySnapshot } from '../backup/verify-snapshot';
import { assessDamage } from './assess-damage';
import { attachmentsOf, checkAttachments } from './check-attachments';
import type { RecoverySession } from './session';
import { readSegmentsFrom, surveyJournal } from './survey-journal';

/** After healing. @throws ExpectedFailure dataFromFuture, write failures while an attachment is put right */
export async function checkAll(session: RecoverySession): Promise<RecoveryReport> {
  const { report, parts } = session;
  const { disk } = parts;
  const state: BranchState = new Map();
  const { lastGoodSeq } = await surveyJournal(disk, session.folder, (_seq, command) => {
    reduceOps(state, command.ops);
  });
  report.lastGoodSeq = lastGoodSeq;
  const damage = await session.findDamage();
  if (damage) {
    const assessed = assessDamage(damage, await readSegmentsFrom(disk, session.folder, damage.segment));
    if (assessed.future !== undefined) throw new ExpectedFailure('dataFromFuture', assessed.future);
    report.damage = assessed.damage;
  }
  await checkSnapshots(session);
  const second = parts.secondCopyFolder?.();
  const { at, aside } = session;
  const attachments = await checkAttachments(disk, parts.dataFolder, attachmentsOf(state), second, aside, at);
  session.noteHealed(attachments.healed);
  report.damagedAttachments = attachments.damaged;
  return report;
}

/** Each part is read once, however many snapshots share it; the newest snapshot is replayed as well. */
async function checkSnapshots(session: RecoverySession): Promise<void> {
  const { store } = session.shelf;
  const bad = new Map<string, boolean>();
  for (const { id, manifest } of await session.shelf.all()) {
    for (const part of partsOf(manifest)) {
      const isBad = bad.get(part.sha256) ?? (await isPartBad(store, part));
      bad.set(part.sha256, isBad);
      if (isBad) session.noteDamaged(id);
    }
  }
  for await (const { id, manifest } of session.localSources()) {
    if (session.report.damagedSnapshots.includes(id)) continue;
    const { findings } = await verifySnapshot(store, manifest, { deep: true });
    if (findings.some(({ kind }) => kind !== 'unreadable')) session.noteDamaged(id);
    return;
  }
}

async function isPartBad(store: SnapshotStore, part: SnapshotPart): Promise<boolean> {
  try {
    await store.readPart(part);
    return false;
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    return error.code === 'snapshotDamaged';
  }
}
