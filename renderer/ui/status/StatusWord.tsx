import type { CSSProperties } from 'react';
import { StateGlyph } from './StateGlyph';
import type { StateKind } from './state-kind';

interface StatusWordProps {
  readonly kind: StateKind;
  /** The word beside the glyph, e.g. 草稿, 还剩8天. */
  readonly label: string;
  readonly strong?: boolean;
}

/** Plain, because lists have hundreds of them. */
const usual: CSSProperties = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: '.4rem',
  whiteSpace: 'nowrap',
};
const heavy: CSSProperties = { ...usual, fontWeight: 600 };

/** A state as glyph + word; never a coloured pill. */
export function StatusWord({ kind, label, strong = false }: StatusWordProps) {
  return (
    <span style={strong ? heavy : usual}>
      <StateGlyph kind={kind} />
      <span>{label}</span>
    </span>
  );
}
