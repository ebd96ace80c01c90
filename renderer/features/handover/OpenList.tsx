import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { HandoverOverview } from '../../../shared/domain/handover';
import type { PartyGroup } from '../../../shared/schema/branch';
import { handoverWords } from '../../../shared/words/handover';
import { color } from '../../ui/color';
import { FormSection } from '../../ui/field/FormSection';
import { StateGlyph } from '../../ui/status/StateGlyph';
import { openLines } from './open-lines';

const words = handoverWords.open;
/** More would push the register out of sight at 768 px. */
const SHOWN_AT_FIRST = 6;

const Lines = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, marginTop: '-1rem' });
const Line = styled('button')({
  display: 'grid',
  gridTemplateColumns: '1.25rem minmax(0, 1fr) minmax(0, 1fr)',
  gap: '.5rem',
  alignItems: 'baseline',
  width: '100%',
  padding: '.5rem 0',
  border: 0,
  borderBottom: `1px solid ${color.line}`,
  background: 'none',
  font: 'inherit',
  lineHeight: 1.4,
  color: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { background: color.panel },
  '& > svg': { alignSelf: 'start', marginTop: '.15rem' },
  '& > span:last-of-type': { fontSize: '.875rem', color: color.ink2 },
  '& > span:only-of-type': { gridColumn: '2 / -1', fontSize: '1rem', color: 'inherit' },
});
const More = styled('button')({
  border: 0,
  padding: '2px 4px',
  background: 'none',
  font: 'inherit',
  fontSize: '.875rem',
  color: color.info,
  cursor: 'pointer',
  '&:hover': { textDecoration: 'underline' },
});

interface OpenListProps {
  readonly overview: HandoverOverview;
  readonly groups: readonly PartyGroup[];
}

/** What the successor will find unfinished; each line opens the page where it is done. */
export function OpenList({ overview, groups }: OpenListProps) {
  const navigate = useNavigate();
  const [isAll, setAll] = useState(false);
  const lines = openLines(overview, groups);
  const shown = isAll ? lines : lines.slice(0, SHOWN_AT_FIRST);
  return (
    <FormSection
      title={words.title}
      note={lines.length === 0 ? undefined : words.count(lines.length)}
      columns={1}
      actions={
        lines.length > SHOWN_AT_FIRST ? (
          <More
            type="button"
            aria-expanded={isAll}
            onClick={() => {
              setAll(!isAll);
            }}
          >
            {isAll ? words.fewer : words.more(lines.length - shown.length)}
          </More>
        ) : undefined
      }
    >
      {lines.length === 0 ? (
        <p style={{ margin: 0 }}>{words.none}</p>
      ) : (
        <Lines>
          {shown.map(({ id, glyph, what, note, route }) => (
            <li key={id}>
              <Line type="button" title={words.opens} onClick={() => void navigate(route)}>
                <StateGlyph kind={glyph} />
                <span>{what}</span>
                {note === '' ? null : <span>{note}</span>}
              </Line>
            </li>
          ))}
        </Lines>
      )}
    </FormSection>
  );
}
