/** Width and height of a JPEG or PNG from its head: what would unpack to gigabytes is refused before it is tried. */

export interface PictureSize {
  width: number;
  height: number;
}

/** Undefined where the head does not say: another format, or damaged. ITU-T T.81 B.2.2; PNG 11.2.2 (IHDR). */
export function pictureSize(head: Buffer): PictureSize | undefined {
  if (head.length >= 24 && head.toString('latin1', 12, 16) === 'IHDR')
    return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
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

/** SOF0 to SOF15 without DHT, JPG and DAC, which share their range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
