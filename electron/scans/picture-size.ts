/** Width and height of a JPEG, PNG or WebP from its head: what would unpack to gigabytes is refused before it is tried. */

export interface PictureSize {
  width: number;
  height: number;
}

/** Undefined where the head does not say: another format, or damaged. ITU-T T.81 B.2.2; PNG 11.2.2 (IHDR); RFC 9649. */
export function pictureSize(head: Buffer): PictureSize | undefined {
  if (head.length >= 24 && head.toString('latin1', 12, 16) === 'IHDR')
    return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  if (head.length >= 30 && head.toString('latin1', 8, 12) === 'WEBP') return webpSize(head);
  if (head.length < 4 || head[0] !== 0xff || head[1] !== 0xd8) return undefined;
  for (let at = 2; at + 9 <= head.length;) {
    if (head[at] !== 0xff) return undefined;
    const marker = head[at + 1] ?? 0;
    // Fill bytes before a marker.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) };
    else at += 2 + head.readUInt16BE(at + 2);
  }
  return undefined;
}

/** The three kinds of first chunk: with extras (RFC 9649 2.7), lossless (3.4), lossy (RFC 6386 9.1). */
function webpSize(head: Buffer): PictureSize | undefined {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      if (head[20] !== 0x2f) return undefined;
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ': {
      if (head.readUIntBE(23, 3) !== 0x9d012a) return undefined;
      const [width, height] = [head.readUInt16LE(26) & 0x3fff, head.readUInt16LE(28) & 0x3fff];
      return width > 0 && height > 0 ? { width, height } : undefined;
    }
    default:
      return undefined;
  }
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which share their range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
