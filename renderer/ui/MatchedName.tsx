import { styled } from '@mui/material/styles';
import { color } from './color';

const Mark = styled('span')({
  textDecoration: `underline 2px ${color.gold}`,
  textUnderlineOffset: '.18em',
  textDecorationSkipInk: 'none',
});

interface MatchedNameProps {
  readonly name: string;
  /** Indexes of the matched characters (shared/domain/person-name: matchName). */
  readonly matched: readonly number[] | undefined;
}

/** A name whose characters hit by the search are underlined in gold. */
export function MatchedName({ name, matched = [] }: MatchedNameProps) {
  if (matched.length === 0) return <>{name}</>;
  return (
    <>
      {Array.from(name).map((character, index) =>
        matched.includes(index) ? <Mark key={index}>{character}</Mark> : character,
      )}
    </>
  );
}
