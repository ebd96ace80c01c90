/** Cell text as text: white space, control characters, and the signs people write for "nothing". */

const NOTHING_WORDS = new Set([
  '',
  '-',
  '--',
  '---',
  '/',
  '\\',
  '—',
  '——',
  '―',
  '–',
  '无',
  '没有',
  '不详',
  '未知',
  '暂无',
  '待查',
  '空',
  'N/A',
  'n/a',
  '\u25cb',
]);

/** One line: control characters and line breaks become spaces, runs of spaces one, ends trimmed, NFC. */
export function cleanText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b\ufeff\u3000\u00a0]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Blank, or one of the signs that stand for "nothing here" (domain §6: ―, 无, 不详). */
export function isNothing(raw: string): boolean {
  return NOTHING_WORDS.has(raw.normalize('NFKC').replace(/[\s\u200b\ufeff]/gu, ''));
}

/** What a formula shows when it failed, or when its result was never stored. */
export function isCellError(raw: string): boolean {
  return /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|公式未计算|#+)$/.test(
    raw.trim(),
  );
}

/** Half-width, without any white space: the form in which words are compared. */
export function compact(raw: string): string {
  return raw.normalize('NFKC').replace(/[\s\u200b\ufeff]/gu, '');
}

/** Length in characters, not UTF-16 units: rare characters count once. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
