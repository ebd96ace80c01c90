import { styled } from '@mui/material/styles';
import { StateGlyph } from './StateGlyph';
import type { StateKind } from './state-kind';

interface StatusWordProps {
  readonly kind: StateKind;
  /** The word beside the glyph, e.g. 草稿, 还剩8天. */
  readonly label: string;
  readonly strong?: boolean;
}

const Root = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '.4rem',
  whiteSpace: 'nowrap',
});

/** A state as glyph + word; never a coloured pill. */
export function StatusWord({ kind, label, strong = false }: StatusWordProps) {
  return (
    <Root style={strong ? { fontWeight: 600 } : undefined}>
      <StateGlyph kind={kind} />
      <span>{label}</span>
    </Root>
  );
}
