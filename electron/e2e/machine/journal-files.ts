/** Damages that disks and power cuts do to the journal, made on its files while the program is closed. */
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeEnvelope } from '../../journal/envelope';
import { encodeLine } from '../../journal/line';

function lastSegment(folder: string): string {
  const name = readdirSync(folder)
    .filter((entry) => entry.endsWith('.jsonl'))
    .sort()
    .at(-1);
  if (name === undefined) throw new Error(`no journal in ${folder}`);
  return join(folder, name);
}

/** Power went while the next line was being written: half of a good line lies behind the last one. */
export function appendHalfLine(folder: string): void {
  const file = lastSegment(folder);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const last = Buffer.from(lines.at(-1) ?? '', 'utf8');
  appendFileSync(file, last.subarray(0, Math.floor(last.length / 2)));
}

/** The last line reached the disk only in part. @returns bytes cut */
export function tearLastLine(folder: string): number {
  const file = lastSegment(folder);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const lastBytes = Buffer.byteLength(lines.at(-1) ?? '') + 1;
  const cut = Math.ceil(lastBytes / 2);
  truncateSync(file, statSync(file).size - cut);
  return cut;
}

/** One letter in the middle of the journal is another one. */
export function flipOneByte(folder: string): void {
  flipInFile(lastSegment(folder));
}

/**
 * One letter inside of a line is another one. @param fromEnd 0 for the last line, 1 for the one before it …
 * @returns the file
 */
export function flipInLine(folder: string, fromEnd: number): string {
  const file = lastSegment(folder);
  const bytes = readFileSync(file);
  const lines = bytes.toString('latin1').trimEnd().split('\n');
  const at = lines.length - 1 - fromEnd;
  const before = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
  flip(file, before + Math.floor((lines[at] ?? '').length / 2));
  return file;
}

/** One letter in the middle of a file is another one. */
export function flipInFile(file: string): void {
  flip(file, Math.floor(statSync(file).size / 2));
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  writeFileSync(file, bytes);
}

/** A newer program went on writing here: its line is whole, but sealed in a way this one does not know. */
export function appendLineFromFuture(folder: string): void {
  const file = lastSegment(folder);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const lastEnvelope = (lines.at(-1) ?? '').replace(/^\d+ [0-9a-f]{8} /, '');
  const { seq } = JSON.parse(lastEnvelope) as { seq: number };
  const prev = createHash('sha256').update(lastEnvelope).digest('hex');
  const line = encodeEnvelope({ seq: seq + 1, prev, alg: 'none', payload: {} as never });
  const sealed = line.toString('utf8').replace('"alg":"none"', '"alg":"sealed-9"');
  appendFileSync(file, encodeLine(Buffer.from(sealed, 'utf8')));
}
