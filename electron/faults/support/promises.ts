/**
 * What the program had promised by a moment, and what may be there besides: told step by step by the notes a
 * story leaves in the disk's trace.
 */
import type { DiskEvent } from './memory-disk';

export type Note =
  /** History from now on: `commands` handed over, of which `seq` are acknowledged. */
  | { kind: 'handedOver'; commands: number }
  | { kind: 'acknowledged'; seq: number }
  /** A draft is being written: until it is saved the old one or this one may be found. */
  | { kind: 'draftAsked'; owner: string; content: string }
  | { kind: 'draftSaved'; owner: string; content: string }
  | { kind: 'attached'; sha512: string }
  /** A snapshot is complete and verified. */
  | { kind: 'snapshotMade'; id: string; seq: number }
  /** The second copy is complete and verified. */
  | { kind: 'copyMade'; id: string; seq: number }
  /** Retention is about to remove these. */
  | { kind: 'snapshotsGoing'; ids: readonly string[] }
  /** From now on the state of `seq` (and nothing after it) may be found instead of the present one. */
  | { kind: 'restoreAsked'; seq: number }
  | { kind: 'restored'; seq: number };

/** Contents of a draft that is not there. */
export const NO_DRAFT = '';

export interface HistoryAllowed {
  /** Commands of this history, by their place in the story's list of histories. */
  generation: number;
  /** At least so many commands are there, at most so many. */
  least: number;
  most: number;
}

export class Promises {
  /** One, or two while a restore swaps: either may be found. */
  histories: HistoryAllowed[] = [{ generation: 0, least: 0, most: 0 }];
  /** Contents that may be found, by owner. */
  readonly drafts = new Map<string, Set<string>>();
  readonly attachments = new Set<string>();
  /** Snapshots that must be there and good, with the seq they hold. */
  readonly snapshots = new Map<string, number>();
  readonly copies = new Map<string, number>();

  take(event: DiskEvent): void {
    if (event.kind === 'note') this.takeNote(event.note as Note);
  }

  private takeNote(note: Note): void {
    const newest = this.histories.at(-1);
    if (!newest) throw new Error('there is always a history');
    switch (note.kind) {
      case 'handedOver':
        newest.most = note.commands;
        return;
      case 'acknowledged':
        newest.least = Math.max(newest.least, note.seq);
        return;
      case 'draftAsked':
        this.drafts.set(note.owner, (this.drafts.get(note.owner) ?? new Set([NO_DRAFT])).add(note.content));
        return;
      case 'draftSaved':
        this.drafts.set(note.owner, new Set([note.content]));
        return;
      case 'attached':
        this.attachments.add(note.sha512);
        return;
      case 'snapshotMade':
        this.snapshots.set(note.id, note.seq);
        return;
      case 'copyMade':
        this.copies.set(note.id, note.seq);
        return;
      case 'snapshotsGoing':
        for (const id of note.ids) this.snapshots.delete(id);
        return;
      case 'restoreAsked':
        this.histories.push({ generation: newest.generation + 1, least: note.seq, most: note.seq });
        return;
      case 'restored':
        this.histories = [newest];
        return;
    }
  }
}
