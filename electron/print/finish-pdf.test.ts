import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { countPages, finishPdf, inspectPdf } from './finish-pdf';
import { readPdf } from './pdf-objects';

async function blankPdf(pages: number, text = ''): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < pages; page += 1) pdf.addPage().drawText(`${text}${page}`, { font });
  return pdf.save();
}
const madeAt = new Date('2026-09-19T02:20:00.000Z');

describe('finishPdf', () => {
  it('lays one stamp over each page and writes title and producer', async () => {
    const finished = await finishPdf(
      await readPdf(await blankPdf(2, 'body')),
      await blankPdf(2, 'stamp'),
      '支部党员大会会议记录',
      madeAt,
    );
    expect(finished.pages).toBe(2);
    expect(finished.fonts).toEqual(['Helvetica']);
    const pdf = await PDFDocument.load(finished.bytes, { updateMetadata: false });
    expect(pdf.getTitle()).toBe('支部党员大会会议记录');
    expect(pdf.getProducer()).toBe('支部手册');
    expect(pdf.getCreationDate()).toEqual(madeAt);
  });

  it('refuses an overlay of another length: a number would stand on the wrong page', async () => {
    await expect(finishPdf(await readPdf(await blankPdf(2)), await blankPdf(3), 't', madeAt)).rejects.toThrow(
      'overlay has 3 pages',
    );
  });

  it('reads a stored PDF again', async () => {
    const bytes = await blankPdf(3);
    expect(await countPages(bytes)).toBe(3);
    expect(await inspectPdf(bytes)).toEqual({ pages: 3, fonts: ['Helvetica'] });
  });
});
