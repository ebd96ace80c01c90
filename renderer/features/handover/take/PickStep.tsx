import Button from '@mui/material/Button';
import { takeOverWords } from '../../../../shared/words/handover';
import { color } from '../../../ui/color';
import { FootBar } from '../../../ui/layout/FootBar';
import { StepHeading, StepScroll, StepSheet } from '../../../ui/layout/StepParts';
import { FailureNotice } from './EndSteps';
import type { TakeOver, TakeStep } from './use-take-over';

const words = takeOverWords.pick;

interface PickStepProps {
  readonly step: Extract<TakeStep, { kind: 'pick' }>;
  readonly takeOver: TakeOver;
  readonly onBack: () => void;
}

/** For somebody with a stick and a sheet in the hand. */
export function PickStep({ step: { isOpening, failure }, takeOver, onBack }: PickStepProps) {
  return (
    <>
      <StepScroll>
        <StepSheet>
          <StepHeading>{words.heading}</StepHeading>
          {failure ? <FailureNotice failure={failure} /> : null}
          <div style={{ display: 'grid', gap: '.25rem', maxWidth: '44rem' }}>
            <p style={{ margin: 0 }}>{words.text}</p>
            <p style={{ margin: 0, color: color.ink2 }}>{words.need}</p>
          </div>
          <div>
            <Button variant="contained" disabled={isOpening} onClick={() => void takeOver.pick()}>
              {isOpening ? words.opening : words.pick}
            </Button>
          </div>
        </StepSheet>
      </StepScroll>
      <FootBar
        note={words.note}
        actions={
          <Button variant="outlined" disabled={isOpening} onClick={onBack}>
            {words.back}
          </Button>
        }
      />
    </>
  );
}
