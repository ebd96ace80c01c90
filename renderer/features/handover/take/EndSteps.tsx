import Button from '@mui/material/Button';
import { failureLabel } from '../../../../shared/ipc/failure-codes';
import type { Failure } from '../../../../shared/ipc/reply';
import { backupWords } from '../../../../shared/words/backup';
import { failureWords } from '../../../../shared/words/failures';
import { takeOverWords as words } from '../../../../shared/words/handover';
import { useBackupProgress } from '../../../desk/use-backup-state';
import { Notice } from '../../../ui/feedback/Notice';
import { ProgressPanel } from '../../../ui/feedback/ProgressPanel';
import { FootBar } from '../../../ui/layout/FootBar';
import { StepHeading, StepScroll, StepSheet } from '../../../ui/layout/StepParts';
import type { TakeOver, TakeStep } from './use-take-over';

/** Opening and checking, or taking: both count what they re-read. */
export function BusyStep({ what }: { readonly what: string }) {
  const progress = useBackupProgress();
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <StepScroll>
      <StepSheet>
        <ProgressPanel isBig what={what} done={done} total={total} unit={backupWords.progressUnit} />
        <Notice tone="info">{words.running}</Notice>
      </StepSheet>
    </StepScroll>
  );
}

/** Sentence, next step and code of a failure. */
export function FailureNotice({ failure: { code } }: { readonly failure: Failure }) {
  const { sentence, action } = failureWords[code];
  return (
    <Notice block announce tone="error" code={failureLabel(code)}>
      {code === 'snapshotDamaged' || code === 'vaultDamaged' ? words.damaged : `${sentence}${action}`}
    </Notice>
  );
}

interface FailedProps {
  readonly step: Extract<TakeStep, { kind: 'failed' }>;
  readonly takeOver: TakeOver;
}

/** It did not work; the present state is as it was. */
export function FailedStep({ step, takeOver }: FailedProps) {
  return (
    <>
      <StepScroll>
        <StepSheet>
          <StepHeading>{words.failed}</StepHeading>
          <FailureNotice failure={step.failure} />
        </StepSheet>
      </StepScroll>
      <FootBar
        actions={
          <Button variant="contained" onClick={takeOver.another}>
            {words.again}
          </Button>
        }
      />
    </>
  );
}
