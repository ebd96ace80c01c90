/** Characters that so many bytes take in base64, with their padding (RFC 4648 section 4). */
export function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}
