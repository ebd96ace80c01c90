/** A look over the records of an .xls before the library reads it: encryption, and how many cells there are. */
import type { ImportLimits } from './limits';
import { refuse } from './refuse';

/** Record numbers of [MS-XLS] 2.3. */
const BOF = 0x0809;
const FILE_PASS = 0x002f;
/** Records with one value: NUMBER, LABEL, LABELSST, RK, FORMULA, BOOLERR, RSTRING. */
const VALUE_RECORDS = new Set([0x0203, 0x0204, 0x00fd, 0x027e, 0x0006, 0x0205, 0x00d6]);
/** Several RK numbers of one row: 6 bytes each behind a head of 4, then 2. */
const MUL_RK = 0x00bd;

/** Longest content of a record ([MS-XLS] 2.1.4); what is longer goes on in a CONTINUE record. */
const MOST_RECORD_BYTES = 8_224;

/**
 * Refuses a stream whose records do not follow each other as they must: a few bytes too many in the middle send the
 * library through a maze it does not come out of (found by F13).
 */
export function checkXlsRecords(stream: Uint8Array, limits: ImportLimits): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (view.byteLength < 8 || view.getUint16(0, true) !== BOF)
    throw refuse('fileBroken', 'xls: no BOF record');
  let cells = 0;
  for (let at = 0; at + 4 <= view.byteLength;) {
    const type = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (size > MOST_RECORD_BYTES) throw refuse('fileBroken', `xls: record of ${size} bytes`);
    if (type === FILE_PASS) throw refuse('fileEncrypted', 'xls: FilePass record');
    if (VALUE_RECORDS.has(type)) cells += 1;
    if (type === MUL_RK) cells += Math.max(0, Math.floor((size - 6) / 6));
    if (cells > limits.usedCells) throw refuse('fileTooManyRows', `more than ${limits.usedCells} cells`);
    // The stream is padded with zeros to full sectors.
    if (type === 0 && size === 0) break;
    at += 4 + size;
  }
}
