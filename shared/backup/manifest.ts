/**
 * What a snapshot's manifest says. A snapshot is one small JSON file that names parts by the SHA-256 of their
 * (uncompressed) contents; parts are shared between snapshots, so that many generations cost little.
 */
import { z } from 'zod';
import { instantSchema, sha512Schema } from '../schema/primitives';

export const SNAPSHOT_SCHEMA = 'snapshot/1';
/** Programs whose reader version is lower must not use the snapshot. */
export const SNAPSHOT_READER_VERSION = 2;
/** The oldest reader of a snapshot whose parts are in clear, or sealed. */
export const MIN_SNAPSHOT_READER = { none: 1, A256GCM: 2 } as const;

export const snapshotReasons = [
  /** Every so many commands. */
  'commands',
  'daily',
  'quit',
  /** Before something large: an import, an export of the archive, an upgrade of the data, a restore. */
  'import',
  'archive',
  'upgrade',
  'restore',
  /** The first one of the journal a restore has brought. */
  'restored',
  /** The user asked for it. */
  'manual',
] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

const partSchema = z.object({
  /** Of the uncompressed contents; also the part's file name. */
  sha256: sha256Schema,
  /** Uncompressed. */
  bytes: z.int().min(0),
});

/**
 * The manifest itself is always readable: what may be restored, and which key that needs, is told before anything
 * is unlocked. It names no person: counts, random ids, hashes, instants, and the branch.
 */
export const snapshotManifestSchema = z
  .object({
    schema: z.literal(SNAPSHOT_SCHEMA),
    minReader: z.int(),
    /** `none`: of the practice build. Each part's own file says how it is sealed: parts are shared. */
    alg: z.enum(['none', 'A256GCM']),
    /** Id of the data key that was current; older parts may need older keys of the same vault. Sealed ones only. */
    key: z.string().min(1).max(64).optional(),
    createdAt: instantSchema,
    createdBy: z.string().max(80),
    reason: z.enum(snapshotReasons),
    /** In clear also where parts are sealed: the wrong stick is noticed before it is unlocked. */
    branchName: z.string().max(200),
    /** Identity of the journal: the generation of CURRENT, or the chain hash of its very first line. */
    journalId: z.string().min(1).max(64),
    /** Last command contained. */
    seq: z.int().min(0),
    /** Chain hash of the last line contained, header lines included. */
    hash: sha256Schema,
    /** The journal itself, byte for byte: history travels with the state. */
    segments: z.array(
      z.object({
        segment: z.int().min(1),
        /** First and last command in the part; both 0 when it holds a header only. */
        firstSeq: z.int().min(0),
        lastSeq: z.int().min(0),
        /** Chain hash of the part's last line. */
        lastHash: sha256Schema,
        /** The first `bytes` bytes of the segment file. */
        part: partSchema,
      }),
    ),
    /** The state after `seq`: rows in chunks sorted by id. */
    tables: z.array(
      z.object({
        table: z.string().max(40),
        rows: z.int().min(0),
        chunks: z.array(
          z.object({
            /** Rows with an id from here up to the next chunk's. */
            firstId: z.string().max(26),
            rows: z.int().min(1),
            /** JSON array of rows. */
            part: partSchema,
            /** Lines `<id> <rev>`, so that a start need not read the rows. */
            revisions: partSchema,
          }),
        ),
      }),
    ),
    /** Attachments that lie in clear. */
    attachments: z.array(z.object({ sha512: sha512Schema, bytes: z.int().min(0) })),
    /** Those that are sealed, by their keyed names; bytes of file and record together. */
    sealedAttachments: z.array(z.object({ name: sha256Schema, bytes: z.int().min(0) })).optional(),
    /** settings.json and drafts, as they were: `name` is the path below the profile. */
    files: z.array(z.object({ name: z.string().max(200), part: partSchema })),
  })
  .refine(({ alg, key }) => (alg === 'none') === (key === undefined), 'a key for sealed parts only');
export type SnapshotManifest = z.infer<typeof snapshotManifestSchema>;
export type SnapshotPart = z.infer<typeof partSchema>;
