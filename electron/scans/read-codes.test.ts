import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { placeScan } from '../../shared/domain/scan-placing';
import { parseSheetCode, sheetCodeText, type SheetCode } from '../../shared/domain/sheet-code';
import type { Revision } from '../../shared/schema/meeting';
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

/** The set of the task: a morning's stack as it comes out of scanner and phones. */
describe('twenty mixed scans', () => {
  it('nineteen are placed, two of them as an older draft, and the foreign one is asked about', async () => {
    const sent = '01J8ZQ4T6V9W3X5Y7A1B2C3D4E';
    const signed = '01J8ZQ4T6V9W3X5Y7A1B2C3D4F';
    const revisions = (...numbers: number[]) => numbers.map((no) => ({ no }) as Revision);
    const records = new Map([
      [sent, { id: sent, state: 'outForSignature' as const, revisions: revisions(1, 2) }],
      [signed, { id: signed, state: 'signed' as const, revisions: revisions(1) }],
    ]);
    const minutes = (recordId: string, revision: number, page: number): string =>
      sheetCodeText({ recordId, kind: 'minutes', revision, page }) ?? '';
    const signIn = sheetCodeText({ recordId: sent, kind: 'signIn', revision: 0, page: 1 }) ?? '';
    const angles = [0, 180, 90, 7, -5, 270, 2, 175];
    const stack: [string, Scan][] = [];
    const add = (text: string): void => {
      const at = stack.length;
      const degrees = angles[at % angles.length] ?? 0;
      stack.push([text, { degrees, dots: 3 + (at % 3), ...(at % 4 === 3 ? { paper: 215, ink: 90 } : {}) }]);
    };
    for (let page = 1; page <= 9; page += 1) add(minutes(sent, 2, page));
    for (let page = 1; page <= 6; page += 1) add(minutes(signed, 1, page));
    for (let page = 1; page <= 2; page += 1) add(minutes(sent, 1, page));
    add(signIn);
    add(signIn);
    add('https://example.org/invoice/2026');
    expect(stack).toHaveLength(20);

    const verdicts: string[] = [];
    for (const [text, scan] of stack) {
      const codes = await readCodes(scanned(text, scan));
      const { places, doubts } = placeScan([{ page: 1, codes }], records);
      verdicts.push(...places.map(({ verdict }) => verdict), ...doubts.map(({ kind }) => kind));
    }
    const count = (verdict: string): number => verdicts.filter((one) => one === verdict).length;
    expect([count('current'), count('old'), count('foreign'), verdicts.length]).toEqual([17, 2, 1, 20]);
  });
});
