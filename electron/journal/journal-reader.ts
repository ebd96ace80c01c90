/** Reading a journal that is open: pages for replay, one command, the hash after one. */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { JournalEntry } from '../../shared/ipc/requests/journal';
import type { Disk } from '../files/disk';
import type { CoveredSegments } from './covered-segments';
import { readEnvelope } from './envelope';
import type { JournalIndex, PlacedLine } from './index-of-lines';
import { chainHash } from './line';
import { openCommand } from './sealed-payload';
import { damagedAt, segmentName } from './segment';

/** A page of commands for replay stays below this many bytes, one command at least. */
const PAGE_BYTES = 8 * 1024 * 1024;

export interface ReaderParts {
  disk: Disk;
  folder: string;
  index: JournalIndex;
  covered: CoveredSegments;
}

/** Everything throws ExpectedFailure journalDamaged (names the file), vaultLocked, and system errors. */
export class JournalReader {
  constructor(private readonly parts: ReaderParts) {}

  /** Chain hash after command `seq`; null when there is no such command. */
  async hashOf(seq: number): Promise<string | null> {
    const { index, covered } = this.parts;
    return index.lineOf(seq)?.hash ?? (await covered.hashOf(seq)) ?? null;
  }

  /** Commands after `seq`, oldest first; may be fewer than `limit` when they are large. */
  async readAfter(seq: number, limit: number): Promise<{ entries: JournalEntry[]; lastSeq: number }> {
    const { lastSeq } = this.parts.index;
    const lines: PlacedLine[] = [];
    let bytes = 0;
    for (let next = seq + 1; next <= Math.min(lastSeq, seq + limit); next += 1) {
      const line = await this.lineOf(next);
      if (!line || (lines.length > 0 && bytes + line.place.length > PAGE_BYTES)) break;
      lines.push(line);
      bytes += line.place.length;
    }
    return { entries: await this.readLines(lines), lastSeq };
  }

  async findCommand(commandId: string): Promise<JournalEntry | null> {
    const receipt = this.parts.index.findReceipt(commandId);
    const line = receipt ? await this.lineOf(receipt.seq) : await this.parts.covered.findCommand(commandId);
    return line ? ((await this.readLines([line]))[0] ?? null) : null;
  }

  private async lineOf(seq: number): Promise<PlacedLine | undefined> {
    return this.parts.index.lineOf(seq) ?? (await this.parts.covered.lineOf(seq));
  }

  /** @param lines neighbours, in order */
  private async readLines(lines: readonly PlacedLine[]): Promise<JournalEntry[]> {
    const entries: JournalEntry[] = [];
    for (const group of bySegment(lines)) {
      const first = group[0]?.place;
      const last = group.at(-1)?.place;
      if (!first || !last) continue;
      const name = segmentName(first.segment);
      // Neighbours lie together: one read for all of them.
      const bytes = await this.read(name, first.position, last.position + last.length - first.position);
      for (const { place, hash } of group) {
        const start = place.position - first.position;
        const envelope = bytes.subarray(start, start + place.length);
        // Checked at the start, but the medium may have gone bad since.
        if (chainHash(envelope) !== hash)
          throw damagedAt(name, place.position, 'differs from what was checked');
        const line = readEnvelope(envelope);
        if (line.kind !== 'command') throw damagedAt(name, place.position, 'not a command');
        const opened = openCommand(line.envelope);
        if (opened.kind !== 'command') throw damagedAt(name, place.position, opened.reason);
        entries.push({ seq: line.envelope.seq, command: opened.command });
      }
    }
    return entries;
  }

  private async read(name: string, position: number, length: number): Promise<Buffer> {
    const file = await this.parts.disk.open(join(this.parts.folder, name), 'read').catch((error: unknown) => {
      throw new ExpectedFailure('journalDamaged', `${name}: cannot be opened`, { cause: error });
    });
    try {
      return await file.read(position, length);
    } finally {
      await file.close();
    }
  }
}

function bySegment(lines: readonly PlacedLine[]): PlacedLine[][] {
  const groups = new Map<number, PlacedLine[]>();
  for (const line of lines) {
    const group = groups.get(line.place.segment) ?? [];
    group.push(line);
    groups.set(line.place.segment, group);
  }
  return [...groups.values()];
}
