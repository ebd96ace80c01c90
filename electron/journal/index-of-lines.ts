/** What main knows about the journal by heart: where each command lies, its hash, the rows' revisions. */
import type { Command } from '../../shared/schema/command';
import { NO_HASH } from './envelope';
import { Revisions } from './revisions';
import type { StoredLine } from './segment';

export interface LinePlace {
  segment: number;
  position: number;
  length: number;
}

export class JournalIndex {
  readonly revisions = new Revisions();
  /** Chain hash of the last line, header lines included. */
  lastHash = NO_HASH;
  /** places[0] belongs to seq 1; seqs have no gaps. */
  private readonly places: LinePlace[] = [];
  private readonly hashes: string[] = [];
  private readonly seqById = new Map<string, number>();

  get lastSeq(): number {
    return this.places.length;
  }

  /** Checks a line just read against everything before it; returns what is wrong, or undefined. */
  take(line: StoredLine, segment: number): string | undefined {
    const { envelope } = line;
    if (envelope.prev !== this.lastHash) return `chain broken at seq ${envelope.seq}`;
    if (line.kind === 'header') {
      if (line.header.segment !== segment) return `segment ${segment} holds another segment`;
      if (envelope.seq !== this.lastSeq) return `header seq ${envelope.seq} after ${this.lastSeq}`;
      this.lastHash = line.hash;
      return undefined;
    }
    if (this.lastHash === NO_HASH) return 'journal without header';
    if (envelope.seq !== this.lastSeq + 1) return `seq ${envelope.seq} after ${this.lastSeq}`;
    const applied = this.revisions.apply(line.command);
    if (!applied.ok) return `revision of ${applied.key} at seq ${envelope.seq}`;
    this.add(line.command, { segment, position: line.position, length: line.length }, line.hash);
    return undefined;
  }

  /** Adds a command that is on disk; its revisions were applied when it was accepted. */
  add(command: Command, place: LinePlace, hash: string): void {
    this.places.push(place);
    this.hashes.push(hash);
    this.seqById.set(command.id, this.places.length);
    this.lastHash = hash;
  }

  placeOf(seq: number): LinePlace | undefined {
    return this.places[seq - 1];
  }

  /** Receipt of a command already on disk. */
  findReceipt(commandId: string): { seq: number; hash: string } | undefined {
    const seq = this.seqById.get(commandId);
    const hash = seq === undefined ? undefined : this.hashes[seq - 1];
    return seq === undefined || hash === undefined ? undefined : { seq, hash };
  }
}
