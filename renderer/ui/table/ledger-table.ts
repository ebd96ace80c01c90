import { styled } from '@mui/material/styles';
import { color } from '../color';

/** A quiet table of a few lines: rules between them, no grid. */
export const LedgerTable = styled('table')({
  borderCollapse: 'collapse',
  width: '100%',
  '& th': { textAlign: 'left', fontWeight: 400, color: color.ink2, fontSize: '.875rem' },
  '& th, & td': {
    padding: '.5rem 1rem .5rem 0',
    borderBottom: `1px solid ${color.line}`,
    verticalAlign: 'top',
  },
  '& td': { lineHeight: 1.5 },
});
