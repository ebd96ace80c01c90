/**
 * Commands that a checkpoint covers. They are not read at the start; a segment is read, checked and remembered
 * when somebody asks for a command in it. Places and hashes are found without a key.
 */
import type { Disk } from '../files/disk';
import type { SegmentEntry } from './checkpoint';
import { JOURNAL_SCHEMA, NO_HASH, readEnvelope } from './envelope';
import type { LinePlace, PlacedLine } from './index-of-lines';
import { openCommand } from './sealed-payload';
import { damagedAt, readSegmentBytes, schemaOf, segmentName, walkWhole } from './segment';

export interface CoveredLine extends PlacedLine {
  seq: number;
}

/** A replay walks forward, the audit trail backward: a few megabytes of neighbours are enough. */
const REMEMBERED_SEGMENTS = 8;

export class CoveredSegments {
  /** Most recently used last. */
  private readonly remembered = new Map<number, Promise<CoveredLine[]>>();
  /**
   * Ids of the commands of sealed segments that were searched, in order: they cannot be searched as they lie, and
   * opening them each time would take seconds. Ten years are some 40,000.
   */
  private readonly sealedIds = new Map<number, string[]>();

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private readonly entries: readonly SegmentEntry[],
  ) {}

  /**
   * @returns the line; undefined when the checkpoint does not cover `seq`
   * @throws ExpectedFailure journalDamaged (names the file), dataFromFuture; system errors of reading
   */
  async lineOf(seq: number): Promise<CoveredLine | undefined> {
    const entry = this.entries.find(
      ({ firstSeq, lastSeq }) => firstSeq > 0 && firstSeq <= seq && seq <= lastSeq,
    );
    return entry && (await this.linesOf(entry))[seq - entry.firstSeq];
  }

  /** Chain hash after command `seq`; the last one of a segment is known without reading. */
  async hashOf(seq: number): Promise<string | undefined> {
    const ended = this.entries.find(({ firstSeq, lastSeq }) => firstSeq > 0 && lastSeq === seq);
    return ended?.lastHash ?? (await this.lineOf(seq))?.hash;
  }

  /**
   * Looks from the newest segment to the oldest that has commands after `afterSeq`.
   * @throws ExpectedFailure as `lineOf`, and vaultLocked
   */
  async findCommand(commandId: string, afterSeq = 0): Promise<CoveredLine | undefined> {
    for (const entry of [...this.entries].reverse()) {
      if (entry.firstSeq === 0) continue;
      if (entry.lastSeq <= afterSeq) return undefined;
      const line = await this.findIn(entry, commandId);
      if (line) return line.seq > afterSeq ? line : undefined;
    }
    return undefined;
  }

  private async findIn(entry: SegmentEntry, commandId: string): Promise<CoveredLine | undefined> {
    const known = this.sealedIds.get(entry.segment);
    if (known) {
      const at = known.indexOf(commandId);
      return at < 0 ? undefined : (await this.linesOf(entry))[at];
    }
    const bytes = await readSegmentBytes(this.disk, this.folder, entry.segment, entry.bytes);
    const isSealed = schemaOf(bytes) === JOURNAL_SCHEMA;
    // Plain search first: parsing ten years of lines to find out that an id is new would take seconds.
    if (!isSealed && !bytes.includes(`"id":"${commandId}"`)) return undefined;
    const lines = await this.linesOf(entry, bytes);
    const ids = lines.map(({ place }) => idIn(bytes, place));
    if (isSealed) this.sealedIds.set(entry.segment, ids);
    return lines[ids.indexOf(commandId)];
  }

  private linesOf(entry: SegmentEntry, bytes?: Buffer): Promise<CoveredLine[]> {
    const { segment } = entry;
    const lines = this.remembered.get(segment) ?? this.read(entry, bytes);
    this.remembered.delete(segment);
    this.remembered.set(segment, lines);
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= REMEMBERED_SEGMENTS) break;
      this.remembered.delete(oldest);
    }
    // Not remembered when it failed: the file may be healed meanwhile.
    lines.catch(() => this.remembered.delete(segment));
    return lines;
  }

  private async read(entry: SegmentEntry, known?: Buffer): Promise<CoveredLine[]> {
    const { segment, firstSeq, lastSeq, lastHash } = entry;
    const bytes = known ?? (await readSegmentBytes(this.disk, this.folder, segment, entry.bytes));
    const before = this.entries[this.entries.indexOf(entry) - 1];
    let prev = before?.lastHash ?? NO_HASH;
    const lines: CoveredLine[] = [];
    walkWhole(segment, bytes, ({ envelope, hash, position, length, ...line }) => {
      if (envelope.prev !== prev) return `chain broken at seq ${envelope.seq}`;
      prev = hash;
      if (line.kind === 'header') return undefined;
      const seq = firstSeq + lines.length;
      if (envelope.seq !== seq) return `seq ${envelope.seq} instead of ${seq}`;
      lines.push({ seq, hash, place: { segment, position, length } });
      return undefined;
    });
    if (prev !== lastHash || lines.at(-1)?.seq !== lastSeq) {
      throw damagedAt(segmentName(segment), bytes.length, 'ends otherwise than its snapshot says');
    }
    return lines;
  }
}

function idIn(bytes: Buffer, { segment, position, length }: LinePlace): string {
  const line = readEnvelope(bytes.subarray(position, position + length));
  const opened = line.kind === 'command' ? openCommand(line.envelope) : line;
  if (opened.kind === 'command') return opened.command.id;
  throw damagedAt(segmentName(segment), position, opened.kind === 'header' ? 'not a command' : opened.reason);
}
