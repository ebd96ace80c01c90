/**
 * What the journal says was erased, from its very beginning. Read when the keyring came back from an older copy: that
 * one still has the keys, and only the rows of `erasures` know better.
 */
import type { Journal } from '../journal/journal';
import { draftSubject } from '../drafts/draft-keys';
import { erasedFileSubject } from '../backup/manifest-attachments';
import { orderOf, type ErasureOrder } from './erasure-orders';
import type { Tombstone } from './keyring';

/** Commands asked for at once. */
const PAGE = 200;

/** Oldest first, each with the keys of the drafts it ended. @throws ExpectedFailure journalDamaged, vaultLocked */
export async function journaledErasures(journal: Pick<Journal, 'readAfter'>): Promise<ErasureOrder[]> {
  const found: ErasureOrder[] = [];
  const generations = new Map<string, number>();
  for (let seq = 0; ;) {
    const { entries } = await journal.readAfter(seq, PAGE);
    const last = entries.at(-1);
    if (!last) return found;
    for (const { command } of entries) {
      const order = orderOf(command);
      if (!order) continue;
      // Every erasure of an owner's drafts ends one key: the first one the first, and so on (draft-keys.ts).
      const draftKeys = order.drafts.map((ownerId) => {
        const generation = (generations.get(ownerId) ?? 0) + 1;
        generations.set(ownerId, generation);
        return draftSubject(ownerId, generation);
      });
      found.push({ ...order, draftKeys });
    }
    seq = last.seq;
  }
}

/** What an order leaves in the keyring. */
export function tombstonesOf({ at, subjects, draftKeys, files }: ErasureOrder): Tombstone[] {
  return [...subjects, ...draftKeys, ...files.map(erasedFileSubject)].map((subject) => ({ subject, at }));
}
