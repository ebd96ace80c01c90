import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PdfShelf } from './pdf-shelf';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-shelf-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new Uint8Array([37, 80, 68, 70]);

describe('PdfShelf', () => {
  it('gives an opaque id and reads the same bytes back', async () => {
    const shelf = new PdfShelf(folder);
    const kept = await shelf.put(bytes);
    expect(kept.pdfId).toMatch(/^[0-9a-f]{32}$/);
    expect(kept.sha512).toMatch(/^[0-9a-f]{128}$/);
    expect(new Uint8Array(shelf.read(kept.pdfId) ?? [])).toEqual(bytes);
    expect(shelf.find(kept.pdfId)?.sizeBytes).toBe(4);
    expect(statSync(kept.path).mode & 0o077).toBe(0);
  });

  it('knows only ids it gave out', () => {
    const shelf = new PdfShelf(folder);
    expect(shelf.read('0'.repeat(32))).toBeUndefined();
    expect(shelf.read('../../etc/passwd')).toBeUndefined();
  });

  it('is empty after a crash and at quit, and leaves other files alone', async () => {
    writeFileSync(join(folder, `${'0'.repeat(32)}.pdf`), bytes);
    writeFileSync(join(folder, 'other.txt'), 'x');
    const shelf = new PdfShelf(folder);
    expect(readdirSync(folder)).toEqual(['other.txt']);
    const { pdfId, path } = await shelf.put(bytes);
    shelf.wipe();
    expect(existsSync(path)).toBe(false);
    expect(shelf.read(pdfId)).toBeUndefined();
  });

  it('says notWritable when its folder is gone, and has nothing for a file somebody removed', async () => {
    const shelf = new PdfShelf(join(folder, 'inner'));
    const { pdfId, path } = await shelf.put(bytes);
    rmSync(path);
    expect(shelf.read(pdfId)).toBeUndefined();
    rmSync(join(folder, 'inner'), { recursive: true });
    await expect(shelf.put(bytes)).rejects.toMatchObject({ code: 'notWritable' });
  });
});
