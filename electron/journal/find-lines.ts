/** Finds good lines in bytes that are not in order: behind a break, where no line says where the next begins. */
import { readLine } from './line';

/** How every envelope begins. Quotes inside texts are escaped in JSON, so no text can hold it. */
const ENVELOPE_START = '{"seq":';
/** `<length> <crc32> ` before it; damage may have put more digits in front. */
const PREFIX_BEFORE = /([0-9]{1,9}) [0-9a-f]{8} $/;
const MAX_PREFIX_BYTES = 19;

export interface FoundLine {
  /** Where the line begins, and where the next one would. */
  offset: number;
  nextOffset: number;
  envelope: Buffer;
}

/** Every line with a right length and checksum that begins at `from` or behind, in order of place. */
export function* findLines(bytes: Buffer, from: number): Generator<FoundLine> {
  let at = from;
  for (;;) {
    const start = bytes.indexOf(ENVELOPE_START, at, 'latin1');
    if (start < 0) return;
    const found = lineBefore(bytes, Math.max(from, at), start);
    if (found) yield found;
    at = found ? found.nextOffset : start + 1;
  }
}

function lineBefore(bytes: Buffer, from: number, start: number): FoundLine | undefined {
  const before = bytes.toString('latin1', Math.max(from, start - MAX_PREFIX_BYTES), start);
  const prefix = PREFIX_BEFORE.exec(before);
  if (!prefix) return undefined;
  const first = start - prefix[0].length;
  for (let offset = first; offset < first + (prefix[1]?.length ?? 0); offset += 1) {
    const reading = readLine(bytes, offset);
    if (reading.kind === 'line') {
      return { offset, nextOffset: reading.nextOffset, envelope: reading.envelope };
    }
  }
  return undefined;
}
