/**
 * AES-256-GCM over one piece of bytes (NIST SP 800-38D). Each piece gets a fresh random 96-bit nonce; a key seals
 * far fewer than 2^32 pieces (section 8.3: the limit for random nonces), ten years of a branch are about 2^20.
 */
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

export const SEAL_ALG = 'A256GCM';
export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What sealing adds. */
export const SEAL_OVERHEAD = NONCE_BYTES + TAG_BYTES;

/**
 * @param key 32 bytes
 * @param aad what the piece belongs to (table, id, file …): it opens only there
 * @returns nonce, ciphertext and tag, one behind the other
 */
export function sealBytes(key: Uint8Array, plain: Uint8Array, aad: string): Buffer {
  return sealWithNonce(key, nextNonce(), plain, aad);
}

/** Random bytes for many nonces at once: asking for twelve costs as much as sealing a short text. */
const nonces = Buffer.alloc(NONCE_BYTES * 256);
let noncesUsed = nonces.length;

function nextNonce(): Buffer {
  if (noncesUsed === nonces.length) {
    randomFillSync(nonces);
    noncesUsed = 0;
  }
  noncesUsed += NONCE_BYTES;
  return nonces.subarray(noncesUsed - NONCE_BYTES, noncesUsed);
}

/** The same with a nonce the caller answers for: never the same one twice for two different texts under one key. */
export function sealWithNonce(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, aad: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad, 'utf8'));
  const body = cipher.update(plain);
  return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]);
}

/** The plain bytes, or undefined when one bit, the key or what it belongs to is another one. */
export function openBytes(key: Uint8Array, sealed: Uint8Array, aad: string): Buffer | undefined {
  if (sealed.length < SEAL_OVERHEAD) return undefined;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(sealed.length - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(aad, 'utf8'))
    .setAuthTag(tag);
  try {
    const body = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
    return Buffer.concat([body, decipher.final()]);
  } catch {
    return undefined; // the tag does not fit: the caller says what that means for its file
  }
}
