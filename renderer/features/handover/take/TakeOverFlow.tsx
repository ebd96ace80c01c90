import { takeOverWords as words } from '../../../../shared/words/handover';
import { color } from '../../../ui/color';
import { StepLine } from '../../../ui/layout/StepLine';
import { BusyStep, FailedStep } from './EndSteps';
import { OfferStep } from './OfferStep';
import { PickStep } from './PickStep';
import { ReadyStep } from './ReadyStep';
import { useTakeOver, type TakeStep } from './use-take-over';

interface TakeOverFlowProps {
  /** Name of the branch this PC has data of; absent at the first start. */
  readonly ownBranch?: string | undefined;
  /** Loads the page anew. */
  readonly onTaken: () => void;
  readonly onBack: () => void;
}

/**
 * 选交接包 → 核对、录入交接码 → 接收. Fills the height it is given. Nothing of the present state is touched before the
 * last button.
 */
export function TakeOverFlow({ ownBranch, onTaken, onBack }: TakeOverFlowProps) {
  const takeOver = useTakeOver(onTaken);
  const { step } = takeOver;
  return (
    <div style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <div style={{ flex: 'none', padding: '10px 32px', borderBottom: `1px solid ${color.line}` }}>
        <StepLine
          label={words.stepsLabel}
          currentId={lineStep(step)}
          steps={(['pick', 'code', 'take'] as const).map((id) => ({
            id,
            label: words.steps[id],
            glyph: 'inForce',
          }))}
        />
      </div>
      {step.kind === 'pick' ? <PickStep step={step} takeOver={takeOver} onBack={onBack} /> : null}
      {step.kind === 'offer' ? (
        <OfferStep key={step.offer.source} step={step} takeOver={takeOver} ownBranch={ownBranch} />
      ) : null}
      {step.kind === 'checking' ? <BusyStep what={words.checking} /> : null}
      {step.kind === 'ready' ? <ReadyStep step={step} takeOver={takeOver} ownBranch={ownBranch} /> : null}
      {step.kind === 'taking' ? <BusyStep what={words.taking} /> : null}
      {step.kind === 'failed' ? <FailedStep step={step} takeOver={takeOver} /> : null}
    </div>
  );
}

function lineStep({ kind }: TakeStep): keyof typeof words.steps {
  if (kind === 'pick') return 'pick';
  return kind === 'offer' || kind === 'checking' ? 'code' : 'take';
}
