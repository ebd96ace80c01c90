/** Bytes as text (RFC 4648 section 4): requests carry plain data only. */

/** Arguments of one call that every engine takes. */
const MOST_ARGUMENTS = 0x8000;

/** Chromium 114 has no `Uint8Array.toBase64`. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS)));
  return btoa(parts.join(''));
}
