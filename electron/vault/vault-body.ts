/** What is in a vault and how it changes: values in, values out; the service decides and writes. */
import { randomBytes } from 'node:crypto';
import { makeRecoveryCode, RECOVERY_RANDOM_BYTES, readRecoveryCode } from '../../shared/domain/recovery-code';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Kdf, KdfParams } from './kdf-params';
import { newKeyId } from './key-ring';
import { KEY_BYTES } from './seal';
import type { SystemKey } from './system-key';
import {
  DEFAULT_IDLE_MINUTES,
  keyOfRecoveryCode,
  SALT_BYTES,
  unwrapByMaster,
  unwrapMaster,
  wrapByMaster,
  wrapForRecovery,
  wrapMaster,
  type PasswordWrap,
  type RecoveryWrap,
  type SystemWrap,
  type VaultBody,
} from './vault-file';

/** Everything the master key opens. */
export interface OpenKeys {
  master: Buffer;
  indexKey: Buffer;
  /** Oldest first; the last one seals. */
  dataKeys: { keyId: string; key: Buffer }[];
}

/** @param password normalised */
export async function wrapForPassword(
  kdf: Kdf,
  password: string,
  params: KdfParams,
  master: Uint8Array,
  vaultId: string,
): Promise<PasswordWrap> {
  const salt = randomBytes(SALT_BYTES);
  const { key: kek } = await kdf.derive(password, salt, params);
  const key = wrapMaster(kek, master, vaultId, 'password');
  kek.fill(0);
  return { kind: 'password', ...params, salt: salt.toString('base64'), key };
}

/** The master key, or undefined when the password is another one. @param password normalised */
export async function openByPassword(
  kdf: Kdf,
  { vaultId, wraps }: VaultBody,
  password: string,
): Promise<{ master: Buffer | undefined; ms: number }> {
  const { kind, salt, key, ...params } = wraps.password;
  const { key: kek, ms } = await kdf.derive(password, Buffer.from(salt, 'base64'), params);
  const master = unwrapMaster(kek, key, vaultId, kind);
  kek.fill(0);
  return { master, ms };
}

/** @param secret see readRecoveryCode */
export function openByCode({ vaultId, wraps }: VaultBody, secret: string): Buffer | undefined {
  const { kind, salt, key } = wraps.recovery;
  return unwrapMaster(keyOfRecoveryCode(secret, Buffer.from(salt, 'base64')), key, vaultId, kind);
}

/** A fresh code and the wrap it opens. @param madeOn calendar day */
export function newRecovery(
  master: Uint8Array,
  vaultId: string,
  madeOn: string,
): { code: string; secret: string; wrap: RecoveryWrap } {
  const code = makeRecoveryCode(randomBytes(RECOVERY_RANDOM_BYTES));
  const read = readRecoveryCode(code);
  if (!read.ok) throw new Error('a code just made reads back');
  return { code, secret: read.secret, wrap: wrapForRecovery(read.secret, master, vaultId, madeOn) };
}

/**
 * @param seal the system's key store
 * @throws ExpectedFailure systemKeyUnavailable
 */
export async function wrapForSystem(
  seal: SystemKey['seal'],
  master: Uint8Array,
  vaultId: string,
): Promise<SystemWrap> {
  const kek = randomBytes(KEY_BYTES);
  try {
    const sealed = (await seal(kek.toString('base64'))).toString('base64');
    const key = wrapMaster(kek, master, vaultId, 'system');
    return { kind: 'system', alg: 'safe-storage', sealed, key };
  } catch (cause) {
    throw new ExpectedFailure('systemKeyUnavailable', 'the key store takes nothing', { cause });
  } finally {
    kek.fill(0);
  }
}

/** @throws ExpectedFailure systemKeyUnavailable: a moved profile, a reset keyring */
export async function openBySystem(open: SystemKey['open'], { vaultId, wraps }: VaultBody): Promise<Buffer> {
  let kek = Buffer.alloc(0);
  try {
    if (wraps.system) kek = Buffer.from(await open(Buffer.from(wraps.system.sealed, 'base64')), 'base64');
  } catch (cause) {
    throw new ExpectedFailure('systemKeyUnavailable', 'the key store does not open it', { cause });
  }
  const isKey = kek.length === KEY_BYTES && wraps.system !== undefined;
  const master = isKey ? unwrapMaster(kek, wraps.system?.key ?? '', vaultId, 'system') : undefined;
  kek.fill(0);
  if (!master) throw new ExpectedFailure('systemKeyUnavailable', 'the key store holds another key');
  return master;
}

/** @throws ExpectedFailure wrongRecoveryCode that names the groups: a mistyped code is no try */
export function readSecret(typed: string): string {
  const read = readRecoveryCode(typed);
  if (read.ok) return read.secret;
  throw new ExpectedFailure('wrongRecoveryCode', `${read.reason} ${read.groups.join(',')}`.trim());
}

/** Of a new vault; nothing of it is written yet. */
export function newKeys(): { vaultId: string; keys: OpenKeys } {
  return {
    vaultId: randomBytes(16).toString('hex'),
    keys: {
      master: randomBytes(KEY_BYTES),
      indexKey: randomBytes(KEY_BYTES),
      dataKeys: [{ keyId: newKeyId(), key: randomBytes(KEY_BYTES) }],
    },
  };
}

export function newBody(
  vaultId: string,
  { master, indexKey, dataKeys }: OpenKeys,
  password: PasswordWrap,
  recovery: RecoveryWrap,
  createdAt: string,
): VaultBody {
  return {
    vaultId,
    createdAt,
    wraps: { password, recovery },
    dataKeys: dataKeys.map(({ keyId, key }) => wrapDataKey(master, vaultId, keyId, key, createdAt)),
    indexKey: wrapByMaster(master, indexKey, vaultId, 'index'),
    idleMinutes: DEFAULT_IDLE_MINUTES,
  };
}

export function wrapDataKey(
  master: Uint8Array,
  vaultId: string,
  keyId: string,
  key: Uint8Array,
  createdAt: string,
): VaultBody['dataKeys'][number] {
  return { keyId, createdAt, key: wrapByMaster(master, key, vaultId, `data|${keyId}`) };
}

/** Undefined when the master key does not open all of it: the file was put together from two. */
export function openKeys({ vaultId, dataKeys, indexKey }: VaultBody, master: Buffer): OpenKeys | undefined {
  const index = unwrapByMaster(master, indexKey, vaultId, 'index');
  const opened: OpenKeys['dataKeys'] = [];
  for (const { keyId, key } of dataKeys) {
    const own = unwrapByMaster(master, key, vaultId, `data|${keyId}`);
    if (own) opened.push({ keyId, key: own });
  }
  if (!index || opened.length !== dataKeys.length) return undefined;
  return { master, indexKey: index, dataKeys: opened };
}

export function wipe(keys: OpenKeys): void {
  for (const key of [keys.master, keys.indexKey, ...keys.dataKeys.map(({ key }) => key)]) key.fill(0);
}
