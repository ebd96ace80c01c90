import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useTempFolders } from '../files/testing/temp-folder';
import { photoDay, photoDayIn } from './photo-day';

const tempFolder = useTempFolders();

/** A JPEG's head with an Exif segment that says only when it was taken (TIFF 6.0, little endian). */
function taken(time: string): Buffer {
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const directory = (one: Buffer): Buffer => Buffer.concat([Buffer.from([1, 0]), one, Buffer.alloc(4)]);
  const text = Buffer.from(`${time}\0`, 'latin1');
  const tiff = Buffer.concat([
    Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]),
    directory(entry(0x8769, 4, 1, 26)),
    directory(entry(0x9003, 2, text.length, 44)),
    text,
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 4);
  return Buffer.concat([head, body, Buffer.from([0xff, 0xda, 0, 2])]);
}

describe('the day a photo was taken', () => {
  it('is the day on the camera’s clock, also a minute before midnight', async () => {
    expect(await photoDayIn(taken('2026:09:18 09:30:00'))).toBe('2026-09-18');
    expect(await photoDayIn(taken('2026:09:18 23:59:59'))).toBe('2026-09-18');
  });

  it('is not known where the camera did not know it', async () => {
    for (const time of [
      '0000:00:00 00:00:00',
      '2026:02:30 10:00:00',
      '1970:01:01 00:00:00',
      '    :  :     :  :  ',
    ])
      expect(await photoDayIn(taken(time))).toBeUndefined();
  });

  it('is not known of a picture without a note, a damaged one, or one that is gone', async () => {
    expect(await photoDayIn(Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]))).toBeUndefined();
    expect(await photoDayIn(taken('2026:09:18 09:30:00').subarray(0, 30))).toBeUndefined();
    expect(await photoDayIn(Buffer.alloc(0))).toBeUndefined();
    expect(await photoDay(join(tempFolder(), '没有.jpg'))).toBeUndefined();
  });

  it('is read from the beginning of the file', async () => {
    const path = join(tempFolder(), '会场.jpg');
    writeFileSync(path, Buffer.concat([taken('2026:05:15 14:03:22'), Buffer.alloc(600_000)]));
    expect(await photoDay(path)).toBe('2026-05-15');
  });
});
