import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { parseSheetCode, sheetCodeText, type SheetCode } from '../../shared/domain/sheet-code';
import { readCodes, type GreyPage } from './read-codes';

const code: SheetCode = {
  recordId: '01J8ZQ4T6V9W3X5Y7A1B2C3D4E',
  kind: 'minutes',
  revision: 2,
  page: 1,
};
/** Dots of a module as scanned: 3 at 150 dpi, 4 at 200 dpi. */
const DOTS_150_DPI = 3;

interface Scan {
  dots?: number;
  degrees?: number;
  /** Share of dots the scanner got wrong. */
  noise?: number;
  /** Grey of paper and ink: a bad lamp has little between them. */
  paper?: number;
  ink?: number;
}

/** A page of 120 × 160 mm with the code in a corner, turned as a whole about its middle. */
function scanned(text: string, scan: Scan = {}): GreyPage {
  const { dots = DOTS_150_DPI, degrees = 0, noise = 0, paper = 255, ink = 0 } = scan;
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const [width, height] = [240 * dots, 320 * dots];
  const grey = new Uint8Array(width * height);
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  let seed = 12345;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const column = Math.floor((cos * dx + sin * dy) / dots + 120 - 60);
      const row = Math.floor((cos * dy - sin * dx) / dots + 160 - 90);
      const isInside = column >= 0 && row >= 0 && column < modules.size && row < modules.size;
      let isDark = isInside && Boolean(modules.get(row, column));
      // Multiplicative congruential generator (Lehmer): the same noise on every run.
      seed = (seed * 48271) % 2147483647;
      if (seed / 2147483647 < noise) isDark = !isDark;
      grey[y * width + x] = isDark ? ink : paper;
    }
  }
  return { width, height, grey };
}

describe('reading the code of a scanned page', () => {
  const text = sheetCodeText(code) ?? '';

  it.each([
    ['as it came out of the scanner', {}],
    ['upside down', { degrees: 180 }],
    ['on its side', { degrees: 90 }],
    ['on its other side', { degrees: 270 }],
    ['laid on askew', { degrees: 7 }],
    ['askew and on its side', { degrees: 83 }],
    ['with dust on the glass', { noise: 0.005, dots: 4 }],
    ['pale and grey', { paper: 200, ink: 120 }],
    ['finer', { dots: 6, degrees: 3 }],
  ] satisfies [string, Scan][])('%s', async (_how, scan) => {
    const found = await readCodes(scanned(text, scan));
    expect(found.map(parseSheetCode)).toEqual([code]);
  });

  it('hands out a foreign code as it is, which is then none of ours', async () => {
    const found = await readCodes(scanned('HTTPS://EXAMPLE.ORG/INVOICE/2026'));
    expect(found).toEqual(['HTTPS://EXAMPLE.ORG/INVOICE/2026']);
    expect(parseSheetCode(found[0] ?? '')).toBeUndefined();
  });

  it('finds nothing on an empty page', async () => {
    const blank = new Uint8Array(600 * 800).fill(255);
    expect(await readCodes({ width: 600, height: 800, grey: blank })).toEqual([]);
  });

  it('finds nothing in bytes that are no picture', async () => {
    expect(await readCodes(Buffer.from('not a picture at all'))).toEqual([]);
  });
});
