/** Two versions of a text with the part that differs marked, and long equal parts around it left out. */
const CONTEXT = 12;
const LONG = 90;

/** `changed` may be empty: something was only added or only taken away. */
export interface MarkedText {
  head: string;
  changed: string;
  tail: string;
}

/**
 * Short texts are kept whole; of long ones only `CONTEXT` characters on either side of the change stay, with `…`
 * for what was left out. Counts characters, not UTF-16 units.
 */
export function markChange(before: string, after: string): { before: MarkedText; after: MarkedText } {
  const [old, now] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const isLong = old.length > LONG || now.length > LONG;
  const mark = (text: string[]): MarkedText => ({
    head: keepEnd(text.slice(0, head), isLong),
    changed: text.slice(head, text.length - tail).join(''),
    tail: keepStart(text.slice(text.length - tail), isLong),
  });
  return { before: mark(old), after: mark(now) };
}

function keepEnd(text: string[], isLong: boolean): string {
  return isLong && text.length > CONTEXT ? `…${text.slice(-CONTEXT).join('')}` : text.join('');
}

function keepStart(text: string[], isLong: boolean): string {
  return isLong && text.length > CONTEXT ? `${text.slice(0, CONTEXT).join('')}…` : text.join('');
}
