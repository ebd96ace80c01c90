import { styled } from '@mui/material/styles';
import { color } from '../color';

export type TickState = 'done' | 'late' | 'due' | 'open';
export interface Tick {
  readonly id: string;
  readonly state: TickState;
  /** Shown on hover and spoken, e.g. 5月：学习党章（已完成）. */
  readonly label: string;
}

interface TickBarProps {
  readonly ticks: readonly Tick[];
  /** The whole in one sentence, e.g. 24项中15项已完成，1项逾期. */
  readonly label: string;
  /** With it each tick is a button that opens its item. */
  readonly onOpen?: (id: string) => void;
}

const Row = styled('div')({
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: 'minmax(0, 1fr)',
  gap: 3,
  height: '1.25rem',
});

const hatch = `repeating-linear-gradient(45deg, ${color.due} 0 2px, ${color.dueBg} 2px 5px)`;
const Bar = styled('span')({
  display: 'block',
  width: '100%',
  height: '100%',
  padding: 0,
  border: `1px solid ${color.chartOutline}`,
  borderRadius: 2,
  background: 'transparent',
  font: 'inherit',
  // In Windows' high contrast the fills carry the meaning: keep them.
  forcedColorAdjust: 'none',
  '&[data-state="done"]': { background: color.chart, borderColor: color.chart },
  '&[data-state="late"]': { background: hatch, borderColor: color.due },
  '&[data-state="due"]': { borderColor: color.due, borderWidth: 2 },
  'button&': { cursor: 'pointer' },
});

/** Plan items as ticks to be counted, not a percentage: solid done, hatched late, outline open. */
export function TickBar({ ticks, label, onOpen }: TickBarProps) {
  if (onOpen === undefined) {
    return (
      <Row role="img" aria-label={label}>
        {ticks.map((tick) => (
          <Bar key={tick.id} data-state={tick.state} title={tick.label} />
        ))}
      </Row>
    );
  }
  return (
    <Row role="group" aria-label={label}>
      {ticks.map((tick) => (
        <Bar
          as="button"
          key={tick.id}
          data-state={tick.state}
          title={tick.label}
          aria-label={tick.label}
          onClick={() => {
            onOpen(tick.id);
          }}
        />
      ))}
    </Row>
  );
}
