/**
 * Uses the storage as the program does and keeps books: what was handed over, what was acknowledged. Each note
 * goes into the disk's trace at the very moment, so that any later state can be held against it.
 */
import { ExpectedFailure } from '../../../shared/ipc/reply';
import type { Command } from '../../../shared/schema/command';
import type { Journal } from '../../journal/journal';
import { copyToStick, goodSnapshots, makeSnapshot, prepareSwap, swap, thinOut } from './backups';
import type { Clock } from './clock';
import { faultId, Ledger } from './ledger';
import type { MemoryDisk } from './memory-disk';
import { NO_DRAFT, type Note } from './promises';
import type { Random } from './random';
import {
  openStorage,
  PICKED,
  readHistory,
  SECOND_COPY,
  SNAPSHOTS,
  type Storage,
  SMALL_SEGMENT_BYTES,
} from './storage';

const DRAFT_OWNERS = [faultId(1, '01HZ'), faultId(2, '01HZ')];

/** Thrown by the disk when the program is killed: from here on it does nothing more. */
export class Killed extends Error {}

export class Bookkeeper {
  readonly ledger: Ledger;
  /** Commands of each history so far; the ledger's own is the present one. */
  readonly ended: Command[][] = [];
  private opened: Storage | undefined;
  private generations = 0;
  /** Acknowledged before this disk's trace began. */
  private least = 0;

  constructor(
    readonly disk: MemoryDisk,
    private readonly random: Random,
    readonly clock: Clock,
    private readonly segmentBytes = SMALL_SEGMENT_BYTES,
  ) {
    this.ledger = new Ledger(random, clock.now);
  }

  get storage(): Storage {
    if (!this.opened) throw new Error('the storage is open');
    return this.opened;
  }
  get journal(): Journal {
    return this.storage.journal;
  }
  get histories(): readonly (readonly Command[])[] {
    return [...this.ended, this.ledger.history];
  }

  get isOpen(): boolean {
    return this.opened !== undefined;
  }

  async start(): Promise<void> {
    this.opened = await openStorage(this.disk, this.clock, this.segmentBytes);
  }

  async stop(): Promise<void> {
    const storage = this.opened;
    this.opened = undefined;
    await storage?.journal.close();
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

  async snapshot(): Promise<string> {
    const id = await makeSnapshot(this.disk, this.journal, this.clock.now());
    this.note({ kind: 'snapshotMade', folder: SNAPSHOTS, id });
    return id;
  }

  async copy(): Promise<void> {
    const id = await this.snapshot();
    this.note({ kind: 'thinning', folder: SECOND_COPY });
    await copyToStick(this.disk, id, this.clock.now());
    this.note({ kind: 'snapshotMade', folder: SECOND_COPY, id });
  }

  async thinOut(): Promise<void> {
    this.note({ kind: 'thinning', folder: SNAPSHOTS });
    await thinOut(this.disk, this.clock.now());
  }

  /** Goes back to a snapshot that holds part of the present history; the present state is kept as one first. */
  async restore(folder: string): Promise<void> {
    const present = this.journal.getExtent().journalId;
    const choices = (await goodSnapshots(this.disk, folder, false)).filter(
      ({ manifest }) => manifest.journalId === present,
    );
    if (choices.length === 0) return;
    const { id, manifest } = this.random.pick(choices);
    await this.snapshot();
    this.generations += 1;
    // There is nothing to go back to: the program says so, and all stays as it is.
    const isEmpty = manifest.seq === 0;
    const generationId = faultId(this.generations, '01J');
    const prepared = await prepareSwap(this.disk, { snapshotId: id, folder }, generationId).catch(
      (error: unknown) => {
        if (isEmpty && error instanceof ExpectedFailure && error.code === 'nothingToRestore')
          return undefined;
        throw error;
      },
    );
    if (!prepared) return;
    await this.stop();
    this.note({ kind: 'branchAsked', least: manifest.seq, most: manifest.seq });
    this.ended.push(this.ledger.history);
    this.ledger.adopt(this.ledger.history.slice(0, manifest.seq));
    // Drafts of the snapshot come back where there is none now.
    for (const owner of DRAFT_OWNERS) this.note({ kind: 'draftLoose', owner });
    await swap(this.disk, generationId, prepared, this.clock.now());
    this.note({ kind: 'branched' });
    await this.start();
  }

  /** After something failed: one more commit either goes well, or is refused like the one before. */
  async tryAfterFailure(): Promise<void> {
    const least = this.acknowledged();
    this.ended.push(this.ledger.history);
    this.ledger.adopt(this.ledger.history.slice(0, least));
    this.note({ kind: 'branchAsked', least, most: least });
    try {
      await this.commitSome(1);
      this.note({ kind: 'branched' });
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) throw error;
    }
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
    this.opened = undefined;
    await this.startElsewhere();
  }

  /** Takes over from the one before the power cut. */
  follow(before: Bookkeeper): void {
    this.ended.push(...before.ended);
    this.ledger.follow(before.ledger);
    this.generations = before.generations;
    this.least = before.acknowledged();
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
    let seq = this.least;
    for (const event of this.disk.events) {
      if (event.kind !== 'note') continue;
      const note = event.note as Note;
      if (note.kind === 'acknowledged') seq = Math.max(seq, note.seq);
      if (note.kind === 'branchAsked') seq = note.least;
    }
    return seq;
  }

  private draftOwner(): string {
    return this.random.pick(DRAFT_OWNERS);
  }
}
