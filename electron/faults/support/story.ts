/**
 * A short working day of the storage, recorded step by step on a disk in memory: commits in groups, new
 * segments, drafts, attachments, restarts. Chance decides what happens; the seed decides chance.
 */
import type { Command } from '../../../shared/schema/command';
import { openJournal } from '../../journal/open-journal';
import type { Journal } from '../../journal/journal';
import { Clock } from './clock';
import { faultId, Ledger } from './ledger';
import { MemoryDisk, type DiskEvent, type FolderNode } from './memory-disk';
import { NO_DRAFT, type Note } from './promises';
import { Random } from './random';
import { DATA, openStorage, PICKED, type Storage } from './storage';

export interface Story {
  /** The disk before it began; all of it on the medium. */
  start: FolderNode;
  events: readonly DiskEvent[];
  /** Commands of each generation of the journal. */
  histories: readonly (readonly Command[])[];
}

/** So small that a story of a few commands needs several. */
const SEGMENT_BYTES = 3_000;

export async function tellStory(seed: number): Promise<Story> {
  const start = profileBefore(seed);
  const teller = new Teller(new Random(seed, 1), new MemoryDisk(profileBefore(seed).root));
  await teller.tell();
  return { start: start.root, events: teller.disk.events, histories: teller.histories };
}

/** A profile just made, and files of the user's own to attach. */
function profileBefore(seed: number): MemoryDisk {
  const disk = new MemoryDisk();
  const random = new Random(seed, 2);
  for (let number = 1; number <= 2; number += 1) {
    const text = `%PDF-1.4\n${'附件内容 '.repeat(random.between(20, 500))}\n%%EOF\n`;
    disk.plant(`${PICKED}/${number}.pdf`, Buffer.from(text, 'utf8'));
  }
  disk.plant(`${DATA}/kept-by-nobody.txt`, Buffer.from('a file of another program'));
  return disk;
}

class Teller {
  readonly histories: Command[][] = [];
  private readonly clock = new Clock();
  private readonly ledger: Ledger;
  private storage: Storage | undefined;
  private journal: Journal | undefined;

  constructor(
    private readonly random: Random,
    readonly disk: MemoryDisk,
  ) {
    this.ledger = new Ledger(new Random(random.below(1e9)), this.clock.now);
  }

  async tell(): Promise<void> {
    await this.start();
    const steps = this.random.between(7, 11);
    for (let step = 0; step < steps; step += 1) {
      this.clock.forward(this.random.between(1, 90) * 60_000);
      const chance = this.random.next();
      if (chance < 0.55) await this.commit();
      else if (chance < 0.75) await this.draft();
      else if (chance < 0.87) await this.attach();
      else await this.restart();
    }
    await this.commit();
    await this.journal?.close();
    this.histories.push(this.ledger.history);
  }

  private async start(): Promise<void> {
    this.storage = await openStorage(this.disk, this.clock);
    await this.storage.journal.close();
    const { folder } = this.storage.journal.getExtent();
    this.journal = await openJournal({
      disk: this.disk,
      folder,
      createdBy: 'branch-handbook fault suite',
      now: this.clock.now,
      segmentBytes: SEGMENT_BYTES,
    });
  }

  private async restart(): Promise<void> {
    await this.journal?.close();
    await this.start();
  }

  /** One to sixteen commands at once: they share flushes as they come. */
  private async commit(): Promise<void> {
    const size = this.random.chance(0.3) ? this.random.between(5, 16) : this.random.between(1, 4);
    const commands = Array.from({ length: size }, () => this.ledger.change());
    await this.handOver(commands);
  }

  private async handOver(commands: readonly Command[]): Promise<void> {
    this.note({ kind: 'handedOver', commands: this.ledger.seq });
    const journal = this.journal;
    if (!journal) throw new Error('the journal is open');
    await Promise.all(
      commands.map(async (command) => {
        const { seq } = await journal.commit(command);
        this.note({ kind: 'acknowledged', seq });
      }),
    );
  }

  private async draft(): Promise<void> {
    const owner = faultId(this.random.between(1, 2), '01HZ');
    if (this.random.chance(0.2)) {
      this.note({ kind: 'draftAsked', owner, content: NO_DRAFT });
      await this.storage?.drafts.remove(owner);
      this.note({ kind: 'draftSaved', owner, content: NO_DRAFT });
      return;
    }
    const content = `草稿 ${this.random.below(1e6)} `.repeat(this.random.between(1, 60));
    this.note({ kind: 'draftAsked', owner, content });
    await this.storage?.drafts.save(owner, 0, content);
    this.note({ kind: 'draftSaved', owner, content });
  }

  private async attach(): Promise<void> {
    const stored = await this.storage?.attachments.add(`${PICKED}/${this.random.between(1, 2)}.pdf`);
    if (!stored) return;
    this.note({ kind: 'attached', sha512: stored.sha512 });
    await this.handOver([this.ledger.attach(stored.sha512, stored.sizeBytes)]);
  }

  private note(note: Note): void {
    this.disk.note(note);
  }
}
