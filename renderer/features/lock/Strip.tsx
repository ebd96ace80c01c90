import { styled } from '@mui/material/styles';
import { TriangleAlert } from 'lucide-react';
import { lockWords as words } from '../../../shared/words/lock';
import { color } from '../../ui/color';

const Root = styled('footer')({
  flex: 'none',
  minHeight: 32,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 16,
  padding: '0 16px',
  fontSize: '.875rem',
  color: color.ink2,
  borderTop: `1px solid ${color.line}`,
  '& svg': { width: '.9375rem', height: '.9375rem', verticalAlign: '-2px', marginRight: 6 },
});

/** What may be said while nothing may be said: no secrets of state in here, no network. */
export function Strip() {
  return (
    <Root>
      <span>
        <TriangleAlert aria-hidden />
        {words.noSecrets}
      </span>
      <span>{words.offline}</span>
    </Root>
  );
}
