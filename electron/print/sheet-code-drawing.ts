/** The sheet's code as one path: vector, so that it stays sharp on every printer and weighs a kilobyte a page. */
import { create } from 'qrcode';
import { sheetCodeText, type SheetCode } from '../../shared/domain/sheet-code';

export interface CodeDrawing {
  /** Modules on a side, without the quiet zone: whoever places it leaves four modules free around it. */
  size: number;
  /** SVG path in modules. */
  path: string;
}

/**
 * ISO/IEC 18004, version 2, error correction M (15 % of it may be dirty or written over). Undefined for a page that
 * gets no code (sheet-code.ts).
 */
export function drawSheetCode(code: SheetCode): CodeDrawing | undefined {
  const text = sheetCodeText(code);
  if (text === undefined) return undefined;
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    // One stroke per run of dark modules: single squares would show hairlines between them.
    for (let column = 0; column < modules.size; column += 1) {
      let run = 0;
      while (column + run < modules.size && modules.get(row, column + run)) run += 1;
      if (run > 0) path += `M${column} ${row}h${run}v1h-${run}z`;
      column += run;
    }
  }
  return { size: modules.size, path };
}
