import { styled } from '@mui/material/styles';
import { formatMonthDayZh, type CalendarDate } from '../../../shared/domain/dates';
import type { DutyCell, DutyRow } from '../../../shared/domain/duties';
import { dashboardWords as words } from '../../../shared/words/dashboard';
import { dutyName } from '../../../shared/words/domain';
import { quarterName } from '../../../shared/words/duty-period';
import { color } from '../../ui/color';
import { StateGlyph } from '../../ui/status/StateGlyph';
import type { StateKind } from '../../ui/status/state-kind';
import { Block, Rows } from './Block';

const Line = styled('li')({ borderBottom: `1px solid ${color.line}` });
const Open = styled('button')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto minmax(6.5rem, auto)',
  alignItems: 'center',
  gap: '.75rem',
  width: '100%',
  minHeight: '2.375rem',
  padding: 0,
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { background: color.panel },
});
const Glyphs = styled('span')({ display: 'flex', gap: 6 });
const Note = styled('span')({ fontSize: '.875rem', color: color.ink2, textAlign: 'right' });

interface QuarterBlockProps {
  /** None while there are no members: nobody owes a meeting then. */
  readonly rows: readonly DutyRow[];
  readonly today: CalendarDate;
  readonly onOpen: (route: string) => void;
}

/** Where the quarter stands: one line per duty, one glyph per period, the state in words at the right. */
export function QuarterBlock({ rows, today, onOpen }: QuarterBlockProps) {
  return (
    <Block title={words.quarter.title(quarterName(today))}>
      <Rows>
        {rows.length === 0 ? (
          <li style={{ padding: '.5rem 0', color: color.ink2 }}>{words.quarter.noMembers}</li>
        ) : null}
        {rows.map((row) => (
          <Line key={`${row.rule.id}-${row.group?.id ?? ''}`}>
            <Open
              type="button"
              title={row.rule.wording}
              onClick={() => {
                onOpen(`/meetings?type=${row.type}`);
              }}
            >
              <span>{dutyName(row.type, row.group?.name)}</span>
              <Glyphs>
                {row.cells.map((cell) => (
                  <StateGlyph key={cell.first} kind={glyphOf(cell)} title={words.cell[cell.state]} />
                ))}
              </Glyphs>
              <Note>{noteOf(row)}</Note>
            </Open>
          </Line>
        ))}
      </Rows>
    </Block>
  );
}

function glyphOf(cell: DutyCell): StateKind {
  switch (cell.state) {
    case 'done':
      return cell.unsigned === cell.records.length ? 'draft' : 'done';
    case 'open':
      return 'due';
    default:
      return cell.state;
  }
}

/** The worst thing first: missing, then time left, then unsigned, then complete. */
function noteOf(row: DutyRow): string {
  const count = (state: DutyCell['state']): number => row.cells.filter((cell) => cell.state === state).length;
  const missing = count('missing');
  if (missing > 0) return words.row.missing(missing);
  const open = row.cells.find((cell) => cell.state === 'open');
  if (open) {
    const planned = open.planned.at(0);
    if (planned) return words.row.planned(formatMonthDayZh(planned.startAt.slice(0, 10)));
    return words.row.left(open.daysLeft ?? 0);
  }
  const unsigned = row.cells.reduce((sum, cell) => sum + cell.unsigned, 0);
  if (unsigned > 0) return words.row.unsigned(unsigned);
  const held = row.cells.reduce((sum, cell) => sum + cell.records.length, 0);
  if (held > 0) return words.row.complete(held);
  if (count('excused') > 0) return words.row.excused;
  return count('onPaper') > 0 ? words.row.onPaper : words.row.notYet;
}
