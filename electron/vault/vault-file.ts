/**
 * `data/vault/vault-a.json` and `-b.json`: the master key wrapped by each way to open it, and what the master key
 * wraps. Nothing in it is secret without the password, the recovery code or this PC's key store.
 */
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Disk } from '../files/disk';
import type { Log } from '../logging/log';
import { kdfParamsSchema } from './kdf-params';
import { KEY_BYTES, openBytes, sealBytes } from './seal';
import { requireReader, SlotFile, type SlotFormat } from './slot-file';

export const vaultNames = ['vault-a.json', 'vault-b.json'] as const;
const SCHEMA = 'vault/1';
const READER = 1;
export const SALT_BYTES = 16;
export const DEFAULT_IDLE_MINUTES = 5;

const base64 = z.base64().min(4).max(10_000);
/** What travels in a wrap: nonce, the 32 bytes, tag. */
const wrapped = z.base64().length(80);
const instant = z.iso.datetime();

const passwordWrapSchema = kdfParamsSchema.extend({
  kind: z.literal('password'),
  salt: z.base64(),
  key: wrapped,
});
const recoveryWrapSchema = z.object({
  kind: z.literal('recovery'),
  alg: z.literal('hkdf-sha256'),
  salt: z.base64(),
  /** Day the code was made. */
  madeOn: z.iso.date(),
  key: wrapped,
});
const systemWrapSchema = z.object({
  kind: z.literal('system'),
  alg: z.literal('safe-storage'),
  /** A random key, sealed by the system's key store; it wraps `key`. */
  sealed: base64,
  key: wrapped,
});

const bodySchema = z.object({
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  createdAt: instant,
  wraps: z.object({
    password: passwordWrapSchema,
    recovery: recoveryWrapSchema,
    system: systemWrapSchema.optional(),
  }),
  /** Wrapped by the master key; the last one seals, all of them open. */
  dataKeys: z.array(z.object({ keyId: z.string().min(1), createdAt: instant, key: wrapped })).min(1),
  /** HMAC key of `idKey`, wrapped by the master key. */
  indexKey: wrapped,
  idleMinutes: z.int().min(1).max(60),
});
export type VaultBody = z.infer<typeof bodySchema>;
export type PasswordWrap = z.infer<typeof passwordWrapSchema>;
export type RecoveryWrap = z.infer<typeof recoveryWrapSchema>;
export type SystemWrap = z.infer<typeof systemWrapSchema>;
export type WrapKind = 'password' | 'recovery' | 'system';

/**
 * The digest tells a damaged file from a wrong password, and from one of a newer program; it is no protection, the
 * wraps are. Frozen: later formats make it the same way, or a flipped bit would pass for a newer program.
 */
const vaultFormat: SlotFormat<VaultBody> = {
  encode: (body, generation) => {
    const file = { schema: SCHEMA, minReader: READER, generation, digest: '', body };
    file.digest = digestOf(file);
    return Buffer.from(`${JSON.stringify(file, null, 1)}\n`, 'utf8');
  },
  decode: (bytes) => {
    let file: Record<string, unknown>;
    try {
      const value: unknown = JSON.parse(bytes.toString('utf8'));
      if (typeof value !== 'object' || value === null) return undefined;
      file = value as Record<string, unknown>;
    } catch {
      return undefined;
    }
    if (digestOf(file) !== file['digest']) return undefined;
    requireReader(file['minReader'], READER, SCHEMA);
    const generation = file['generation'];
    if (!Number.isSafeInteger(generation)) return undefined;
    const body = bodySchema.safeParse(file['body']);
    return body.success ? { value: body.data, generation: Number(generation) } : undefined;
  },
};

function digestOf(file: Record<string, unknown>): string {
  const covered = JSON.stringify([file['schema'], file['minReader'], file['generation'], file['body']]);
  return createHash('sha256').update(covered).digest('hex');
}

/** @param folder `data/vault` */
export function vaultSlots(disk: Disk, folder: string, log: Pick<Log, 'warn'>): SlotFile<VaultBody> {
  return new SlotFile(disk, folder, vaultNames, vaultFormat, log);
}

/** The 32-byte master key, wrapped so that it opens only in this vault and as this kind of wrap. */
export function wrapMaster(kek: Uint8Array, master: Uint8Array, vaultId: string, kind: WrapKind): string {
  return sealBytes(kek, master, `${vaultId}|${kind}`).toString('base64');
}
export function unwrapMaster(
  kek: Uint8Array,
  key: string,
  vaultId: string,
  kind: WrapKind,
): Buffer | undefined {
  return openBytes(kek, Buffer.from(key, 'base64'), `${vaultId}|${kind}`);
}

/** @param what `index`, or `data|` and the key's id */
export function wrapByMaster(master: Uint8Array, key: Uint8Array, vaultId: string, what: string): string {
  return sealBytes(master, key, `${vaultId}|${what}`).toString('base64');
}
export function unwrapByMaster(
  master: Uint8Array,
  key: string,
  vaultId: string,
  what: string,
): Buffer | undefined {
  return openBytes(master, Buffer.from(key, 'base64'), `${vaultId}|${what}`);
}

/** 130 random bits need no stretching: HKDF-SHA-256 (RFC 5869). @param secret see readRecoveryCode */
export function keyOfRecoveryCode(secret: string, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'branch-handbook/recovery/1', KEY_BYTES));
}

export function wrapForRecovery(
  secret: string,
  master: Uint8Array,
  vaultId: string,
  madeOn: string,
): RecoveryWrap {
  const salt = randomBytes(SALT_BYTES);
  const key = wrapMaster(keyOfRecoveryCode(secret, salt), master, vaultId, 'recovery');
  return { kind: 'recovery', alg: 'hkdf-sha256', salt: salt.toString('base64'), madeOn, key };
}
