/** Number formats as Excel and WPS in China mean them, and the text a number shows under them. */
import { SSF } from '@e965/xlsx';

/**
 * Built-in formats whose meaning depends on the language of Excel: ECMA-376 part 1, 18.8.30, zh-cn. Files name them by
 * number only; read as English they would show 7/1/98 where the user sees 1998年7月.
 */
export const chineseFormats: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The library's types leave its number formatter open. */
const formatter = SSF as {
  get_table(): Record<number, string | undefined>;
  load(code: string, id: number): void;
  format(code: string, value: number, options: { date1904: boolean }): unknown;
};

const GENERAL = 'General';

/** Format code of a built-in number; `General` when there is none. */
export function builtInFormat(id: number): string {
  const table = formatter.get_table();
  return chineseFormats[id] ?? table[id] ?? GENERAL;
}

/** Makes the library's reader of .xls files use the same built-in formats. */
export function useChineseFormats(): void {
  for (const [id, code] of Object.entries(chineseFormats)) formatter.load(code, Number(id));
}

/** What the cell shows; the plain number where the format is beyond the library. */
export function showNumber(value: number, format: string, date1904: boolean): string {
  try {
    const text = formatter.format(format, value, { date1904 });
    return typeof text === 'string' ? text.trim() : String(value);
  } catch {
    return String(value);
  }
}
