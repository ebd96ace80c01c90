import { useId, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../../ui/color';

interface BlockProps {
  readonly title: string;
  /** One line: what it is good for. */
  readonly note?: string;
  /** Small buttons at the right end of the title line. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

const Root = styled('section')({ display: 'flex', flexDirection: 'column', gap: '.75rem', minWidth: 0 });
const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '.25rem .75rem',
  minHeight: '2.5rem',
  paddingBottom: '.25rem',
  borderBottom: `1px solid ${color.lineStrong}`,
});

/** A part of 数据与备份: heading with its actions on one line, no box. */
export function Block({ title, note, actions, children }: BlockProps) {
  const id = useId();
  return (
    <Root aria-labelledby={id}>
      <Head>
        <h2 id={id} style={{ margin: 0, fontSize: '1.25rem', fontWeight: 600 }}>
          {title}
        </h2>
        {actions === undefined ? null : (
          <span style={{ marginLeft: 'auto', display: 'flex', gap: '.5rem' }}>{actions}</span>
        )}
      </Head>
      {note === undefined ? null : <p style={{ margin: 0, color: color.ink2 }}>{note}</p>}
      {children}
    </Root>
  );
}
