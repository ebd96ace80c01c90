/**
 * What opening the data does that needs no key, begun before the keys are there: while a password is derived main has
 * nothing else to do. Only reads. Whoever opens the data believes it for no longer than a derivation takes.
 */
import { coverOf, fetchLists, type FetchedLists } from '../backup/checkpoint-of';
import { checkCovered, VERIFY_AT_OPEN_BYTES } from '../journal/check-covered';
import type { HealSource } from './heal-segments';
import { readPlan } from './repair-plan';
import { RecoverySession, type SessionParts } from './session';

export interface ReadAhead {
  session: RecoverySession;
  /** The snapshot a start takes first; the journal lacks nothing of what it covers. */
  source: HealSource;
  /** As `readCheckpoint` takes them. */
  lists: Promise<FetchedLists>;
  /** As `openJournal` takes it. */
  covered: Promise<void>;
}

/**
 * @returns undefined where nothing can be taken from it: no snapshot yet, or something to be put right first
 * @throws whatever opening the data would throw at the same place
 */
export async function readAhead(parts: SessionParts): Promise<ReadAhead | undefined> {
  const { disk, dataFolder } = parts;
  const session = await RecoverySession.begin(parts);
  if (session.located.heal || (await readPlan(disk, dataFolder))) return undefined;
  const source = await firstOf(session.localSources());
  if (!source || (await session.lacksCovered(source))) return undefined;
  const lists = fetchLists(source.store, source.manifest);
  const names = await disk.list(session.folder);
  const covered = checkCovered(disk, session.folder, names, coverOf(source.manifest), VERIFY_AT_OPEN_BYTES);
  // Both are told when the data is opened; a wrong password leaves them to nobody.
  for (const promise of [lists, covered]) promise.catch(() => undefined);
  return { session, source, lists, covered };
}

async function firstOf<T>(sources: AsyncIterable<T>): Promise<T | undefined> {
  for await (const source of sources) return source;
  return undefined;
}
