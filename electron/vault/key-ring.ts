/**
 * The data keys that are open in this process, by id, and nowhere else: locking is forgetting them here. What is
 * sealed names the key it needs, so that reading never asks which key is the current one; who writes says which
 * one it uses. Each use has a key of its own, derived from the data key (HKDF-SHA-256, RFC 5869), so that a piece
 * of one kind can never be passed off as one of another.
 */
import { hkdfSync, randomBytes } from 'node:crypto';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { KEY_BYTES, openBytes, sealBytes } from './seal';

export const keyUses = ['journal', 'parts', 'files', 'drafts', 'aside', 'keyring', 'view'] as const;
export type KeyUse = (typeof keyUses)[number];

/** How a store writes: with the data key of this id. `none` only for data of the practice build and its tests. */
export type SealWith = { keyId: string } | 'none';

const dataKeys = new Map<string, { own: Buffer; uses: Map<KeyUse, Buffer> }>();

/** A new data key's id: short, without meaning, unique by chance (64 bits). */
export function newKeyId(): string {
  return `k${randomBytes(8).toString('hex')}`;
}

/** @param bytes 32; copied, so the caller may wipe its own */
export function addDataKey(keyId: string, bytes: Uint8Array): void {
  if (bytes.length !== KEY_BYTES) throw new Error('a data key has 32 bytes');
  dataKeys.set(keyId, { own: Buffer.from(bytes), uses: new Map() });
}

export function isOpen(keyId: string): boolean {
  return dataKeys.has(keyId);
}

/** In the order they were added. */
export function openKeyIds(): string[] {
  return [...dataKeys.keys()];
}

/** For a process of our own that works on the same data. Never leaves this PC, never written. */
export function copyDataKeys(): { keyId: string; key: string }[] {
  return [...dataKeys].map(([keyId, { own }]) => ({ keyId, key: own.toString('base64') }));
}

export function takeDataKeys(keys: readonly { keyId: string; key: string }[]): void {
  for (const { keyId, key } of keys) addDataKey(keyId, Buffer.from(key, 'base64'));
}

/** One that was open for a while only, such as that of a backup somebody looked into. */
export function forgetDataKey(keyId: string): void {
  const known = dataKeys.get(keyId);
  known?.own.fill(0);
  for (const key of known?.uses.values() ?? []) key.fill(0);
  dataKeys.delete(keyId);
}

/** Overwrites what it can reach; the engine may have made copies, which is said in SECURITY. */
export function forgetDataKeys(): void {
  for (const { own, uses } of dataKeys.values()) {
    own.fill(0);
    for (const key of uses.values()) key.fill(0);
  }
  dataKeys.clear();
}

/** @throws ExpectedFailure vaultLocked when the key is not open */
export function keyFor(keyId: string, use: KeyUse): Buffer {
  const known = dataKeys.get(keyId);
  if (!known) throw new ExpectedFailure('vaultLocked', `key ${keyId} is not open`);
  let key = known.uses.get(use);
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', known.own, keyId, `branch-handbook/${use}/1`, KEY_BYTES));
    known.uses.set(use, key);
  }
  return key;
}

/** @throws ExpectedFailure vaultLocked */
export function sealFor(keyId: string, use: KeyUse, plain: Uint8Array, aad: string): Buffer {
  return sealBytes(keyFor(keyId, use), plain, aad);
}

/** Undefined when it does not open. @throws ExpectedFailure vaultLocked */
export function openFor(keyId: string, use: KeyUse, sealed: Uint8Array, aad: string): Buffer | undefined {
  return openBytes(keyFor(keyId, use), sealed, aad);
}
