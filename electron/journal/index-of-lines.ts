/**
 * What main knows about the journal by heart: where each command lies, its hash, the rows' revisions. Commands
 * that a checkpoint covers are not in it (covered-segments.ts finds them); everything behind is.
 */
import type { Command } from '../../shared/schema/command';
import type { JournalCheckpoint, KnownRevisions } from './checkpoint';
import { NO_HASH } from './envelope';
import { Revisions } from './revisions';
import type { StoredLine } from './segment';

export interface LinePlace {
  segment: number;
  position: number;
  length: number;
}
/** A command's line: where it lies and what its chain hash is. */
export interface PlacedLine {
  place: LinePlace;
  hash: string;
}
/** One segment file as far as it is good. */
export interface SegmentRange {
  segment: number;
  /** First and last command in it; both 0 when it holds a header only. */
  firstSeq: number;
  lastSeq: number;
  bytes: number;
}

export class JournalIndex {
  readonly revisions: Revisions;
  /** Last command that a checkpoint covers; 0 without one. */
  readonly coveredSeq: number;
  /** Chain hash of the very first line, the journal's own identity; undefined when a checkpoint covers it. */
  firstHash: string | undefined;
  /** Chain hash of the last line, header lines included. */
  lastHash: string;
  readonly segments: SegmentRange[] = [];
  /** lines[0] belongs to seq `coveredSeq + 1`; seqs have no gaps. */
  private readonly lines: PlacedLine[] = [];
  private readonly seqById = new Map<string, number>();
  /** Group of the last line; undefined when it is not known or the line has none. */
  private lastGroup: number | undefined;

  /** @param known revisions after what the checkpoint covers */
  constructor(checkpoint?: JournalCheckpoint, known?: KnownRevisions) {
    this.revisions = new Revisions(known);
    this.coveredSeq = checkpoint?.seq ?? 0;
    this.lastHash = checkpoint?.hash ?? NO_HASH;
    for (const { segment, firstSeq, lastSeq, bytes } of checkpoint?.segments ?? []) {
      this.segments.push({ segment, firstSeq, lastSeq, bytes });
    }
  }

  get lastSeq(): number {
    return this.coveredSeq + this.lines.length;
  }

  /** Checks a line just read against everything before it; returns what is wrong, or undefined. */
  take(line: StoredLine, segment: number): string | undefined {
    const { envelope, hash } = line;
    const { seq, group } = envelope;
    if (envelope.prev !== this.lastHash) return `chain broken at seq ${seq}`;
    const place = { segment, position: line.position, length: line.length };
    if (line.kind === 'header') {
      if (line.header.segment !== segment) return `segment ${segment} holds another segment`;
      if (seq !== this.lastSeq) return `header seq ${seq} after ${this.lastSeq}`;
      this.addHeader(place, hash);
      this.lastGroup = group;
      return undefined;
    }
    if (this.lastHash === NO_HASH) return 'journal without header';
    if (seq !== this.lastSeq + 1) return `seq ${seq} after ${this.lastSeq}`;
    if (group !== undefined && group !== seq && group !== (this.lastGroup ?? group)) {
      return `group ${group} at seq ${seq}`;
    }
    const applied = this.revisions.apply(line.command);
    if (!applied.ok) return `revision of ${applied.key} at seq ${seq}`;
    this.add(line.command, { place, hash });
    this.lastGroup = group;
    return undefined;
  }

  /** Adds a segment's header that is on disk. */
  addHeader(place: LinePlace, hash: string): void {
    if (this.lastHash === NO_HASH) this.firstHash = hash;
    this.lastHash = hash;
    this.segments.push({ segment: place.segment, firstSeq: 0, lastSeq: 0, bytes: endOf(place) });
  }

  /** Adds a command that is on disk; its revisions were applied when it was accepted. */
  add(command: Command, line: PlacedLine): void {
    this.lines.push(line);
    this.seqById.set(command.id, this.lastSeq);
    this.lastHash = line.hash;
    const range = this.segments.at(-1);
    if (range?.segment !== line.place.segment) throw new Error('a segment begins with a header');
    range.firstSeq ||= this.lastSeq;
    range.lastSeq = this.lastSeq;
    range.bytes = endOf(line.place);
  }

  /** Undefined when a checkpoint covers the command, or there is none. */
  lineOf(seq: number): PlacedLine | undefined {
    return this.lines[seq - this.coveredSeq - 1];
  }

  /** Receipt of a command already on disk and not covered. */
  findReceipt(commandId: string): { seq: number; hash: string } | undefined {
    const seq = this.seqById.get(commandId);
    const line = seq === undefined ? undefined : this.lineOf(seq);
    return seq === undefined || line === undefined ? undefined : { seq, hash: line.hash };
  }
}

/** First byte behind the line's newline. */
function endOf(place: LinePlace): number {
  return place.position + place.length + 1;
}
