import { styled } from '@mui/material/styles';

/** Two fields side by side in a wide dialog. */
export const Pairs = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(10.5rem, 1fr))',
  gap: '.75rem 16px',
  alignItems: 'start',
});
