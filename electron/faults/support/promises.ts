/**
 * What the program had promised by a moment, and what may be there besides: told step by step by the notes a
 * story leaves in the disk's trace.
 */
import type { DiskEvent } from './memory-disk';

export type Note =
  /** So many commands of the present history are handed over. */
  | { kind: 'handedOver'; commands: number }
  | { kind: 'acknowledged'; seq: number }
  /**
   * History may go another way from now on (restore, restart after a kill, commands that were refused): instead
   * of the present one, the next of the story's histories may be found, with so many commands.
   */
  | { kind: 'branchAsked'; least: number; most: number }
  /** Only the newest history is left. */
  | { kind: 'branched' }
  /** A draft is being written: until it is saved the old one or this one may be found. */
  | { kind: 'draftAsked'; owner: string; content: string }
  | { kind: 'draftSaved'; owner: string; content: string }
  /** A restore may bring back any content that was ever saved. */
  | { kind: 'draftLoose'; owner: string }
  | { kind: 'attached'; sha512: string }
  /** A snapshot (of the second copy) is complete and verified: it must be there and good. */
  | { kind: 'snapshotMade'; folder: string; id: string }
  /** The rule that thins out snapshots is at work: any may be gone. */
  | { kind: 'thinning'; folder: string };

/** Contents of a draft that is not there. */
export const NO_DRAFT = '';

export interface HistoryAllowed {
  /** Its place in the story's list of histories. */
  generation: number;
  /** At least so many commands are there, at most so many. */
  least: number;
  most: number;
}

export class Promises {
  /** Any of these may be found; usually there is one. */
  histories: HistoryAllowed[] = [{ generation: 0, least: 0, most: 0 }];
  /** Contents that may be found, by owner. */
  readonly drafts = new Map<string, Set<string>>();
  readonly attachments = new Set<string>();
  /** Ids of snapshots that must be there and good, by folder. */
  readonly snapshots = new Map<string, Set<string>>();
  private readonly everDrafted = new Map<string, Set<string>>();
  private generations = 1;

  /** The power went and came back: what may be found now is decided anew by what is found. */
  settle(): void {
    for (const [owner, ever] of this.everDrafted) this.drafts.set(owner, new Set(ever));
  }

  take(event: DiskEvent): void {
    if (event.kind === 'note') this.takeNote(event.note as Note);
  }

  private draftsEver(owner: string): Set<string> {
    return this.everDrafted.get(owner) ?? new Set([NO_DRAFT]);
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
      case 'branchAsked':
        this.histories.push({ generation: this.generations, least: note.least, most: note.most });
        this.generations += 1;
        return;
      case 'branched':
        this.histories = [newest];
        return;
      case 'draftAsked':
        this.drafts.set(note.owner, (this.drafts.get(note.owner) ?? new Set([NO_DRAFT])).add(note.content));
        this.everDrafted.set(note.owner, this.draftsEver(note.owner).add(note.content));
        return;
      case 'draftLoose':
        this.drafts.set(note.owner, new Set(this.draftsEver(note.owner)));
        return;
      case 'draftSaved':
        this.drafts.set(note.owner, new Set([note.content]));
        return;
      case 'attached':
        this.attachments.add(note.sha512);
        return;
      case 'snapshotMade':
        this.snapshots.set(note.folder, (this.snapshots.get(note.folder) ?? new Set()).add(note.id));
        return;
      case 'thinning':
        this.snapshots.delete(note.folder);
        return;
    }
  }
}
