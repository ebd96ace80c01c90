/** Finds the QR codes on a page, in any rotation; offline, with the WebAssembly of zxing that is part of this file. */
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?inline';

/** Grey values, one byte a dot, row by row. */
export interface GreyPage {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** An opened book of two pages has two; more codes than this on one page are not a page of ours. */
const MOST_CODES = 8;
const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  // A code takes a hundredth of the page, lies at any angle and may be written over.
  tryHarder: true,
  tryRotate: true,
  tryDownscale: true,
  tryDenoise: true,
  // Light on dark is never what we print.
  tryInvert: false,
  maxNumberOfSymbols: MOST_CODES,
};

let isPrepared = false;

/** The library would fetch its WebAssembly from an address; it is given the bytes instead. */
function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  const bytes = Buffer.from(wasm.slice(wasm.indexOf(',') + 1), 'base64');
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  prepareZXingModule({ overrides: { wasmBinary } });
}

/**
 * Texts of the whole codes on a page, each once; none where the bytes are no picture.
 * @param page grey values, or the bytes of a JPEG or PNG
 */
export async function readCodes(page: GreyPage | Uint8Array): Promise<string[]> {
  prepare();
  const results = await readBarcodes(page instanceof Uint8Array ? page : coloured(page), OPTIONS);
  return [...new Set(results.filter(({ isValid }) => isValid).map(({ text }) => text))];
}

/** The library takes pixels of four bytes, as a canvas has them. */
function coloured({ width, height, grey }: GreyPage): {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
  colorSpace: 'srgb';
} {
  const data = new Uint8ClampedArray(width * height * 4);
  const words = new Uint32Array(data.buffer);
  for (let at = 0; at < grey.length; at += 1) words[at] = (grey[at] ?? 0) * 0x010101 + 0xff000000;
  return { width, height, data, colorSpace: 'srgb' };
}
