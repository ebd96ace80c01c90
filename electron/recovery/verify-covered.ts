/** The quiet check after start: what the newest snapshot covers is hashed, the snapshot's parts are read. */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RecoveryReport } from '../../shared/ipc/requests/backup';
import { verifySnapshot } from '../backup/verify-snapshot';
import { segmentName } from '../journal/segment';
import type { HealSource } from './heal-segments';
import { readIfThere } from '../files/place-file';
import { sha256Of } from './repair-plan';
import { isWorthTelling, RecoverySession, type SessionParts } from './session';

type Entry = HealSource['manifest']['segments'][number];

/** Reads only; may run while the journal is open, because covered bytes never change. */
export async function verifyCovered(parts: SessionParts): Promise<RecoveryReport | null> {
  const session = await RecoverySession.begin(parts);
  const { report } = session;
  for await (const newest of session.localSources()) {
    for (const entry of newest.manifest.segments) {
      report.damage ??= await findDifference(session, newest, entry);
    }
    if (report.damage) report.lastGoodSeq = report.damage.firstBadSeq - 1;
    const { findings } = await verifySnapshot(newest.store, newest.manifest, { deep: false });
    if (findings.some(({ kind }) => kind !== 'unreadable')) session.noteDamaged(newest.id);
    break;
  }
  return isWorthTelling(report) ? report : null;
}

async function findDifference(
  { parts, folder }: RecoverySession,
  { store }: HealSource,
  entry: Entry,
): Promise<RecoveryReport['damage']> {
  const file = segmentName(entry.segment);
  const bytes = (await readIfThere(parts.disk, join(folder, file))) ?? Buffer.alloc(0);
  const covered = bytes.subarray(0, entry.part.bytes);
  if (sha256Of(covered) === entry.part.sha256) return null;
  const part = await store.readPart(entry.part).catch((error: unknown) => {
    if (error instanceof ExpectedFailure) return undefined; // the place is then not known, the damage is
    throw error;
  });
  return {
    file,
    byte: part ? firstDifference(covered, part) : 0,
    reason: 'differs from the snapshot',
    firstBadSeq: Math.max(1, entry.firstSeq),
    unreadableLines: 0,
    readable: [],
  };
}

function firstDifference(a: Buffer, b: Buffer): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at += 1) if (a[at] !== b[at]) return at;
  return end;
}
