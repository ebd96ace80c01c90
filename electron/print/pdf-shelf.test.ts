import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useTempFolders } from '../files/testing/temp-folder';
import { PdfShelf } from './pdf-shelf';

const makeFolder = useTempFolders();
const bytes = Buffer.from(`%PDF-1.7 身份证号 11010519491231002X ${'page '.repeat(50_000)}`);
const unknown = { code: 'pdfUnknown' };

const pathOf = (folder: string, pdfId: string): string => join(folder, `${pdfId}.sealed`);

describe('PdfShelf', () => {
  it('gives an opaque id and reads the same bytes back', async () => {
    const shelf = new PdfShelf(makeFolder());
    const kept = await shelf.put(bytes);
    expect(kept.pdfId).toMatch(/^[0-9a-f]{32}$/);
    expect(kept.sha512).toMatch(/^[0-9a-f]{128}$/);
    expect(bytes.equals(await shelf.read(kept.pdfId))).toBe(true);
    expect(shelf.find(kept.pdfId)?.sizeBytes).toBe(bytes.length);
  });

  it('keeps nothing of it in clear on the disk, and nothing for others', async () => {
    const folder = makeFolder();
    const { pdfId } = await new PdfShelf(folder).put(bytes);
    const stored = readFileSync(pathOf(folder, pdfId));
    expect(stored.includes('%PDF')).toBe(false);
    expect(stored.includes('11010519491231002X')).toBe(false);
    expect(statSync(pathOf(folder, pdfId)).mode & 0o077).toBe(0);
  });

  it('knows only ids it gave out', async () => {
    const shelf = new PdfShelf(makeFolder());
    await expect(shelf.read('0'.repeat(32))).rejects.toMatchObject(unknown);
    await expect(shelf.read('../../etc/passwd')).rejects.toMatchObject(unknown);
  });

  it('is empty after a crash and at quit, wipes what older builds left in clear, leaves other files alone', async () => {
    const folder = makeFolder();
    await new PdfShelf(folder).put(bytes); // the key of this one is gone with its process
    writeFileSync(join(folder, `${'0'.repeat(32)}.pdf`), bytes);
    writeFileSync(join(folder, 'other.txt'), 'x');
    const shelf = new PdfShelf(folder);
    expect(readdirSync(folder)).toEqual(['other.txt']);
    const { pdfId, open } = await shelf.put(bytes);
    shelf.wipe();
    expect(existsSync(pathOf(folder, pdfId))).toBe(false);
    await expect(shelf.read(pdfId)).rejects.toMatchObject(unknown);
    await expect(open()[Symbol.asyncIterator]().next()).rejects.toMatchObject(unknown);
    const next = await shelf.put(bytes);
    expect(bytes.equals(await shelf.read(next.pdfId))).toBe(true);
  });

  it('says notWritable when its folder is gone, and has nothing for a file somebody removed or changed', async () => {
    const folder = join(makeFolder(), 'inner');
    const shelf = new PdfShelf(folder);
    const [removed, cut] = [await shelf.put(bytes), await shelf.put(bytes)];
    rmSync(pathOf(folder, removed.pdfId));
    truncateSync(pathOf(folder, cut.pdfId), 70_000);
    await expect(shelf.read(removed.pdfId)).rejects.toMatchObject(unknown);
    await expect(shelf.read(cut.pdfId)).rejects.toMatchObject(unknown);
    rmSync(folder, { recursive: true });
    await expect(shelf.put(bytes)).rejects.toMatchObject({ code: 'notWritable' });
  });
});
