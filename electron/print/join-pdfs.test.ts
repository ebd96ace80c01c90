import {
  decodePDFRawStream,
  PDFContentStream,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { paperFrames } from '../../shared/paper/frame';
import { bookStampSheet } from './book-stamp-sheet';
import { finishPdf } from './finish-pdf';
import { joinPdfs } from './join-pdfs';
import { pageMarks } from './page-marks';
import { readPdf } from './pdf-objects';

const madeAt = new Date('2026-09-19T02:20:00.000Z');

/** Pages told apart by their width: 100, 101, … */
async function pdfOf(pages: number, firstWidth: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < pages; page += 1) pdf.addPage([firstWidth + page, 200]).drawText('x', { font });
  return pdf.save();
}
const widthsOf = (pdf: PDFDocument): number[] => pdf.getPages().map((page) => Math.round(page.getWidth()));
const at = (pdf: number, page: number) => ({ pdf, page });

describe('joining PDFs', () => {
  it('takes pages of several in any order, with empty A4 pages between', async () => {
    const sources = [await readPdf(await pdfOf(3, 100)), await readPdf(await pdfOf(2, 300))];
    const sheets = [at(1, 1), null, at(0, 3), at(0, 1), at(1, 2)];
    const { bytes, pages } = await joinPdfs(sources, sheets, undefined, '全年记录本', madeAt);
    const joined = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pages).toBe(5);
    expect(widthsOf(joined)).toEqual([300, 595, 102, 100, 301]);
    expect([joined.getTitle(), joined.getProducer()]).toEqual(['全年记录本', '支部手册']);
  });

  it('refuses a page that is not there, and an overlay of another length', async () => {
    const sources = [await readPdf(await pdfOf(1, 100))];
    await expect(joinPdfs(sources, [at(0, 2)], undefined, 't', madeAt)).rejects.toThrow('no page 2');
    const book = { headLeft: '', headRight: '', frame: paperFrames.text };
    const overlay = pdfOf(2, 100);
    await expect(joinPdfs(sources, [at(0, 1)], { book, overlay }, 't', madeAt)).rejects.toThrow('overlay');
  });

  it('moves left pages of a book by the difference of the margins, right ones not', async () => {
    const book = { headLeft: '', headRight: '', frame: paperFrames.text };
    const overlay = pdfOf(2, 100);
    const sheets = [at(0, 1), at(0, 2)];
    const { bytes } = await joinPdfs(
      [await readPdf(await pdfOf(2, 100))],
      sheets,
      { book, overlay },
      't',
      madeAt,
    );
    const joined = await PDFDocument.load(bytes);
    const moved = joined.getPages().map((page) => {
      const content = page.node.normalizedEntries().Contents?.asArray() ?? [];
      const text = content.map((ref) => {
        const stream = joined.context.lookup(ref);
        if (stream instanceof PDFContentStream) return stream.getContentsString();
        if (!(stream instanceof PDFRawStream)) return '';
        return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
      });
      return /1 0 0 1 (-\d[\d.]*) 0 cm/.exec(text.join('\n'))?.[1];
    });
    expect(moved[0]).toBeUndefined();
    // 26 − 28 mm.
    expect(Number(moved[1])).toBeCloseTo((-2 * 72) / 25.4, 3);
  });
});

describe('marks of pages', () => {
  it('are read from the dictionary and from the tree of names, and go with the finished PDF', async () => {
    for (const isTree of [false, true]) {
      const pdf = await PDFDocument.load(await pdfOf(3, 100));
      const [, second, third] = pdf.getPages();
      const places = { 'part-1': second?.ref, 'part-2': third?.ref };
      const { context } = pdf;
      const entries = Object.entries(places).map(
        ([name, ref]) => [name, context.obj([ref ?? null, PDFName.of('XYZ'), 0, 0, 0])] as const,
      );
      if (isTree) {
        const names = entries.flatMap(([name, place]) => [PDFHexString.fromText(name), place]);
        const leaf = context.obj({ Names: context.obj(names) });
        const dests = context.obj({ Kids: context.obj([leaf]) });
        pdf.catalog.set(PDFName.of('Names'), context.obj({ Dests: dests }));
      } else {
        pdf.catalog.set(PDFName.of('Dests'), context.obj(Object.fromEntries(entries)));
      }
      const wanted = [
        { name: 'part-1', page: 2 },
        { name: 'part-2', page: 3 },
      ];
      expect(pageMarks(pdf)).toEqual(wanted);
      const { marks } = await finishPdf(await readPdf(await pdf.save()), undefined, 't', madeAt);
      expect(marks).toEqual(wanted);
    }
  });

  it('are none where nothing is linked', async () => {
    expect(pageMarks(await PDFDocument.load(await pdfOf(1, 100)))).toEqual([]);
  });
});

describe('the overlay of a book', () => {
  const book = { headLeft: '<b>支部', headRight: '2026年度', frame: paperFrames.text };

  it('puts numbers outside and says nothing on the cover and on empty pages', () => {
    const html = bookStampSheet(book, [at(0, 1), null, { ...at(0, 2), number: 1, hasHead: true }]);
    const sections = html.split('<section').slice(1);
    expect(sections.map((one) => one.includes('class="number"'))).toEqual([false, false, true]);
    expect(sections.map((one) => one.includes('class="head"'))).toEqual([false, false, true]);
    expect(sections[2]).toContain('— 1 —');
    expect(html).toContain('&lt;b&gt;支部');
  });
});
