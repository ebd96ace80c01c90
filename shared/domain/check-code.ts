/**
 * 核对码: a short code on paper by which a sheet is told from another version of the same minutes. Derived from
 * the SHA-256 of the content in one fixed spelling; the digest itself is made by the caller.
 */
import type { RecordContent, SnapshotRow } from '../schema/meeting';

/** Crockford base 32: no I, L, O, U, so that it can be read out on the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 8;

/** The first 40 bits of a digest as `7F3K-9Q2M`. Needs at least 5 bytes. */
export function formatCheckCode(digest: Uint8Array): string {
  if (digest.length < 5) throw new Error('a check code needs 5 bytes of digest');
  let code = '';
  let bits = 0;
  let pending = 0;
  for (const byte of digest) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5 && code.length < CHARACTERS) {
      bits -= 5;
      code += ALPHABET.charAt((pending >> bits) & 31);
    }
    // Only the bits not yet spent are kept: the number never grows past 13 bits.
    pending &= (1 << bits) - 1;
    if (code.length === CHARACTERS) break;
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The one spelling of what a check code stands for: content and roster, keys sorted, no spaces. */
export function checkedText(content: RecordContent, roster: readonly SnapshotRow[]): string {
  return canonicalJson({ content, roster });
}

/** JSON with sorted keys (as RFC 8785 orders them, by UTF-16 units); keys without a value are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${entries.join(',')}}`;
}
