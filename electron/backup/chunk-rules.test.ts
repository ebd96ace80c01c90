import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  CHUNK_BYTES,
  CHUNK_ROWS,
  chunkIndexOf,
  cutChunks,
  parseRevisions,
  revisionsText,
  type TextRow,
} from './chunk-rules';

function rows(count: number, bytesEach = 2): TextRow[] {
  return Array.from({ length: count }, (_, at) => ({
    id: String(at).padStart(8, '0'),
    rev: 1,
    text: 'x'.repeat(bytesEach - 2),
  }));
}
const sizes = (chunks: TextRow[][]): number[] => chunks.map(({ length }) => length);

it('fills chunks at the end of a table, so that a growing table keeps its earlier ones', () => {
  expect(sizes(cutChunks(rows(CHUNK_ROWS + 1), true))).toEqual([CHUNK_ROWS, 1]);
  expect(sizes(cutChunks(rows(3, CHUNK_BYTES / 2), true))).toEqual([2, 1]);
});

it('cuts evenly in between', () => {
  expect(sizes(cutChunks(rows(CHUNK_ROWS + 1), false))).toEqual([CHUNK_ROWS / 2 + 1, CHUNK_ROWS / 2]);
  expect(sizes(cutChunks(rows(CHUNK_ROWS), false))).toEqual([CHUNK_ROWS]);
});

it('counts bytes, not characters', () => {
  const wide = rows(4).map((row) => ({ ...row, text: '支'.repeat(CHUNK_BYTES / 4) }));
  expect(sizes(cutChunks(wide, true))).toEqual([1, 1, 1, 1]);
});

it('gives a row that is too large a chunk of its own, and no row none', () => {
  expect(sizes(cutChunks(rows(3, CHUNK_BYTES + 1), true))).toEqual([1, 1, 1]);
  expect(cutChunks([], true)).toEqual([]);
});

it('loses no row and exceeds no limit, however large the rows', () => {
  const anyRows = fc.array(fc.integer({ min: 2, max: CHUNK_BYTES }), { maxLength: 30 });
  fc.assert(
    fc.property(anyRows, fc.boolean(), (lengths, isLast) => {
      const all = lengths.map((bytes, at) => ({ id: String(at), rev: 1, text: 'x'.repeat(bytes - 2) }));
      const chunks = cutChunks(all, isLast);
      expect(chunks.flat()).toEqual(all);
      for (const chunk of chunks) {
        const bytes = chunk.reduce((sum, { text }) => sum + text.length + 2, 0);
        expect(chunk.length === 1 || bytes <= CHUNK_BYTES).toBe(true);
      }
    }),
    { seed: 7, numRuns: 50 },
  );
});

it('finds the chunk an id belongs to', () => {
  const firstIds = ['B', 'D', 'F'];
  expect(['A', 'B', 'C', 'D', 'E', 'F', 'Z'].map((id) => chunkIndexOf(firstIds, id))).toEqual([
    0, 0, 0, 1, 1, 2, 2,
  ]);
  expect(chunkIndexOf([], 'A')).toBe(0);
});

it('reads back lists of revisions and nothing else', () => {
  expect(parseRevisions(revisionsText(rows(2)))).toEqual([
    { id: '00000000', rev: 1 },
    { id: '00000001', rev: 1 },
  ]);
  expect(parseRevisions('')).toEqual([]);
  for (const text of ['A 1', 'A\n', 'A x\n', ' 1\n', 'A 1\n\n']) expect(parseRevisions(text)).toBeUndefined();
});
