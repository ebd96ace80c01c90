/**
 * Torn by a power cut, or damaged later? A group of lines is written at once and flushed at once; until then
 * the medium may have taken any of its sectors and left out any other.
 */
import { readEnvelope } from './envelope';
import { findLines } from './find-lines';

/**
 * Writes shorter than this do not come apart on any disk we know; larger sectors and pages are multiples of it.
 */
const SECTOR_BYTES = 512;

/**
 * The line at `offset` is bad. Torn means that its group was never flushed, so nobody was told it was saved:
 * a sector of it was never written (it reads as zeros), and no line of a later group follows, which would
 * prove the flush. Everything from `offset` on may then be set aside.
 * @param bytes the whole last segment
 * @param expectedSeq seq of the command that should stand at `offset` (for a header: the command behind it)
 */
export function isTornGroup(bytes: Buffer, offset: number, expectedSeq: number): boolean {
  let regionEnd = bytes.length;
  for (const line of findLines(bytes, offset)) {
    regionEnd = Math.min(regionEnd, line.offset);
    const decoded = readEnvelope(line.envelope);
    // Without a group, or of a newer program: nothing proves that it was the same flush.
    const group = 'envelope' in decoded ? decoded.envelope.group : undefined;
    if (group === undefined || group > expectedSeq) return false;
  }
  return hasUnwrittenSector(bytes, offset, regionEnd);
}

/**
 * Subtle: only whole portions count, from the line's start or a sector's start to the next sector or the end
 * of the file. A flipped bit can make one zero (a space is 0x20) but no such portion: one of a single byte is
 * a line's first digit or its newline, and neither is one bit away from zero.
 */
function hasUnwrittenSector(bytes: Buffer, from: number, until: number): boolean {
  for (let start = from; start < until;) {
    const end = Math.min((Math.floor(start / SECTOR_BYTES) + 1) * SECTOR_BYTES, bytes.length);
    if (bytes.subarray(start, end).every((byte) => byte === 0)) return true;
    start = end;
  }
  return false;
}
