import { styled } from '@mui/material/styles';
import { color } from '../color';

const Key = styled('kbd')({ font: 'inherit', fontSize: '.875rem', color: color.ink3, whiteSpace: 'nowrap' });

/** A key chord in light words, e.g. Ctrl+F; `isTrailing` sets it at the right end of a menu line. */
export function Kbd({
  chord,
  isTrailing = false,
}: {
  readonly chord: string;
  readonly isTrailing?: boolean;
}) {
  return <Key style={isTrailing ? { marginLeft: 'auto', paddingLeft: '1.5rem' } : undefined}>{chord}</Key>;
}
