/** How a table's rows are cut into parts: so that a change rewrites little, and a start reads little. Pure. */

/** A row as it lies in a chunk. */
export interface TextRow {
  id: string;
  rev: number;
  /** JSON of the row. */
  text: string;
}

/** One page of a rebuilt view, and some 100 KB compressed: what one changed row makes a snapshot grow by. */
export const CHUNK_ROWS = 2000;
/** Records with their versions are large: a chunk of them stays a matter of milliseconds to read. */
export const CHUNK_BYTES = 1_000_000;

/**
 * Cuts rows (sorted by id) that do not fit into one chunk. At the end of a table chunks are filled up, because
 * new ids sort behind; elsewhere they are cut evenly, so that the next row in between does not cut again.
 */
export function cutChunks(rows: readonly TextRow[], isLast: boolean): TextRow[][] {
  if (rows.length === 0) return [];
  const bytes = rows.reduce((sum, row) => sum + sizeOf(row), 0);
  const pieces = isLast ? 1 : Math.ceil(Math.max(rows.length / CHUNK_ROWS, bytes / CHUNK_BYTES));
  const maxRows = isLast ? CHUNK_ROWS : Math.ceil(rows.length / pieces);
  const largest = rows.reduce((most, row) => Math.max(most, sizeOf(row)), 0);
  const maxBytes = isLast ? CHUNK_BYTES : Math.min(CHUNK_BYTES, Math.ceil(bytes / pieces) + largest);
  const chunks: TextRow[][] = [];
  let chunk: TextRow[] = [];
  let filled = 0;
  for (const row of rows) {
    // A row larger than the limit is a chunk of its own.
    if (chunk.length > 0 && (chunk.length >= maxRows || filled + sizeOf(row) > maxBytes)) {
      chunks.push(chunk);
      chunk = [];
      filled = 0;
    }
    chunk.push(row);
    filled += sizeOf(row);
  }
  chunks.push(chunk);
  return chunks;
}

/** Index of the chunk an id belongs to; 0 also for ids before the first. Ids compare by code unit. */
export function chunkIndexOf(firstIds: readonly string[], id: string): number {
  let low = 0;
  let high = firstIds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstIds[middle] as string) <= id) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Contents of a chunk's part: a JSON array, one row a line. */
export function rowsText(rows: readonly TextRow[]): string {
  return `[\n${rows.map(({ text }) => text).join(',\n')}\n]\n`;
}

/** Contents of the part beside it: lines `<id> <rev>`. */
export function revisionsText(rows: readonly TextRow[]): string {
  return rows.map(({ id, rev }) => `${id} ${rev}\n`).join('');
}

/** Undefined when a line is none of ours. */
export function parseRevisions(text: string): { id: string; rev: number }[] | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '') return undefined;
  const revisions: { id: string; rev: number }[] = [];
  for (const line of lines) {
    const space = line.indexOf(' ');
    const rev = Number(line.slice(space + 1));
    if (space <= 0 || !Number.isSafeInteger(rev)) return undefined;
    revisions.push({ id: line.slice(0, space), rev });
  }
  return revisions;
}

/** Bytes in UTF-8 plus the line's end. */
function sizeOf({ text }: TextRow): number {
  return Buffer.byteLength(text, 'utf8') + 2;
}
