import { describe, expect, it } from 'vitest';
import { pictureSize } from './picture-size';

const png = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
};
const segment = (marker: number, body: number[]): number[] => [
  ...[0xff, marker, 0, body.length + 2],
  ...body,
];
const jpeg = (...segments: number[][]): Buffer => Buffer.from([0xff, 0xd8, ...segments.flat()]);
const frame = (marker: number): number[] => segment(marker, [8, 0x0d, 0xb4, 0x09, 0xb0, 1, 1, 0x11, 0]);

describe('pictureSize', () => {
  it('reads the head of a PNG', () => {
    expect(pictureSize(png(2480, 3508))).toEqual({ width: 2480, height: 3508 });
  });

  it('reads the frame of a JPEG behind its other segments', () => {
    const exif = segment(0xe1, [0x45, 0x78, 0x69, 0x66]);
    const tables = segment(0xc4, [0, 1, 2]);
    const size = { width: 2480, height: 3508 };
    expect(pictureSize(jpeg(exif, tables, frame(0xc0)))).toEqual(size);
    expect(pictureSize(jpeg([0xff], frame(0xc2)))).toEqual(size);
  });

  it('reads the three kinds of WebP', () => {
    const webp = (chunk: string, body: number[]): Buffer =>
      Buffer.concat([
        Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'),
        Buffer.from(`${chunk}\0\0\0\0`, 'latin1'),
        Buffer.from([...body, ...Array<number>(16).fill(0)]),
      ]);
    const size = { width: 2480, height: 3508 };
    expect(pictureSize(webp('VP8X', [0, 0, 0, 0, 0xaf, 0x09, 0, 0xb3, 0x0d, 0]))).toEqual(size);
    expect(pictureSize(webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0xb0, 0x09, 0xb4, 0x0d]))).toEqual(size);
    const bits = 2479 | (3507 << 14);
    const packed = [0, 8, 16, 24].map((shift) => (bits >>> shift) & 0xff);
    expect(pictureSize(webp('VP8L', [0x2f, ...packed]))).toEqual(size);
    expect(pictureSize(webp('VP8L', [0, ...packed]))).toBeUndefined();
    expect(pictureSize(webp('VP8 ', [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]))).toBeUndefined();
    expect(pictureSize(webp('ALPH', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]))).toBeUndefined();
  });

  it('does not know what is damaged or something else', () => {
    expect(pictureSize(Buffer.alloc(0))).toBeUndefined();
    expect(pictureSize(Buffer.from('%PDF-1.7'))).toBeUndefined();
    expect(pictureSize(jpeg([0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08]))).toBeUndefined();
    expect(pictureSize(jpeg(segment(0xe1, [1, 2, 3])))).toBeUndefined();
  });
});
