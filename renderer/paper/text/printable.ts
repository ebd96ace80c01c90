/**
 * Characters that must never reach paper: control characters and the invisible ones that reorder or hide text
 * (a name with U+202E would print its neighbours backwards). Line breaks and tabs are kept for the caller.
 */
const UNPRINTABLE = new RegExp(
  // C0 and C1 controls except tab and line feed; soft hyphen; zero-width and direction marks; byte order mark.
  String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]`,
  'g',
);

export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
}

/** Paragraphs of typed text: one per line, outer spaces (also U+3000) removed, empty lines dropped. */
export function paragraphsOf(text: string | undefined): string[] {
  return printable(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** One line: breaks and tabs become spaces. */
export function oneLine(text: string | undefined): string {
  return printable(text ?? '')
    .replace(/[\n\t]+/g, ' ')
    .trim();
}
