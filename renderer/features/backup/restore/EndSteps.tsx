import Button from '@mui/material/Button';
import type { SnapshotInfo } from '../../../../shared/ipc/requests/backup';
import { momentZh, restoreWords as words } from '../../../../shared/words/backup';
import { FailureNotice } from '../../../ui/feedback/FailureNotice';
import { Notice } from '../../../ui/feedback/Notice';
import { FootBar } from '../../../ui/layout/FootBar';
import { JobProgress } from '../JobProgress';
import { StepHeading, StepScroll, StepSheet } from '../../../ui/layout/StepParts';
import type { Restore, RestoreStep } from './use-restore';

export function RestoringStep({ snapshot }: { readonly snapshot: SnapshotInfo }) {
  return (
    <StepScroll>
      <StepSheet>
        <StepHeading>{words.confirm.confirm(momentZh(snapshot.at))}</StepHeading>
        <JobProgress isBig job="restore" />
        <Notice tone="info">{words.running}</Notice>
      </StepSheet>
    </StepScroll>
  );
}

interface FailedProps {
  readonly restore: Restore;
  readonly step: Extract<RestoreStep, { kind: 'failed' }>;
}

/** It did not work; the present state is as it was. */
export function FailedStep({ restore, step }: FailedProps) {
  return (
    <>
      <StepScroll>
        <StepSheet>
          <StepHeading>{words.failed}</StepHeading>
          <FailureNotice block announce failure={step.failure} />
        </StepSheet>
      </StepScroll>
      <FootBar
        actions={
          <>
            <Button variant="outlined" onClick={restore.choose}>
              {words.compare.another}
            </Button>
            <Button variant="contained" onClick={() => void restore.compare(step.snapshot)}>
              {words.compare.retry}
            </Button>
          </>
        }
      />
    </>
  );
}

interface DoneProps {
  readonly step: Extract<RestoreStep, { kind: 'done' }>;
  readonly onOpen: () => void;
}

/** What was restored, and where the state before it is kept. */
export function DoneStep({ step, onOpen }: DoneProps) {
  const { kept, snapshot } = step;
  return (
    <>
      <StepScroll>
        <StepSheet>
          <StepHeading>{words.done.title(momentZh(snapshot.at))}</StepHeading>
          <Notice tone="success" announce>
            {kept === null ? words.done.nothingKept : words.done.kept(momentZh(kept.at))}
          </Notice>
        </StepSheet>
      </StepScroll>
      <FootBar
        actions={
          <Button variant="contained" onClick={onOpen}>
            {words.done.open}
          </Button>
        }
      />
    </>
  );
}
