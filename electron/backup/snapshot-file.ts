/**
 * The manifest's file: `{"schema":"snapshot-file/1","sha256":"…","manifest":{…}}`, the SHA-256 being that of the
 * manifest's own bytes, so that any flipped bit is seen. Frozen: this envelope stays as it is for ever, only the
 * manifest inside may become newer; what does not have this shape is damaged.
 */
import { createHash } from 'node:crypto';
import {
  SNAPSHOT_READER_VERSION,
  snapshotManifestSchema,
  type SnapshotManifest,
} from '../../shared/backup/manifest';

const HEAD = /^\{"schema":"snapshot-file\/1","sha256":"([0-9a-f]{64})","manifest":/;
const HEAD_BYTES = 120;
const FOOT = '}\n';

export type ManifestReading =
  | { state: 'good'; manifest: SnapshotManifest }
  | { state: 'damaged'; reason: string }
  /** Whole, but written by a newer program. */
  | { state: 'future'; reason: string };

/** @throws ZodError for a manifest that is none: a bug */
export function encodeManifest(manifest: SnapshotManifest): Buffer {
  const payload = JSON.stringify(snapshotManifestSchema.parse(manifest));
  const head = `{"schema":"snapshot-file/1","sha256":"${sha256Hex(Buffer.from(payload, 'utf8'))}","manifest":`;
  return Buffer.from(head + payload + FOOT, 'utf8');
}

export function decodeManifest(bytes: Buffer): ManifestReading {
  const head = HEAD.exec(bytes.subarray(0, HEAD_BYTES).toString('latin1'));
  const end = bytes.length - FOOT.length;
  if (!head || bytes.subarray(end).toString('latin1') !== FOOT) return damaged('no envelope');
  const payload = bytes.subarray(head[0].length, end);
  if (sha256Hex(payload) !== head[1]) return damaged('checksum differs');
  let value: unknown;
  try {
    value = JSON.parse(payload.toString('utf8'));
  } catch {
    return damaged('not JSON');
  }
  return readManifest(value);
}

function readManifest(value: unknown): ManifestReading {
  const { schema, minReader } = (value ?? {}) as Record<string, unknown>;
  if (typeof minReader === 'number' && minReader > SNAPSHOT_READER_VERSION) {
    return { state: 'future', reason: `minReader ${minReader}` };
  }
  const parsed = snapshotManifestSchema.safeParse(value);
  if (parsed.success) return { state: 'good', manifest: parsed.data };
  // Its checksum is right, so somebody wrote it like this: a program that knows more than this one.
  return { state: 'future', reason: `schema ${String(schema)}` };
}

const NAME = /^snap-(\d{9})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z(?:-(\d{1,4}))?\.json$/;

export interface SnapshotName {
  /** File name without `.json`. */
  id: string;
  /** Last command, and the instant (UTC ISO), as the name says. */
  seq: number;
  at: string;
  /** 1, or more for further ones of the same instant. */
  copy: number;
}

/** Undefined for any other file of the folder. */
export function parseSnapshotName(file: string): SnapshotName | undefined {
  const match = NAME.exec(file);
  if (!match) return undefined;
  const [, seq, year, month, day, hour, minute, second, ms, copy] = match;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
  return { id: file.slice(0, -'.json'.length), seq: Number(seq), at, copy: Number(copy ?? 1) };
}

/** A name no file has yet: nothing is ever overwritten. */
export function newSnapshotId(manifest: SnapshotManifest, taken: ReadonlySet<string>): string {
  const stamp = manifest.createdAt.replace(/[-:.]/g, '');
  const first = `snap-${String(manifest.seq).padStart(9, '0')}-${stamp}`;
  let id = first;
  for (let copy = 2; taken.has(`${id}.json`); copy += 1) id = `${first}-${copy}`;
  return id;
}

function damaged(reason: string): ManifestReading {
  return { state: 'damaged', reason };
}

function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
