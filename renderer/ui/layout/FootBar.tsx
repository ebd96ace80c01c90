import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';

interface FootBarProps {
  /** What is promised, e.g. 导入后可整批撤销，与没有导入过一样。 */
  readonly note?: ReactNode;
  /** Way out first, the one red button last. */
  readonly actions: ReactNode;
}

const Root = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '.5rem 1rem',
  minHeight: 60,
  padding: '11px 32px',
  borderTop: `1px solid ${color.lineStrong}`,
  background: color.page,
});
const Note = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: '.625rem',
  minWidth: 0,
  color: color.ink2,
  '& svg': { width: '1.125rem', height: '1.125rem', strokeWidth: 1.75, flex: 'none' },
});
const Actions = styled('div')({ marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', gap: '.625rem' });

/** The bar under a wizard step: what is promised at the left, the buttons at the right. */
export function FootBar({ note, actions }: FootBarProps) {
  return (
    <Root>
      {note === undefined ? null : <Note>{note}</Note>}
      <Actions>{actions}</Actions>
    </Root>
  );
}
