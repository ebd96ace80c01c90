import { useMemo, useState } from 'react';
import { noSelection, type Selection } from './selection';

/**
 * Selection of a table: kept inside, unless the owner gives `selected`. Keys that are no longer in the list
 * (filtered away, deleted) do not count.
 */
export function useRowSelection(
  order: readonly string[],
  selected: readonly string[] | undefined,
  onSelect: ((keys: readonly string[]) => void) | undefined,
) {
  const [inner, setInner] = useState<Selection>(noSelection);
  const selection = useMemo(() => {
    const known = new Set(order);
    const keys = (selected ?? inner.keys).filter((key) => known.has(key));
    const active = inner.active !== undefined && known.has(inner.active) ? inner.active : keys[0];
    return { keys, active, anchor: inner.anchor ?? active };
  }, [inner, order, selected]);
  const select = (next: Selection) => {
    setInner(next);
    const isSame =
      next.keys.length === selection.keys.length && next.keys.every((key, i) => key === selection.keys[i]);
    if (!isSame) onSelect?.(next.keys);
  };
  return { selection, select };
}
