import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../../ui/color';

const Root = styled('div')({ marginBottom: '1rem', minWidth: 0 });
const Title = styled('h2')({
  margin: '0 0 .375rem',
  fontSize: '.875rem',
  fontWeight: 600,
  lineHeight: 1.4,
  color: color.ink2,
});
export const Note = styled('div')({ fontSize: '.875rem', color: color.ink2, marginTop: '.375rem' });
export const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '.625rem', alignItems: 'center' });

/** One labelled sample on the kit page. */
export function Sample({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Root>
      <Title>{title}</Title>
      {children}
    </Root>
  );
}
