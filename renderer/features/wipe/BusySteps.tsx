import { backupWords, jobWords } from '../../../shared/words/backup';
import { wipeWords as words } from '../../../shared/words/wipe';
import { useBackupProgress } from '../../desk/use-backup-state';
import { Notice } from '../../ui/feedback/Notice';
import { ProgressPanel } from '../../ui/feedback/ProgressPanel';
import type { WipeWay } from './use-wipe';
import { StepHeading, StepScroll, StepSheet } from '../../ui/layout/StepParts';

/** Main keeps the present state, brings it to the second place, and reads all of it there. */
export function CheckingStep({ way }: { readonly way: WipeWay }) {
  const progress = useBackupProgress();
  const { job, done, total } = progress ?? { job: 'verifyCopy' as const, done: 0, total: 0 };
  if (way === 'withoutCopy') {
    return (
      <StepScroll>
        <StepSheet>
          <StepHeading>{words.checking.titleWithoutCopy}</StepHeading>
        </StepSheet>
      </StepScroll>
    );
  }
  // A copy is counted in bytes; the other two in parts.
  const isInBytes = job === 'copy' && total > 0;
  return (
    <StepScroll>
      <StepSheet>
        <StepHeading>{words.checking.title}</StepHeading>
        <ProgressPanel
          what={jobWords[job]}
          done={isInBytes ? 0 : done}
          total={isInBytes ? 0 : total}
          unit={backupWords.progressUnit}
          {...(isInBytes ? { doneBytes: done, totalBytes: total } : {})}
        />
        <Notice tone="info">{words.checking.note}</Notice>
      </StepSheet>
    </StepScroll>
  );
}

/** For the moment until the window goes. */
export function RunningStep() {
  return (
    <StepScroll>
      <StepSheet>
        <StepHeading>{words.running}</StepHeading>
      </StepSheet>
    </StepScroll>
  );
}
