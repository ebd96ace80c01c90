/** What a verified snapshot tells the journal, so that a start need not read what lies before it. */

export interface SegmentEntry {
  segment: number;
  /** First and last command inside `bytes`; both 0 when only a header lies there. */
  firstSeq: number;
  lastSeq: number;
  /** The first `bytes` bytes of the file are covered: the whole file, or the beginning of the last segment. */
  bytes: number;
  /** SHA-256 of those bytes. */
  sha256: string;
  /** Chain hash of the last line inside them. */
  lastHash: string;
}

/** What of a journal a snapshot covers. */
export interface JournalCover {
  /** Must be the journal's own id, else the checkpoint belongs to another generation and is not used. */
  journalId: string;
  seq: number;
  /** Chain hash of the last covered line, header lines included. */
  hash: string;
  segments: readonly SegmentEntry[];
}

export interface JournalCheckpoint extends JournalCover {
  /** After `seq`; awaited once what lies on the disk was checked, so that both are read side by side. */
  revisions: KnownRevisions | Promise<KnownRevisions>;
}

/** Revision of a row by `table/id`; undefined when there is no such row. */
export interface KnownRevisions {
  get(key: string): number | undefined;
}

/** How far the journal reaches and is flushed: what a snapshot job may read while the journal goes on. */
export interface JournalExtent {
  journalId: string;
  /** Absolute path of the journal folder in use. */
  folder: string;
  seq: number;
  hash: string;
  /** Every segment with its good bytes, in order. */
  segments: readonly { segment: number; bytes: number }[];
}
