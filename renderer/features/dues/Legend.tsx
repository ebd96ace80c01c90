import { styled } from '@mui/material/styles';
import type { DuesLine, DuesState } from '../../../shared/domain/dues-year';
import { duesWords } from '../../../shared/words/dues';
import { color } from '../../ui/color';
import { StatusWord } from '../../ui/status/StatusWord';
import { duesGlyphs } from './dues-columns';

const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '.25rem 1.25rem',
  padding: '.625rem 32px',
  fontSize: '.875rem',
  color: color.ink2,
});

/** What the signs of the months mean, those that occur. */
export function Legend({ lines }: { readonly lines: readonly DuesLine[] }) {
  const used = new Set(lines.flatMap(({ months }) => months.map(({ state }) => state)));
  const shown = (Object.keys(duesGlyphs) as DuesState[]).flatMap((state) => {
    const kind = duesGlyphs[state];
    return kind !== undefined && used.has(state) ? [{ state, kind }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Row aria-label={duesWords.legend} role="note">
      {shown.map(({ state, kind }) => (
        <StatusWord key={state} kind={kind} label={duesWords.states[state]} />
      ))}
    </Row>
  );
}
