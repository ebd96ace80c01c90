/**
 * Drafts of one record share a key of their own in the keyring, so that letting drafts go (到期清理) also ends what
 * snapshots and second copies hold of them. A subject never gets another key once it was erased; what is typed for the
 * same record afterwards is sealed for the next generation.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';

export interface DraftKey {
  /** Under which the keyring has it. */
  subject: string;
  /** The caller's own copy, to be overwritten after use. */
  key: Buffer;
}

/** What a draft store needs of the keyring. */
export interface DraftKeys {
  /**
   * The key to seal with, made durably when there is none yet; undefined when the keyring is lost: what is being typed
   * is then kept all the same. @throws ExpectedFailure vaultLocked, and those of writing the keyring
   */
  take(ownerId: string): Promise<DraftKey | undefined>;
  /** As `take` gives it; undefined when it was erased or is lost. @throws ExpectedFailure vaultLocked */
  find(subject: string): Buffer | undefined;
}

/** Of the keyring. */
interface Subjects {
  keyOf(subject: string): Buffer | undefined;
  makeFor(subjects: readonly string[]): Promise<void>;
  isErased(subject: string): boolean;
}

const PREFIX = 'draft:';

/** @param generation from 1 on: how many times drafts of this owner were erased, and one */
export function draftSubject(ownerId: string, generation: number): string {
  return generation === 1 ? `${PREFIX}${ownerId}` : `${PREFIX}${ownerId}:${generation}`;
}

/** Whose drafts a subject of the keyring seals; undefined for a person, a member file and the like. */
export function ownerOfDrafts(subject: string): string | undefined {
  return subject.startsWith(PREFIX) ? subject.slice(PREFIX.length).split(':')[0] : undefined;
}

/** The subject that seals what is typed for this owner now. */
export function presentDraftSubject(ownerId: string, isErased: (subject: string) => boolean): string {
  for (let generation = 1; ; generation += 1) {
    const subject = draftSubject(ownerId, generation);
    if (!isErased(subject)) return subject;
  }
}

export function draftKeysOf(keyring: Subjects): DraftKeys {
  return {
    take: (ownerId) =>
      unlessLost(async () => {
        const subject = presentDraftSubject(ownerId, (one) => keyring.isErased(one));
        if (!keyring.keyOf(subject)) await keyring.makeFor([subject]);
        const key = keyring.keyOf(subject);
        return key && { subject, key };
      }),
    find: (subject) => {
      try {
        return keyring.keyOf(subject);
      } catch (error) {
        if (isLost(error)) return undefined;
        throw error;
      }
    },
  };
}

async function unlessLost<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isLost(error)) return undefined;
    throw error;
  }
}

function isLost(error: unknown): boolean {
  return error instanceof ExpectedFailure && error.code === 'keyMissing';
}
