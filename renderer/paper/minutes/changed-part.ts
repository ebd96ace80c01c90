/** Cuts two long versions of a text down to the part that differs, with a few characters around it. */
const CONTEXT = 12;
const LONG = 90;

export interface ChangedPart {
  before: string;
  after: string;
}

/**
 * Returns both texts unchanged when they are short; otherwise the changed middle with `CONTEXT` characters on
 * either side and `…` for what was left out. Counts characters, not UTF-16 units.
 */
export function changedPart(before: string, after: string): ChangedPart {
  const [old, now] = [Array.from(before), Array.from(after)];
  if (old.length <= LONG && now.length <= LONG) return { before, after };
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const cut = (text: string[]): string => {
    const from = Math.max(0, head - CONTEXT);
    const to = Math.min(text.length, text.length - tail + CONTEXT);
    return `${from > 0 ? '…' : ''}${text.slice(from, to).join('')}${to < text.length ? '…' : ''}`;
  };
  return { before: cut(old), after: cut(now) };
}
