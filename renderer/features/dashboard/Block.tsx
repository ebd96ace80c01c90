import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { color } from '../../ui/color';

const Head = styled('div')({
  display: 'flex',
  alignItems: 'baseline',
  gap: '.625rem',
  paddingBottom: '.5rem',
  '& h2': { margin: 0, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4, whiteSpace: 'nowrap' },
  '& span': { fontSize: '.875rem', color: color.ink2 },
});
/** A link-like button at the right end of a block's head. */
export const HeadLink = styled('button')({
  marginLeft: 'auto',
  border: 0,
  padding: '2px 4px',
  background: 'none',
  font: 'inherit',
  fontSize: '.875rem',
  color: color.info,
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  '&:hover': { textDecoration: 'underline' },
});
export const Rows = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  borderTop: `1px solid ${color.lineStrong}`,
});

/** One line of a block that opens something: day, what, note. */
export const DateLine = styled('button')({
  display: 'grid',
  gridTemplateColumns: '6rem minmax(0, 1fr) auto',
  gap: '.75rem',
  alignItems: 'baseline',
  width: '100%',
  padding: '.5rem 0',
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { background: color.panel },
  '& span:last-child': { fontSize: '.875rem', color: color.ink2 },
});

interface BlockProps {
  readonly title: string;
  readonly note?: string;
  readonly link?: ReactNode;
  readonly children: ReactNode;
}

/** A part of 工作台: heading with a rule under it, no box. */
export function Block({ title, note, link, children }: BlockProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} style={{ minWidth: 0, position: 'relative' }}>
      <Head>
        <h2 id={id}>{title}</h2>
        {note === undefined ? null : <span>{note}</span>}
        {link}
      </Head>
      {children}
    </section>
  );
}
