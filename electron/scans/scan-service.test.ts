import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_SCANS } from '../../shared/ipc/requests/scans';
import { useTempFolders } from '../files/testing/temp-folder';
import { createScanService, listScans } from './scan-service';

const tempFolder = useTempFolders();
const sha512 = (bytes: Buffer): string => createHash('sha512').update(bytes).digest('hex');
const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');

function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** A shelf and a reader that only note what they are given. */
function service(folder: string | undefined) {
  const shelf: string[] = [];
  const read: unknown[] = [];
  const drawn: unknown[] = [];
  const scans = createScanService({
    picker: {
      pickFolder: () => Promise.resolve(folder),
      grantFiles: (paths) =>
        Promise.resolve(paths.map((path) => ({ token: 'a'.repeat(32), name: path, sizeBytes: 1 }))),
    },
    paper: {
      shelve: () => {
        shelf.push(`pdf-${shelf.length + 1}`);
        return Promise.resolve(shelf.at(-1) ?? '');
      },
      forget: (pdfId) => {
        shelf[shelf.indexOf(pdfId)] = 'forgotten';
      },
    },
    pictures: {
      draw: async (files, longestPx) => {
        for await (const file of files) drawn.push([file?.mediaType, file?.bytes.byteLength, longestPx]);
        return [{ bytes: new Uint8Array([0xff, 0xd8]), widthPx: 1, heightPx: 1 }];
      },
    },
    reader: {
      read: (task) => {
        read.push(task);
        return Promise.resolve(['code']);
      },
    },
  });
  return { scans, shelf, read, drawn };
}

/** Head of a lossless WebP. */
function webp(width: number, height: number): Buffer {
  const head = Buffer.alloc(40);
  head.write('RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f', 'latin1');
  head.writeUInt32LE((width - 1) | ((height - 1) << 14), 21);
  return head;
}

describe('a folder of scans', () => {
  it('lists what a scanner writes, as a person would count', async () => {
    const folder = tempFolder();
    for (const name of ['扫描10.pdf', '扫描2.PDF', '扫描1.jpg', '.hidden.pdf', '说明.txt', 'a.png', 'b.webp'])
      writeFileSync(join(folder, name), '');
    mkdirSync(join(folder, '旧的.pdf'));
    expect(await listScans(folder)).toEqual(
      expect.arrayContaining(['扫描1.jpg', '扫描2.PDF', '扫描10.pdf', 'a.png', 'b.webp']),
    );
    expect((await listScans(folder)).filter((name) => name.startsWith('扫描'))).toEqual([
      '扫描1.jpg',
      '扫描2.PDF',
      '扫描10.pdf',
    ]);
    expect(await listScans(folder)).toHaveLength(5);
  });

  it('takes a stack and says how many are left', async () => {
    const folder = tempFolder();
    for (let no = 1; no <= MAX_SCANS + 3; no += 1) writeFileSync(join(folder, `${no}.pdf`), '');
    const picked = await service(folder).scans.pickFolder();
    expect(picked.files).toHaveLength(MAX_SCANS);
    expect(picked.left).toBe(3);
  });

  it('is empty when nothing was chosen, and says when the folder is gone', async () => {
    expect(await service(undefined).scans.pickFolder()).toEqual({ files: [], left: 0 });
    await expect(service(join(tempFolder(), '没有')).scans.pickFolder()).rejects.toMatchObject({
      code: 'placeVanished',
    });
  });
});

describe('opening a scan', () => {
  it('reads a picture and names it by its contents', async () => {
    const path = join(tempFolder(), '扫描.bin');
    const bytes = png(1654, 2339);
    writeFileSync(path, bytes);
    const { scans, read } = service(undefined);
    expect(await scans.open(path)).toEqual({ kind: 'picture', sha512: sha512(bytes), codes: ['code'] });
    expect(read).toEqual([{ path }]);
  });

  it('has a WebP drawn again for the reader, and names it by what it is itself', async () => {
    const path = join(tempFolder(), '微信图片.webp');
    const bytes = webp(1654, 2339);
    writeFileSync(path, bytes);
    const { scans, read, drawn } = service(undefined);
    expect(await scans.open(path)).toEqual({ kind: 'picture', sha512: sha512(bytes), codes: ['code'] });
    expect(drawn).toEqual([['image/webp', bytes.length, 5000]]);
    expect(read).toEqual([{ jpeg: new Uint8Array([0xff, 0xd8]) }]);
  });

  it('shelves a PDF for the page, one at a time', async () => {
    const path = join(tempFolder(), '扫描.pdf');
    writeFileSync(path, pdf);
    const { scans, shelf } = service(undefined);
    expect(await scans.open(path)).toEqual({ kind: 'pdf', sha512: sha512(pdf), pdfId: 'pdf-1' });
    expect(await scans.open(path)).toMatchObject({ pdfId: 'pdf-2' });
    expect(shelf).toEqual(['forgotten', 'pdf-2']);
  });

  it.each([
    ['a picture that would unpack to gigabytes', png(30_000, 30_000), 'fileTooLarge'],
    ['a WebP that would', webp(16_000, 16_000), 'fileTooLarge'],
    ['a damaged picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'fileBroken'],
    ['a text', Buffer.from('会议记录'), 'fileTypeRefused'],
    ['an empty file', Buffer.alloc(0), 'fileTypeRefused'],
  ])('refuses %s', async (_what, bytes, code) => {
    const path = join(tempFolder(), '扫描.jpg');
    writeFileSync(path, bytes);
    const { scans, read } = service(undefined);
    await expect(scans.open(path)).rejects.toMatchObject({ code });
    expect(read).toEqual([]);
  });

  it('says when it is gone', async () => {
    const open = service(undefined).scans.open(join(tempFolder(), '没有.pdf'));
    await expect(open).rejects.toMatchObject({ code: 'fileNotFound' });
  });
});
