/**
 * Uses the storage as the program does and keeps books: what was handed over, what was acknowledged. Each note
 * goes into the disk's trace at the very moment, so that any later state can be held against it.
 */
import type { Command } from '../../../shared/schema/command';
import { openJournal } from '../../journal/open-journal';
import type { Journal } from '../../journal/journal';
import type { Clock } from './clock';
import { faultId, Ledger } from './ledger';
import type { MemoryDisk } from './memory-disk';
import { NO_DRAFT, type Note } from './promises';
import type { Random } from './random';
import { openStorage, PICKED, readHistory, type Storage } from './storage';

/** So small that a few commands need several segments. */
export const SMALL_SEGMENT_BYTES = 3_000;

/** Thrown by the disk when the program is killed: from here on it does nothing more. */
export class Killed extends Error {}

export class Bookkeeper {
  readonly ledger: Ledger;
  /** Commands of each history so far; the ledger's own is the present one. */
  readonly ended: Command[][] = [];
  private opened: Storage | undefined;
  private writing: Journal | undefined;

  constructor(
    readonly disk: MemoryDisk,
    private readonly random: Random,
    readonly clock: Clock,
  ) {
    this.ledger = new Ledger(random, clock.now);
  }

  get storage(): Storage {
    if (!this.opened) throw new Error('the storage is open');
    return this.opened;
  }
  get journal(): Journal {
    if (!this.writing) throw new Error('the journal is open');
    return this.writing;
  }
  get histories(): readonly (readonly Command[])[] {
    return [...this.ended, this.ledger.history];
  }

  async start(): Promise<void> {
    const storage = await openStorage(this.disk, this.clock);
    // Opened once more with segments so small that a story needs several.
    await storage.journal.close();
    const { folder } = storage.journal.getExtent();
    this.opened = storage;
    this.writing = await openJournal({
      disk: this.disk,
      folder,
      createdBy: 'branch-handbook fault suite',
      now: this.clock.now,
      segmentBytes: SMALL_SEGMENT_BYTES,
    });
  }

  async stop(): Promise<void> {
    const journal = this.writing;
    this.writing = undefined;
    this.opened = undefined;
    await journal?.close();
  }

  /** Hands commands over at once, so that they share flushes. @throws the first refusal */
  async commit(commands: readonly Command[]): Promise<void> {
    this.note({ kind: 'handedOver', commands: this.ledger.seq });
    const { journal } = this;
    const outcomes = await Promise.allSettled(
      commands.map(async (command) => {
        const { seq } = await journal.commit(command);
        this.note({ kind: 'acknowledged', seq });
      }),
    );
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }

  async commitSome(count: number): Promise<void> {
    await this.commit(Array.from({ length: count }, () => this.ledger.change()));
  }

  async saveDraft(): Promise<void> {
    const owner = this.draftOwner();
    const content = `草稿 ${this.random.below(1e6)} `.repeat(this.random.between(1, 60));
    this.note({ kind: 'draftAsked', owner, content });
    await this.storage.drafts.save(owner, 0, content);
    this.note({ kind: 'draftSaved', owner, content });
  }

  async removeDraft(): Promise<void> {
    const owner = this.draftOwner();
    this.note({ kind: 'draftAsked', owner, content: NO_DRAFT });
    await this.storage.drafts.remove(owner);
    this.note({ kind: 'draftSaved', owner, content: NO_DRAFT });
  }

  async attach(): Promise<void> {
    const stored = await this.storage.attachments.add(`${PICKED}/${this.random.between(1, 2)}.pdf`);
    this.note({ kind: 'attached', sha512: stored.sha512 });
    await this.commit([this.ledger.attach(stored.sha512, stored.sizeBytes)]);
  }

  /**
   * Kills the program in the middle of commits, after so many calls of the disk, and starts it again: what was
   * written stays (the computer runs on), what was not flushed is still uncertain.
   */
  async killWhileCommitting(count: number, calls: number): Promise<void> {
    let left = calls;
    this.disk.onCall = () => {
      left -= 1;
      if (left < 0) throw new Killed('killed');
    };
    await this.commitSome(count).catch(() => undefined);
    this.disk.onCall = () => undefined;
    this.writing = undefined;
    await this.startElsewhere();
  }

  /** A start after which history is whatever the journal holds. */
  async startElsewhere(): Promise<void> {
    await this.start();
    const found = (await readHistory(this.journal)) as Command[];
    this.ended.push(this.ledger.history);
    this.ledger.adopt(found);
    this.note({ kind: 'branchAsked', least: this.acknowledged(), most: found.length });
    this.note({ kind: 'branched' });
  }

  note(note: Note): void {
    this.disk.note(note);
  }

  /** The last acknowledgement since history last went another way. */
  private acknowledged(): number {
    let seq = 0;
    for (const event of this.disk.events) {
      if (event.kind !== 'note') continue;
      const note = event.note as Note;
      if (note.kind === 'acknowledged') seq = Math.max(seq, note.seq);
      if (note.kind === 'branchAsked') seq = note.least;
    }
    return seq;
  }

  private draftOwner(): string {
    return faultId(this.random.between(1, 2), '01HZ');
  }
}
