/** What to do with the working view found at start. Pure; the table is in README.md. */
import type { JournalState } from '../../shared/ipc/requests/journal';
import type { RebuildReason, ViewPosition } from './view-position';

export type ViewDecision =
  /** It is a stretch of this journal: replay what is missing, if anything. */
  | { kind: 'keep' }
  /** Throw it away; nothing in it is worth a look. */
  | { kind: 'rebuild'; why: RebuildReason }
  /** Look what only it knows, keep that, then rebuild. */
  | { kind: 'rescue' };

/** `journal` answers for `view.seq`. */
export function decideView(
  view: ViewPosition | null,
  interrupted: RebuildReason | null,
  journal: JournalState,
): ViewDecision {
  if (interrupted !== null) return { kind: 'rebuild', why: interrupted };
  if (view === null) return journal.lastSeq === 0 ? { kind: 'keep' } : { kind: 'rebuild', why: 'lost' };
  if (view.journalId !== null && view.journalId !== journal.journalId) {
    // A restore always brings commands. Another journal without any: the folder of ours is gone.
    const isFolderGone = journal.lastSeq === 0 && view.seq > 0;
    return isFolderGone ? { kind: 'rescue' } : { kind: 'rebuild', why: 'swapped' };
  }
  if (view.seq > journal.lastSeq) return { kind: 'rescue' };
  const differs = view.hash !== null && journal.hashAtSeq !== null && view.hash !== journal.hashAtSeq;
  return differs ? { kind: 'rescue' } : { kind: 'keep' };
}
