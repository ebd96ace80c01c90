/** What the page shows of each scanned file: a line per record it belongs to, and one for what is to be asked. Pure. */
import {
  placeScan,
  type ScanDoubt,
  type ScannedPage,
  type ScanPlace,
} from '../../../../shared/domain/scan-placing';
import type { Attachment, AttachmentKind } from '../../../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';

export type ScanStage =
  | { kind: 'waiting' }
  /** Page under way; 0 before it is known. */
  | { kind: 'reading'; page: number }
  | { kind: 'failed'; text: string }
  | { kind: 'read'; sha512: string; pages: readonly ScannedPage[]; pageCount: number };

export interface ScanFile {
  /** Grant of the file; also its key. */
  token: string;
  name: string;
  sizeBytes: number;
  stage: ScanStage;
}

export const scanGroups = ['ask', 'failed', 'old', 'placed', 'filed', 'waiting'] as const;
export type ScanGroup = (typeof scanGroups)[number];

/** What the user said about a file that was asked about. */
export interface ScanChoice {
  recordId: string;
  kind: AttachmentKind;
}

export interface ScanLine {
  key: string;
  file: ScanFile;
  group: ScanGroup;
  /** Where it goes; of a line that is asked about, what was chosen so far. */
  target?: ScanTarget;
  place?: ScanPlace;
  /** Only of a line that is asked about. */
  doubts?: readonly ScanDoubt[];
  /** How many records the file belongs to. */
  siblings: number;
}

export interface ScanTarget {
  recordId: string;
  kind: AttachmentKind;
  /** 第N稿 that was signed. */
  revisionNo?: number;
  /** Pages of the file that are this record's, where it holds others too. */
  pages?: readonly number[];
}

export interface LinesInput {
  files: readonly ScanFile[];
  records: ReadonlyMap<string, OrgLifeRecord>;
  attachments: readonly Attachment[];
  /** By token. */
  choices: ReadonlyMap<string, ScanChoice>;
}

/** In the order of the groups, inside one in the order the files came. */
export function scanLines(input: LinesInput): ScanLine[] {
  const lines = input.files.flatMap((file) => linesOf(file, input));
  return scanGroups.flatMap((group) => lines.filter((line) => line.group === group));
}

function linesOf(file: ScanFile, { records, attachments, choices }: LinesInput): ScanLine[] {
  const { token, stage } = file;
  if (stage.kind === 'failed') return [{ key: token, file, group: 'failed', siblings: 0 }];
  if (stage.kind !== 'read') return [{ key: token, file, group: 'waiting', siblings: 0 }];
  const { places, doubts } = placeScan(stage.pages, records);
  const isFiled = (recordId: string): boolean =>
    attachments.some(({ ownerId, sha512 }) => ownerId === recordId && sha512 === stage.sha512);
  const isShared = new Set(places.map(({ recordId }) => recordId)).size > 1;
  const lines = places.map((place): ScanLine => {
    const key = `${token} ${place.recordId} ${place.kind} ${String(place.revision)}`;
    const group = isFiled(place.recordId) ? 'filed' : place.verdict === 'old' ? 'old' : 'placed';
    const target = targetOf(place, isShared);
    return { key, file, group, place, target, siblings: places.length };
  });
  if (places.length > 0 && doubts.length === 0) return lines;
  const choice = choices.get(token);
  const isAnswered = choice !== undefined && isFiled(choice.recordId);
  return [
    ...lines,
    {
      ...{ key: `${token} ?`, file, doubts, siblings: places.length },
      group: isAnswered ? 'filed' : 'ask',
      ...(choice ? { target: choice } : {}),
    },
  ];
}

function targetOf(place: ScanPlace, isShared: boolean): ScanTarget {
  return {
    recordId: place.recordId,
    kind: place.kind === 'signIn' ? 'signInScan' : 'signedScan',
    ...(place.revision > 0 ? { revisionNo: place.revision } : {}),
    ...(isShared ? { pages: place.filePages } : {}),
  };
}

/** Lines that 归入 would file: those placed, and those the user said where to. */
export function linesToFile(lines: readonly ScanLine[]): (ScanLine & { target: ScanTarget })[] {
  return lines.filter(
    (line): line is ScanLine & { target: ScanTarget } =>
      line.target !== undefined && ['placed', 'old', 'ask'].includes(line.group),
  );
}

/** Records whose paper is out: longest waiting first. `oldScans`: of drafts that are no longer the one in force. */
export interface Awaiting {
  record: OrgLifeRecord;
  revisionNo: number;
  sentAt: string;
  scans: number;
  oldScans: number;
}

export function awaitingSignature(
  records: readonly OrgLifeRecord[],
  attachments: readonly Attachment[],
): Awaiting[] {
  return records
    .filter(({ state }) => state === 'outForSignature')
    .map((record) => {
      const revision = record.revisions.at(-1);
      const revisionNo = revision?.no ?? 1;
      const scans = attachments.filter(({ ownerId, kind }) => ownerId === record.id && kind === 'signedScan');
      // One attached by hand does not say which draft it is: whoever attached it knew.
      const current = scans.filter((scan) => scan.revisionNo === undefined || scan.revisionNo === revisionNo);
      return {
        ...{ record, revisionNo, sentAt: revision?.at ?? record.sentAt ?? record.createdAt },
        ...{ scans: current.length, oldScans: scans.length - current.length },
      };
    })
    .sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
}
