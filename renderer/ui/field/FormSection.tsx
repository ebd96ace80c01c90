import { useId, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';

interface FormSectionProps {
  readonly title: string;
  /** One line beside the title, e.g. 按9月18日在册党员，默认到会. */
  readonly note?: ReactNode;
  /** Links or a small button at the right end of the title line. */
  readonly actions?: ReactNode;
  /** 1, 2 (default), 3 or 4 columns; narrow windows fall back to one. */
  readonly columns?: 1 | 2 | 3 | 4;
  /** For a table, as wide as what stands above it; fields stay no longer than a line is read. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

const Root = styled('section')({
  containerType: 'inline-size',
  maxWidth: 960,
  '&[data-wide]': { maxWidth: 'none' },
});
const Head = styled('div')({
  display: 'flex',
  alignItems: 'baseline',
  gap: '.75rem',
  paddingBottom: '.5rem',
  marginBottom: '1rem',
  borderBottom: `1px solid ${color.lineStrong}`,
});
const Grid = styled('div')({
  display: 'grid',
  gap: '1rem 24px',
  alignItems: 'start',
  '&[data-columns="2"]': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  '&[data-columns="3"]': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  '&[data-columns="4"]': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
  '@container (max-width: 34rem)': {
    '&[data-columns]': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** Children of a FormSection that take the whole width. */
export const WholeRow = styled('div')({ gridColumn: '1 / -1', minWidth: 0 });

/** A part of a form under a plain heading; fields flow in two columns at 1366 px. */
export function FormSection(props: FormSectionProps) {
  const { title, note, actions, columns = 2, isWide = false, children } = props;
  const id = useId();
  return (
    <Root aria-labelledby={id} data-wide={isWide || undefined}>
      <Head>
        <h3 id={id} style={{ font: 'inherit', fontWeight: 600, margin: 0 }}>
          {title}
        </h3>
        {note === undefined ? null : <span style={{ fontSize: '.875rem', color: color.ink2 }}>{note}</span>}
        {actions === undefined ? null : <span style={{ marginLeft: 'auto' }}>{actions}</span>}
      </Head>
      <Grid data-columns={columns}>{children}</Grid>
    </Root>
  );
}
