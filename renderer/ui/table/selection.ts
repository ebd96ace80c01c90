/** What is selected in a list: the keys, the row the keyboard stands on, and where a Shift range began. */
export interface Selection {
  readonly keys: readonly string[];
  readonly active: string | undefined;
  readonly anchor: string | undefined;
}

export interface Modifiers {
  readonly shift: boolean;
  readonly ctrl: boolean;
}

export const noSelection: Selection = { keys: [], active: undefined, anchor: undefined };

/** Selection after a click on `key`, as in Excel and Explorer: plain = this one, Ctrl = toggle, Shift = range. */
export function selectByClick(
  old: Selection,
  order: readonly string[],
  key: string,
  { shift, ctrl }: Modifiers,
): Selection {
  if (shift) return selectRange(old, order, key, ctrl);
  if (!ctrl) return { keys: [key], active: key, anchor: key };
  const keys = old.keys.includes(key) ? old.keys.filter((other) => other !== key) : [...old.keys, key];
  return { keys, active: key, anchor: key };
}

/** Selection after the keyboard moved to `key`; with Ctrl only the frame moves. */
export function selectByMove(
  old: Selection,
  order: readonly string[],
  key: string,
  { shift, ctrl }: Modifiers,
): Selection {
  if (shift) return selectRange(old, order, key, false);
  if (ctrl) return { ...old, active: key };
  return { keys: [key], active: key, anchor: key };
}

export function selectAll(old: Selection, order: readonly string[]): Selection {
  return { keys: [...order], active: old.active ?? order[0], anchor: old.anchor ?? order[0] };
}

function selectRange(old: Selection, order: readonly string[], key: string, isAdded: boolean): Selection {
  const anchor = old.anchor !== undefined && order.includes(old.anchor) ? old.anchor : key;
  const [a, b] = [order.indexOf(anchor), order.indexOf(key)];
  const range = order.slice(Math.min(a, b), Math.max(a, b) + 1);
  const keys = isAdded ? [...new Set([...old.keys, ...range])] : range;
  return { keys, active: key, anchor };
}

/** Index the keyboard goes to from `from` (-1 = nowhere yet), or undefined when the key moves nothing. */
export function indexAfterKey(
  key: string,
  from: number,
  count: number,
  pageRows: number,
): number | undefined {
  if (count === 0) return undefined;
  const clamp = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return clamp(from + 1);
    case 'ArrowUp':
      return from < 0 ? count - 1 : clamp(from - 1);
    case 'PageDown':
      return clamp(Math.max(0, from) + pageRows);
    case 'PageUp':
      return clamp(from - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
