/**
 * `handover.json`: what a package says of itself before its code is typed. It is in clear and names nobody but the
 * three who sign. Its proof is made with the master key of the package's own vault, which the code opens: whoever
 * does not have the code can change neither this file nor, since its digest stands here, the snapshot's manifest.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { sha256Schema } from '../../shared/backup/manifest';
import { handoverCountKeys } from '../../shared/schema/ledger';
import { calendarDateSchema, instantSchema } from '../../shared/schema/primitives';
import { KEY_BYTES } from '../vault/seal';

export const HANDOVER_FILE = 'handover.json';
const SCHEMA = 'handover/1';
/** Programs whose reader version is lower must not take the package over. */
const READER = 1;

const bodySchema = z.object({
  /** Random: both PCs register the same one. */
  packageId: z.string().regex(/^[0-9a-f]{32}$/),
  createdAt: instantSchema,
  /** Program and version. */
  createdBy: z.string().max(80),
  branchName: z.string().min(1).max(200),
  on: calendarDateSchema,
  from: z.string().min(1).max(40),
  to: z.string().min(1).max(40),
  witness: z.string().max(40).optional(),
  counts: z.partialRecord(z.enum(handoverCountKeys), z.int().min(0)),
  /** Name of the snapshot's manifest without `.json`, and the SHA-256 of its bytes. */
  snapshotId: z.string().min(1).max(80),
  snapshotSha256: sha256Schema,
  /** Last command in it. */
  seq: z.int().min(1),
  /** Of the whole folder, this file included: what the system's own file manager shows. */
  fileCount: z.int().min(1),
  totalBytes: z.int().min(1),
  /** First 40 bits of `snapshotSha256`, as on the printed list. */
  checkCode: z.string().max(30),
});
export type HandoverBody = z.infer<typeof bodySchema>;

export type HandoverReading =
  | { state: 'good'; body: HandoverBody; isProvedBy: (master: Uint8Array) => boolean }
  /** Another program's file of that name. */
  | { state: 'foreign' }
  | { state: 'damaged' }
  /** Whole, but of a newer program. */
  | { state: 'future' };

/** @param master of the package's vault */
export function encodeHandover(body: HandoverBody, master: Uint8Array): Buffer {
  const parsed = bodySchema.parse(body);
  const covered = coveredText({ schema: SCHEMA, minReader: READER, body: parsed });
  const file = {
    schema: SCHEMA,
    minReader: READER,
    digest: createHash('sha256').update(covered).digest('hex'),
    proof: proofOf(covered, master).toString('hex'),
    body: parsed,
  };
  return Buffer.from(`${JSON.stringify(file, null, 1)}\n`, 'utf8');
}

/** The digest tells damage from a newer program, as in vault-file; it is no protection, the proof is. */
export function decodeHandover(bytes: Buffer): HandoverReading {
  let file: Record<string, unknown>;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value !== 'object' || value === null) return { state: 'foreign' };
    file = value as Record<string, unknown>;
  } catch {
    return { state: 'damaged' };
  }
  const { schema, minReader, digest, proof } = file;
  if (typeof schema !== 'string' || !schema.startsWith('handover/')) return { state: 'foreign' };
  const covered = coveredText(file);
  if (createHash('sha256').update(covered).digest('hex') !== digest) return { state: 'damaged' };
  if (typeof minReader !== 'number' || minReader > READER) return { state: 'future' };
  const body = bodySchema.safeParse(file['body']);
  if (!body.success) return { state: 'future' };
  const given = Buffer.from(typeof proof === 'string' ? proof : '', 'hex');
  return {
    state: 'good',
    body: body.data,
    isProvedBy: (master) => {
      const wanted = proofOf(covered, master);
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    },
  };
}

function coveredText(file: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([file['schema'], file['minReader'], file['body']]);
}

/** A key of its own for this use (HKDF-SHA-256, RFC 5869). */
function proofOf(covered: string, master: Uint8Array): Buffer {
  const key = Buffer.from(hkdfSync('sha256', master, '', 'branch-handbook/handover/1', KEY_BYTES));
  return createHmac('sha256', key).update(covered).digest();
}
