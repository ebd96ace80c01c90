/** Reads a journal from its first byte and says how far it is in order. Changes nothing. */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Command } from '../../shared/schema/command';
import type { Disk } from '../files/disk';
import { NO_HASH, type Envelope } from '../journal/envelope';
import { Revisions } from '../journal/revisions';
import { openCommand } from '../journal/sealed-payload';
import { scanJournal } from '../journal/scan-journal';
import { segmentName, segmentNumber } from '../journal/segment';
import type { JournalBreak, SegmentBytes } from './assess-damage';
import { isSealedLine, lineAt, NEWLINE, type FoundLine } from './readable-lines';

export interface JournalSurvey {
  /** Number of the last segment file; 0 when there is none. */
  lastSegment: number;
  /** Chain hash of the very first line; undefined when that cannot be read. */
  firstHash: string | undefined;
  lastGoodSeq: number;
  /** The first place that is not in order, an unfinished end included; undefined when every byte is. */
  firstBad: JournalBreak | undefined;
  /** Any line in order is sealed. */
  isSealed: boolean;
}

/**
 * @param onCommand `null`: only structure and chain are looked at, which needs no key
 * @throws ExpectedFailure dataFromFuture, vaultLocked; system errors of reading
 */
export async function surveyJournal(
  disk: Disk,
  folder: string,
  onCommand: ((seq: number, command: Command) => void) | null = () => undefined,
): Promise<JournalSurvey> {
  const numbers = await listSegments(disk, folder);
  const chain = new Chain(onCommand);
  const survey: JournalSurvey = {
    lastSegment: numbers.at(-1) ?? 0,
    firstHash: undefined,
    lastGoodSeq: 0,
    firstBad: undefined,
    isSealed: false,
  };
  for (const [index, number] of numbers.entries()) {
    const segment = index + 1;
    const file = segmentName(segment);
    const fail = (byte: number, reason: string): void => {
      survey.firstBad = { segment, file, byte, reason, lastGoodSeq: chain.seq, isSealed: chain.isSealed };
    };
    if (number !== segment) fail(0, 'segment is missing');
    else {
      const bytes = await disk.readFile(join(folder, file));
      const bad = walk(bytes, (line) => chain.take(line, segment));
      if (bad) fail(bad.byte, bad.reason);
      if (bytes.length === 0 && segment < numbers.length) fail(0, 'empty before the end');
    }
    if (survey.firstBad) break;
  }
  survey.firstHash = chain.firstHash;
  survey.lastGoodSeq = chain.seq;
  survey.isSealed = chain.isSealed;
  return survey;
}

/** What the journal's own reading says: an unfinished end is no damage. */
export async function findDamage(
  disk: Disk,
  folder: string,
  generationId: string | null,
): Promise<JournalBreak | undefined> {
  const verdict = await scanJournal(disk, folder, { generationId }).catch((error: unknown) => {
    if (error instanceof ExpectedFailure && error.code === 'journalDamaged') return error;
    throw error;
  });
  if (!(verdict instanceof ExpectedFailure)) return undefined;
  const { firstBad, lastGoodSeq, isSealed } = await surveyJournal(disk, folder);
  if (firstBad) return firstBad;
  // Each line is in order and yet the journal refuses one: its message names the place.
  const place = /^(\d{6}\.jsonl), byte (\d+): (.*)$/s.exec(verdict.message);
  const segment = segmentNumber(place?.[1] ?? '');
  if (segment === undefined) throw verdict;
  return {
    segment,
    file: segmentName(segment),
    byte: Number(place?.[2]),
    reason: place?.[3] ?? '',
    lastGoodSeq,
    isSealed,
  };
}

/** Numbers of the segment files there are, ascending. */
export async function listSegments(disk: Disk, folder: string): Promise<number[]> {
  return (await disk.list(folder)).flatMap((name) => segmentNumber(name) ?? []).sort((a, b) => a - b);
}

/** The segment of a break, if it is there, and all behind it. */
export async function readSegmentsFrom(disk: Disk, folder: string, from: number): Promise<SegmentBytes[]> {
  const segments: SegmentBytes[] = [];
  for (const segment of await listSegments(disk, folder)) {
    if (segment < from) continue;
    const name = segmentName(segment);
    segments.push({ segment, name, bytes: await disk.readFile(join(folder, name)) });
  }
  return segments;
}

function walk(
  bytes: Buffer,
  take: (line: FoundLine) => string | undefined,
): { byte: number; reason: string } | undefined {
  for (let byte = 0; byte < bytes.length;) {
    const line = lineAt(bytes, byte);
    if (!line || bytes[line.end] !== NEWLINE) return { byte, reason: 'line cannot be read' };
    const refused = take(line);
    if (refused !== undefined) return { byte, reason: refused };
    byte = line.end + 1;
  }
  return undefined;
}

class Chain {
  seq = 0;
  isSealed = false;
  firstHash: string | undefined;
  private hash = NO_HASH;
  private readonly revisions = new Revisions();

  constructor(private readonly onCommand: ((seq: number, command: Command) => void) | null) {}

  take({ reading, hash }: FoundLine, segment: number): string | undefined {
    if (reading.kind === 'future') throw new ExpectedFailure('dataFromFuture', reading.reason);
    if (reading.kind === 'damaged') return reading.reason;
    const { envelope } = reading;
    if (envelope.prev !== this.hash) return `chain broken at seq ${envelope.seq}`;
    if (reading.kind === 'header') {
      if (reading.header.segment !== segment) return `segment ${segment} holds another segment`;
      if (envelope.seq !== this.seq) return `header seq ${envelope.seq} after ${this.seq}`;
    } else {
      if (this.hash === NO_HASH) return 'journal without header';
      if (envelope.seq !== this.seq + 1) return `seq ${envelope.seq} after ${this.seq}`;
      const refused = this.onCommand && this.open(envelope, this.onCommand);
      if (refused) return refused;
      this.seq = envelope.seq;
    }
    this.isSealed ||= isSealedLine(reading);
    this.hash = hash;
    this.firstHash ??= hash;
    return undefined;
  }

  private open(envelope: Envelope, onCommand: (seq: number, command: Command) => void): string | undefined {
    const opened = openCommand(envelope);
    if (opened.kind === 'future') throw new ExpectedFailure('dataFromFuture', opened.reason);
    if (opened.kind === 'damaged') return opened.reason;
    const applied = this.revisions.apply(opened.command);
    if (!applied.ok) return `revision of ${applied.key} at seq ${envelope.seq}`;
    onCommand(envelope.seq, opened.command);
    return undefined;
  }
}
