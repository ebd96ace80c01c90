/** How much of a roster file we are willing to read. A branch has at most some hundred members. */
export interface ImportLimits {
  fileBytes: number;
  zipEntries: number;
  /** Declared and real size of one part after inflating. */
  partBytes: number;
  /** Sum over the parts we read. */
  inflatedBytes: number;
  /** Inflated : packed, beyond the first megabyte. */
  ratio: number;
  usedRows: number;
  usedCells: number;
  columns: number;
  sheets: number;
  sharedStrings: number;
  sharedStringBytes: number;
  merges: number;
  /** One row, the part before the rows, all merges: characters held at once. */
  bufferedChars: number;
}

const MB = 1024 * 1024;

export const rosterLimits: ImportLimits = {
  // A roster of 20,000 rows is 2–3 MB; with pasted photographs some MB more. A 50 MB file is something else.
  fileBytes: 20 * MB,
  // A workbook has some 15 parts; one with a photograph per member a few hundred.
  zipEntries: 5_000,
  // A million empty but formatted rows inflate to about 200 MB of XML, which we pass through without keeping it.
  partBytes: 320 * MB,
  inflatedBytes: 400 * MB,
  // Such rows pack 10–40 : 1; bombs 1,000 : 1.
  ratio: 100,
  // The largest list seen is a county's 12,000; beyond 20,000 it is no roster of a branch.
  usedRows: 20_000,
  // 20,000 rows of 25 filled columns: about 150 MB of cells in memory.
  usedCells: 500_000,
  // Rosters have up to 60 columns; content further right is noise that must not cost memory.
  columns: 512,
  sheets: 200,
  sharedStrings: 300_000,
  sharedStringBytes: 32 * MB,
  merges: 20_000,
  // A cell holds at most 32,767 characters; the time to look through what is held grows with its square.
  bufferedChars: MB,
};
