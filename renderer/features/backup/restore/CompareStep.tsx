import Button from '@mui/material/Button';
import { useState } from 'react';
import type { FailureCode } from '../../../../shared/ipc/failure-codes';
import type { RestorePreview } from '../../../../shared/ipc/requests/backup';
import { momentZh, restoreWords as words } from '../../../../shared/words/backup';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { FailureNotice } from '../../../ui/feedback/FailureNotice';
import { FootBar } from '../../../ui/layout/FootBar';
import { JobProgress } from '../JobProgress';
import { Compared, SnapshotFacts } from './Compared';
import { StepHeading, StepScroll, StepSheet } from '../../../ui/layout/StepParts';
import type { Restore, RestoreStep } from './use-restore';

const hopeless: ReadonlySet<FailureCode> = new Set(['snapshotDamaged', 'dataFromFuture', 'nothingToRestore']);

interface CompareProps {
  readonly restore: Restore;
  readonly step: Extract<RestoreStep, { kind: 'compare' }>;
}

/** The comparison, and the last question before anything is changed. */
export function CompareStep({ restore, step }: CompareProps) {
  const { snapshot, preview, failure } = step;
  const [isAccepted, setAccepted] = useState(false);
  const [isAsking, setAsking] = useState(false);
  // Nothing to restore from this one, however often it is tried: the way on is another.
  const isDeadEnd = failure ? hopeless.has(failure.code) : preview?.kinds.length === 0;
  const isBlocked = preview !== undefined && preview.signedVanishing > 0 && !isAccepted;
  return (
    <>
      <StepScroll>
        <StepSheet>
          <StepHeading>{words.compare.heading(momentZh(snapshot.at))}</StepHeading>
          <SnapshotFacts snapshot={snapshot} />
          {failure ? <FailureNotice block announce failure={failure} /> : null}
          {preview ? (
            <Compared
              preview={preview}
              ownBranch={restore.ownBranch}
              isAccepted={isAccepted}
              onAccept={setAccepted}
            />
          ) : failure ? null : (
            <JobProgress isBig job="preview" />
          )}
        </StepSheet>
      </StepScroll>
      <FootBar
        note={isBlocked ? words.compare.signedFirst : words.compare.note}
        actions={
          <>
            <Button variant={isDeadEnd ? 'contained' : 'outlined'} onClick={restore.choose}>
              {words.compare.another}
            </Button>
            {isDeadEnd ? null : failure ? (
              <Button variant="contained" onClick={() => void restore.compare(snapshot)}>
                {words.compare.retry}
              </Button>
            ) : (
              <Button
                variant="contained"
                disabled={!mayRestore(preview, isAccepted)}
                onClick={() => {
                  setAsking(true);
                }}
              >
                {words.compare.restore}
              </Button>
            )}
          </>
        }
      />
      {preview ? (
        <ConfirmDialog
          open={isAsking}
          {...confirmLabels(preview)}
          onCancel={() => {
            setAsking(false);
          }}
          onConfirm={() => void restore.restore(snapshot)}
        >
          {preview.now.seq === 0 ? words.confirm.textEmpty : words.confirm.text}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** The restore would lose nothing signed, or the user has said that this is known. */
function mayRestore(preview: RestorePreview | undefined, isAccepted: boolean): boolean {
  return preview !== undefined && (preview.signedVanishing === 0 || isAccepted);
}

function confirmLabels({ snapshot }: RestorePreview) {
  const moment = momentZh(snapshot.at);
  const { title, confirm, cancel } = words.confirm;
  return { title: title(moment), confirmLabel: confirm(moment), cancelLabel: cancel };
}
