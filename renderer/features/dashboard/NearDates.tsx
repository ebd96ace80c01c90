import { styled } from '@mui/material/styles';
import { formatMonthDayZh } from '../../../shared/domain/dates';
import { dashboardWords as words } from '../../../shared/words/dashboard';
import { color } from '../../ui/color';
import { Block, Rows } from './Block';
import type { NearDate } from './tasks';

const Line = styled('li')({ borderBottom: `1px solid ${color.line}` });
const Open = styled('button')({
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
/** The block is a glance, not a list. */
const SHOWN = 5;

/** The days of the next thirty that need remembering. */
export function NearDates({
  dates,
  onOpen,
}: {
  readonly dates: readonly NearDate[];
  readonly onOpen: (route: string) => void;
}) {
  return (
    <Block title={words.dates.title}>
      <Rows>
        {dates.length === 0 ? <Line style={{ padding: '.5rem 0' }}>{words.dates.none}</Line> : null}
        {dates.slice(0, SHOWN).map((entry) => (
          <Line key={entry.id}>
            <Open
              type="button"
              onClick={() => {
                onOpen(entry.route);
              }}
            >
              <strong style={{ fontWeight: 600 }}>{formatMonthDayZh(entry.day)}</strong>
              <span>{entry.what}</span>
              <span>{entry.note}</span>
            </Open>
          </Line>
        ))}
      </Rows>
    </Block>
  );
}
