/**
 * Keyed hash of an ID number: equal numbers have equal keys, and the key tells nothing about the number. It is
 * the only thing a lookup compares once the number itself is sealed.
 */

/** Limit: a constant of the practice build. Sealing brings a secret key of each installation (see DECISIONS). */
const PRACTICE_KEY = 'branch-handbook practice build id key 1';
const KEY_BYTES = 16;

/** HMAC-SHA-256 (RFC 2104) of the 18 characters, first 128 bits in lower-case hex; undefined for ''. */
export async function idKeyOf(idNo: string): Promise<string | undefined> {
  if (idNo === '') return undefined;
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(PRACTICE_KEY), algorithm, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(idNo)));
  return Array.from(signature.slice(0, KEY_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
