/** A PC without any Chinese font, as far as programs started with this configuration can tell. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Chromium does not start without any font: the one that is left has no Chinese and is no Times.
 * @param folder empty, of the test's own
 * @returns file for FONTCONFIG_FILE
 */
export function bareFonts(folder: string): string {
  mkdirSync(join(folder, 'fonts'));
  // pdf.js brings it for PDFs without embedded fonts.
  const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const name = 'LiberationSans-Regular.ttf';
  copyFileSync(join(pdfjs, 'standard_fonts', name), join(folder, 'fonts', name));
  const config = join(folder, 'fonts.conf');
  const lines = [`<dir>${join(folder, 'fonts')}</dir>`, `<cachedir>${join(folder, 'cache')}</cachedir>`];
  writeFileSync(config, `<?xml version="1.0"?><fontconfig>${lines.join('')}</fontconfig>`);
  return config;
}
