import { styled } from '@mui/material/styles';

const Root = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'minmax(6rem, 10rem) minmax(0, 1fr)',
  gap: '.5rem 1.5rem',
  margin: 0,
  '& dt': { fontWeight: 600 },
  '& dd': { margin: 0 },
  // Larger text: the term stands above its words.
  '@container (max-width: 34rem)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '.125rem' },
});

interface TermListProps {
  readonly items: readonly { readonly what: string; readonly text: string }[];
}

/** A few things with a sentence or two about each. */
export function TermList({ items }: TermListProps) {
  return (
    <Root>
      {items.map(({ what, text }) => (
        <div key={what} style={{ display: 'contents' }}>
          <dt>{what}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </Root>
  );
}
