/** CRC-32 of zip (ISO 3309), running. Node 18 has no zlib.crc32 and yauzl does not check it. */
const TABLE = new Int32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export class Crc32 {
  private state = -1;

  update(bytes: Uint8Array): void {
    let state = this.state;
    for (const byte of bytes) state = (TABLE[(state ^ byte) & 0xff] as number) ^ (state >>> 8);
    this.state = state;
  }

  /** Unsigned 32-bit. */
  get value(): number {
    return (this.state ^ -1) >>> 0;
  }
}
