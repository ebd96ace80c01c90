/** Reads a printed PDF with poppler, independently of the code that made it. All lengths in millimetres. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Word {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
export interface Line {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
export interface MeasuredPage {
  width: number;
  height: number;
  lines: Line[];
}

const MM_PER_PT = 25.4 / 72;

/** Lines of each page from top to bottom: words of one baseline joined from left to right. */
export function measurePages(pdf: Uint8Array): MeasuredPage[] {
  const xml = withFile(pdf, (file) => run('pdftotext', ['-bbox', file, '-']));
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: numberIn(page, 'width') * MM_PER_PT,
      height: numberIn(page, 'height') * MM_PER_PT,
      lines: toLines(Array.from(page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g), toWord)),
    }));
}

export function plainText(pdf: Uint8Array): string {
  return withFile(pdf, (file) => run('pdftotext', ['-layout', file, '-']));
}

/** Text of every page without any white space: what was broken over lines is whole again. */
export function packedText(pdf: Uint8Array): string {
  return withFile(pdf, (file) => run('pdftotext', ['-raw', file, '-'])).replace(/\s/g, '');
}

/** Rows of `pdffonts`: name without the subset mark, and whether it is embedded. */
export function listFonts(pdf: Uint8Array): { name: string; embedded: boolean }[] {
  const rows = withFile(pdf, (file) => run('pdffonts', [file]))
    .split('\n')
    .slice(2);
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const name = row
        .slice(0, 37)
        .trim()
        .replace(/^[A-Z]{6}\+/, '');
      return { name, embedded: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(row)?.[1] === 'yes' };
    });
}

const PX_PER_MM = 10;
const INK = 128;

/** First and last row with ink in a strip of a page: what a ruler laid on the paper would show. */
export function inkRows(
  pdf: Uint8Array,
  page: number,
  strip: { left: number; width: number; top: number; bottom: number },
): { top: number; bottom: number; middle: number } {
  const px = (mm: number): string => String(Math.round(mm * PX_PER_MM));
  const area = [
    '-x',
    px(strip.left),
    '-W',
    px(strip.width),
    '-y',
    px(strip.top),
    '-H',
    px(strip.bottom - strip.top),
  ];
  const image = withFile(pdf, (file) =>
    execFileSync('pdftoppm', ['-r', '254', '-gray', '-f', String(page), '-l', String(page), ...area, file], {
      // Poppler finds Chromium's Type 3 glyph boxes untidy and says so for each of them.
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  // Portable graymap: "P5 width height 255" and one byte per pixel.
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  const pixels = image.subarray(head?.[0].length ?? 0);
  const dark = Array.from({ length: height }, (_, row) => row).filter((row) =>
    pixels.subarray(row * width, (row + 1) * width).some((value) => value < INK),
  );
  const [top, bottom] = [dark[0] ?? NaN, (dark.at(-1) ?? NaN) + 1].map((row) => strip.top + row / PX_PER_MM);
  return { top: top ?? NaN, bottom: bottom ?? NaN, middle: ((top ?? NaN) + (bottom ?? NaN)) / 2 };
}

function toWord([, attributes = '', text = '']: RegExpMatchArray): Word {
  const at = (name: string): number => numberIn(attributes, name) * MM_PER_PT;
  return { text: unescape(text), left: at('xMin'), right: at('xMax'), top: at('yMin'), bottom: at('yMax') };
}

/** Fonts of different height share a line when their middles are within 2 mm. */
function toLines(words: Word[]): Line[] {
  const middle = (box: Omit<Word, 'text'>): number => (box.top + box.bottom) / 2;
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    if (line && first && Math.abs(middle(first) - middle(word)) < 2) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => {
    const sorted = [...line].sort((a, b) => a.left - b.left);
    return {
      text: sorted.map((word) => word.text).join(''),
      left: Math.min(...sorted.map((word) => word.left)),
      right: Math.max(...sorted.map((word) => word.right)),
      top: Math.min(...sorted.map((word) => word.top)),
      bottom: Math.max(...sorted.map((word) => word.bottom)),
    };
  });
}

function numberIn(text: string, name: string): number {
  return Number(new RegExp(`${name}="([\\d.]+)"`).exec(text)?.[1] ?? NaN);
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function withFile<T>(pdf: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'));
  try {
    const file = join(folder, 'sheet.pdf');
    writeFileSync(file, pdf);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
