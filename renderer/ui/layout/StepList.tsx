import { Check } from 'lucide-react';
import { styled } from '@mui/material/styles';
import { stepWords } from '../../../shared/words/ui';
import { color } from '../color';
import { visuallyHidden } from '../visually-hidden';

export interface ListStep {
  readonly id: string;
  readonly label: string;
  /** What was chosen, or what it does. */
  readonly note?: string;
}

interface StepListProps {
  readonly label: string;
  readonly steps: readonly ListStep[];
  readonly currentId: string;
  /** The whole is finished: the last step is ticked as well. */
  readonly isFinished?: boolean;
}

const Root = styled('ol')({ listStyle: 'none', margin: 0, padding: 0 });
const Step = styled('li')({
  position: 'relative',
  display: 'flex',
  gap: '.75rem',
  minHeight: '4rem',
  paddingBottom: '.5rem',
  lineHeight: 1.4,
  '&:not(:last-of-type)::before': {
    content: '""',
    position: 'absolute',
    left: 'calc(.75rem - .5px)',
    top: '1.5rem',
    bottom: 0,
    borderLeft: `1px solid ${color.lineStrong}`,
  },
});
const Disc = styled('span')({
  flex: 'none',
  width: '1.5rem',
  height: '1.5rem',
  borderRadius: '50%',
  display: 'grid',
  placeItems: 'center',
  border: `1px solid ${color.lineStrong}`,
  background: color.page,
  color: color.ink2,
  fontSize: '.875rem',
  lineHeight: 1,
  '&[data-state="done"]': { background: color.done, borderColor: color.done, color: color.page },
  '&[data-state="current"]': { background: color.ink, borderColor: color.ink, color: color.page },
});

/** Steps of a wizard, one under the other: ticked, current (filled), still to come. */
export function StepList({ label, steps, currentId, isFinished = false }: StepListProps) {
  const at = steps.findIndex((step) => step.id === currentId);
  return (
    <Root aria-label={label}>
      {steps.map((step, index) => {
        const state = index < at || isFinished ? 'done' : index === at ? 'current' : 'todo';
        return (
          <Step key={step.id} aria-current={state === 'current' ? 'step' : undefined}>
            <Disc data-state={state} aria-hidden>
              {state === 'done' ? <Check size=".875rem" strokeWidth={2.25} /> : index + 1}
            </Disc>
            <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <div
                style={{
                  fontWeight: state === 'current' ? 600 : 400,
                  color: state === 'todo' ? color.ink2 : color.ink,
                }}
              >
                {step.label}
                <span style={visuallyHidden}>（{stepWords[state]}）</span>
              </div>
              {step.note === undefined ? null : (
                <div style={{ fontSize: '.875rem', color: color.ink2 }}>{step.note}</div>
              )}
            </div>
          </Step>
        );
      })}
    </Root>
  );
}
