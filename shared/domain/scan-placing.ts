/**
 * 扫描件归位: from the codes on the pages of one file to the records it belongs to. Pure; what is sure is proposed, the
 * rest is asked. A scan is never placed by anything but our own code: a wrong place is worse than a question.
 */
import type { Attachment } from '../schema/ledger';
import type { OrgLifeRecord } from '../schema/meeting';
import { currentRevision } from './meeting';
import { parseSheetCode, type SheetCode, type SheetKind } from './sheet-code';

/** One page of a file with the texts of the codes on it, ours or not. */
export interface ScannedPage {
  /** From 1; a picture has one page. */
  page: number;
  codes: readonly string[];
}

/** `old`: the text was changed, or may have been, after this sheet was printed. */
export type PlaceVerdict = 'current' | 'old';
export interface ScanPlace {
  recordId: string;
  kind: SheetKind;
  /** 第N稿 as printed; 0 for a sign-in sheet. */
  revision: number;
  verdict: PlaceVerdict;
  /** Pages of the file that belong to it, ascending. */
  filePages: number[];
  /** Pages of the printed sheet they are, ascending, each once. */
  sheetPages: number[];
}

/**
 * Why a page is not placed by itself. `draft`: a print made before it went out for signature, which nobody signs.
 * `noRecord`: a record that is not here (another PC, deleted). `noRevision`: a draft this PC does not know.
 */
export type DoubtKind = 'noCode' | 'foreign' | 'draft' | 'noRecord' | 'noRevision';
export interface ScanDoubt {
  kind: DoubtKind;
  filePages: number[];
  /** What the code names, where it names one of ours. */
  recordId?: string;
}

export interface ScanReading {
  places: ScanPlace[];
  /** Of the pages that belong to no place. Empty pages of a file with one place go with it (backs of sheets). */
  doubts: ScanDoubt[];
}

type Known = Pick<OrgLifeRecord, 'id' | 'state' | 'revisions'>;

/** @param records all records that could be meant, by id */
export function placeScan(pages: readonly ScannedPage[], records: ReadonlyMap<string, Known>): ScanReading {
  const places = new Map<string, ScanPlace>();
  const doubts = new Map<string, ScanDoubt>();
  for (const { page, codes } of pages) {
    const ours = codes.map(parseSheetCode).filter((code) => code !== undefined);
    if (ours.length === 0) doubt(doubts, { kind: codes.length > 0 ? 'foreign' : 'noCode' }, page);
    for (const code of ours) {
      const verdict = judge(code, records.get(code.recordId));
      if (verdict === 'current' || verdict === 'old') put(places, code, verdict, page);
      else if (verdict === 'noRecord') doubt(doubts, { kind: verdict }, page);
      else doubt(doubts, { kind: verdict, recordId: code.recordId }, page);
    }
  }
  const found = [...places.values()];
  const left = [...doubts.values()];
  const [only] = found;
  if (only && found.length === 1) {
    const empty = left.find(({ kind }) => kind === 'noCode');
    if (empty) only.filePages = [...only.filePages, ...empty.filePages].sort((a, b) => a - b);
    return { places: found, doubts: left.filter((one) => one !== empty) };
  }
  return { places: found, doubts: left };
}

function judge(code: SheetCode, record: Known | undefined): PlaceVerdict | DoubtKind {
  if (!record) return 'noRecord';
  // Names may have been added by hand: the sheet belongs to the meeting, whatever became of the text.
  if (code.kind === 'signIn') return 'current';
  // Taken over from the book as signed, it never had a draft of ours: 0 is the only one there is.
  if (code.revision === 0)
    return record.state === 'signed' && record.revisions.length === 0 ? 'current' : 'draft';
  if (!record.revisions.some(({ no }) => no === code.revision)) return 'noRevision';
  const isInForce = record.state === 'outForSignature' || record.state === 'signed';
  const current = currentRevision(record as OrgLifeRecord)?.no;
  return isInForce && current === code.revision ? 'current' : 'old';
}

function put(places: Map<string, ScanPlace>, code: SheetCode, verdict: PlaceVerdict, page: number): void {
  const { recordId, kind, revision } = code;
  const key = `${recordId} ${kind} ${String(revision)}`;
  const place = places.get(key) ?? { recordId, kind, revision, verdict, filePages: [], sheetPages: [] };
  places.set(key, {
    ...place,
    filePages: withPage(place.filePages, page),
    sheetPages: withPage(place.sheetPages, code.page),
  });
}

function doubt(doubts: Map<string, ScanDoubt>, what: Omit<ScanDoubt, 'filePages'>, page: number): void {
  const key = `${what.kind} ${what.recordId ?? ''}`;
  const known = doubts.get(key);
  doubts.set(key, { ...what, filePages: withPage(known?.filePages ?? [], page) });
}

function withPage(pages: readonly number[], page: number): number[] {
  return [...new Set([...pages, page])].sort((a, b) => a - b);
}

/**
 * The scan that shows the signature: the one named when it was signed, else the first of the draft in force or of a
 * later one. A scan of an older draft shows a signature under another text. One attached by hand does not say which
 * draft it is: whoever attached it knew.
 */
export function signedScanOf(
  record: Pick<OrgLifeRecord, 'revisions' | 'signature'> | null,
  attachments: readonly Attachment[],
): Attachment | undefined {
  const named = attachments.find(({ id }) => id === record?.signature?.scanAttachmentId);
  const revisions = record?.revisions ?? [];
  const inForce = (revisions.find(({ how }) => how === 'signed') ?? revisions.at(-1))?.no ?? 0;
  return (
    named ??
    attachments.find(
      ({ kind, revisionNo }) => kind === 'signedScan' && (revisionNo === undefined || revisionNo >= inForce),
    )
  );
}

/** `3`, `3–5、8`: pages as people write them. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && page <= last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join('、');
}
