/**
 * The key of the working view. Main derives it after unlocking; here it is imported as non-extractable and lives as
 * long as the page. A view written with another key is thrown away and rebuilt, never converted.
 */
import type { AnyRow } from '../../shared/schema/tables';

export interface ViewKey {
  /** Kept in the view's meta, so that the next start knows whether it can read it. */
  id: string;
  /** Nonce, ciphertext and tag of the whole row. */
  seal(table: string, row: AnyRow): Promise<ArrayBuffer>;
  /** @throws when the bytes are not what was sealed for this table and id */
  open(table: string, id: string, sealed: ArrayBuffer): Promise<AnyRow>;
}

/** NIST SP 800-38D: 96-bit nonces, random; a view is written far fewer than 2^32 times under one key. */
const NONCE_BYTES = 12;

/** Random bytes for many nonces at once: asking for twelve costs more than packing a row. */
function nonceSource(): () => Uint8Array<ArrayBuffer> {
  const random = new Uint8Array(NONCE_BYTES * 256);
  let used = random.length;
  return () => {
    if (used === random.length) {
      crypto.getRandomValues(random);
      used = 0;
    }
    used += NONCE_BYTES;
    // A copy: the cipher reads it later, when the bytes may be other ones.
    return random.slice(used - NONCE_BYTES, used);
  };
}

/** @param key 32 bytes, base64; overwritten here once it is imported */
export async function importViewKey(id: string, key: string): Promise<ViewKey> {
  const raw = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
  const imported = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const nextNonce = nonceSource();
  /** A row opens only in its own place: the engine's files cannot be rearranged unnoticed. */
  const belongsTo = (table: string, row: string): Uint8Array<ArrayBuffer> =>
    encoder.encode(`view|${id}|${table}|${row}`);
  return {
    id,
    async seal(table, row) {
      const iv = nextNonce();
      const additionalData = belongsTo(table, row.id);
      const plain = encoder.encode(JSON.stringify(row));
      const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, imported, plain);
      const sealed = new Uint8Array(NONCE_BYTES + body.byteLength);
      sealed.set(iv);
      sealed.set(new Uint8Array(body), NONCE_BYTES);
      return sealed.buffer;
    },
    async open(table, row, sealed) {
      const iv = new Uint8Array(sealed, 0, NONCE_BYTES);
      const additionalData = belongsTo(table, row);
      const body = new Uint8Array(sealed, NONCE_BYTES);
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, imported, body);
      return JSON.parse(decoder.decode(plain)) as AnyRow;
    },
  };
}
