/**
 * CRC-32 (ISO 3309, polynomial 0xEDB88320 reflected), as in zip, PNG and our journal lines. Node 18 has no
 * zlib.crc32, and yauzl does not check it.
 */
const TABLE = new Int32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Running sum over pieces of a stream. */
export class Crc32 {
  private state = -1;

  update(bytes: Uint8Array): void {
    let state = this.state;
    // By index: `for … of` over bytes was measured five times slower, and every line of the journal comes here.
    for (let at = 0, end = bytes.length; at < end; at += 1) {
      state = (TABLE[(state ^ (bytes[at] as number)) & 0xff] as number) ^ (state >>> 8);
    }
    this.state = state;
  }

  /** Unsigned 32-bit. */
  get value(): number {
    return (this.state ^ -1) >>> 0;
  }
}

/** Checksum of the bytes as eight lower-case hexadecimal digits. */
export function crc32Hex(bytes: Uint8Array): string {
  const sum = new Crc32();
  sum.update(bytes);
  return sum.value.toString(16).padStart(8, '0');
}
