import { styled } from '@mui/material/styles';
import { formatMonthDayZh } from '../../../shared/domain/dates';
import { dashboardWords as words } from '../../../shared/words/dashboard';
import { color } from '../../ui/color';
import { Block, DateLine, Rows } from './Block';
import type { NearDate } from './near-dates';

const Line = styled('li')({ borderBottom: `1px solid ${color.line}` });
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
            <DateLine
              type="button"
              onClick={() => {
                onOpen(entry.route);
              }}
            >
              <strong style={{ fontWeight: 600 }}>{formatMonthDayZh(entry.day)}</strong>
              <span>{entry.what}</span>
              <span>{entry.note}</span>
            </DateLine>
          </Line>
        ))}
      </Rows>
    </Block>
  );
}
