/** Which lines of a text or list were taken out and which came in; what stayed is only counted. Pure. */
export interface ChangedLines {
  removed: string[];
  added: string[];
  /** Lines that are the same on both sides. */
  kept: number;
}

/** Above this many comparisons the middle is taken as wholly changed: a panel must open at once. */
const MOST_CELLS = 1_000_000;

/** Longest common subsequence of the lines, after the common beginning and end. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLines {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  const middle = old.length * now.length > MOST_CELLS ? { removed: old, added: now, kept: 0 } : lcs(old, now);
  return { ...middle, kept: head + tail + middle.kept };
}

function lcs(old: readonly string[], now: readonly string[]): ChangedLines {
  const width = now.length + 1;
  /** lengths[i * width + j]: longest common subsequence of old from i and now from j. */
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: ChangedLines = { removed: [], added: [], kept: 0 };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is) {
      found.kept += 1;
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      found.removed.push(was);
      i += 1;
    } else if (is !== undefined) {
      found.added.push(is);
      j += 1;
    }
  }
  return found;
}
