import { handoverWords } from '../../../shared/words/handover';
import { jobWords } from '../../../shared/words/backup';
import { useBackupProgress } from '../../desk/use-backup-state';
import { Notice } from '../../ui/feedback/Notice';
import { ProgressPanel } from '../../ui/feedback/ProgressPanel';
import { StepScroll, StepSheet } from '../../ui/layout/StepParts';

const words = handoverWords.making;

interface MakingViewProps {
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
}

/** A minute or two at a stick: how far it is, and the way out. */
export function MakingView({ isCancelling, onCancel }: MakingViewProps) {
  const progress = useBackupProgress();
  // The snapshot before it is a job of its own, with a count of its own.
  const { done, total } = progress?.job === 'handover' ? progress : { done: 0, total: 0 };
  return (
    <StepScroll>
      <StepSheet>
        <ProgressPanel
          isBig
          what={jobWords.handover}
          done={done}
          total={total}
          unit={words.unit}
          {...(isCancelling ? {} : { onCancel, cancelLabel: words.cancel })}
        />
        <Notice tone="info">{isCancelling ? words.cancelling : words.keepIn}</Notice>
      </StepSheet>
    </StepScroll>
  );
}
