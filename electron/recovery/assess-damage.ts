/** What lies behind a break in the journal: which commands can still be read, how many cannot. Changes nothing. */
import { summarizeChange } from '../../shared/domain/change-summary';
import type { RecoveryReport } from '../../shared/ipc/requests/backup';
import type { Command } from '../../shared/schema/command';
import { openCommand } from '../journal/sealed-payload';
import { envelopeOf, findLines, isSealedLine } from './readable-lines';

/** The first place where the journal is not what it should be. */
export interface JournalBreak {
  segment: number;
  file: string;
  /** From the start of the file. */
  byte: number;
  reason: string;
  /** Last command in order before it; 0 when there is none. */
  lastGoodSeq: number;
  /** Lines before it are sealed. */
  isSealed: boolean;
}
export interface SegmentBytes {
  segment: number;
  name: string;
  bytes: Buffer;
}
export interface ReadableCommand {
  seq: number;
  command: Command;
}
export interface AssessedDamage {
  damage: NonNullable<RecoveryReport['damage']>;
  /** In order; each id once. */
  commands: ReadableCommand[];
  /** A line that is whole and was written by a newer program; nothing may be changed then. */
  future: string | undefined;
}

/**
 * @param segments the broken one and all behind it, in order; the broken one may be missing
 * @throws ExpectedFailure vaultLocked: without the key nobody can say what is readable
 */
export function assessDamage(at: JournalBreak, segments: readonly SegmentBytes[]): AssessedDamage {
  const commands = new Map<string, ReadableCommand>();
  const seqs = new Set<number>();
  let future: string | undefined;
  let { isSealed } = at;
  let highest = at.lastGoodSeq;
  let tail = 0;
  for (const { segment, name, bytes } of segments) {
    const from = segment === at.segment ? at.byte : 0;
    let end = from;
    for (const line of findLines(bytes, from)) {
      end = line.end + 1;
      tail = 0;
      if (line.reading.kind === 'future') future ??= `${name}: ${line.reading.reason}`;
      const seq = envelopeOf(line.reading)?.seq;
      if (seq === undefined) continue;
      highest = Math.max(highest, seq);
      isSealed ||= isSealedLine(line.reading);
      if (line.reading.kind !== 'command' || seq <= at.lastGoodSeq) continue;
      // Behind a break the chain proves nothing: where data is sealed, a clear line is nobody's.
      if (isSealed && line.reading.envelope.alg === 'none') continue;
      const opened = openCommand(line.reading.envelope);
      if (opened.kind === 'future') future ??= `${name}: ${opened.reason}`;
      if (opened.kind !== 'command') continue;
      seqs.add(seq);
      const { command } = opened;
      if (!commands.has(command.id)) commands.set(command.id, { seq, command });
    }
    tail += countLines(bytes.subarray(end));
  }
  const readable = [...commands.values()].sort((a, b) => a.seq - b.seq);
  return {
    commands: readable,
    future,
    damage: {
      file: at.file,
      byte: at.byte,
      reason: at.reason,
      firstBadSeq: at.lastGoodSeq + 1,
      // Numbers have no gaps, so what is missing among them was a line; behind the last one only ends can be counted.
      unreadableLines: highest - at.lastGoodSeq - seqs.size + tail,
      readable: readable.map(({ seq, command }) => summarizeChange(seq, command)),
    },
  };
}

/** Lines in bytes that cannot be read: an unfinished last one counts, zeros do not. */
function countLines(bytes: Buffer): number {
  return bytes
    .toString('latin1')
    .split('\n')
    .filter((line) => /[^\0]/.test(line)).length;
}
