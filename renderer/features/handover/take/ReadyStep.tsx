import Button from '@mui/material/Button';
import { useState } from 'react';
import { takeOverWords } from '../../../../shared/words/handover';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { Notice } from '../../../ui/feedback/Notice';
import { FootBar } from '../../../ui/layout/FootBar';
import { StepHeading, StepScroll, StepSheet } from '../../../ui/layout/StepParts';
import type { TakeOver, TakeStep } from './use-take-over';

const words = takeOverWords.ready;

interface ReadyStepProps {
  readonly step: Extract<TakeStep, { kind: 'ready' }>;
  readonly takeOver: TakeOver;
  readonly ownBranch: string | undefined;
}

/** Everything was re-read. On a PC with data of its own one more question, which says where they stay. */
export function ReadyStep({ step, takeOver, ownBranch }: ReadyStepProps) {
  const [isAsking, setAsking] = useState(false);
  const { offer, snapshot, attachmentsMissing } = step;
  return (
    <>
      <StepScroll>
        <StepSheet>
          <StepHeading>{words.heading}</StepHeading>
          <Notice tone="success">
            {words.text(snapshot.rows, snapshot.attachments - attachmentsMissing)}
          </Notice>
          {attachmentsMissing > 0 ? <Notice tone="warn">{words.missing(attachmentsMissing)}</Notice> : null}
          {ownBranch === undefined ? null : (
            <Notice block tone="warn" announce={false} title={words.replaceTitle}>
              {words.replaceText(ownBranch)}
            </Notice>
          )}
          <p style={{ margin: 0 }}>{words.password}</p>
        </StepSheet>
      </StepScroll>
      <FootBar
        note={takeOverWords.running}
        actions={
          <>
            <Button variant="outlined" onClick={takeOver.another}>
              {takeOverWords.offer.another}
            </Button>
            <Button
              variant="contained"
              onClick={() => {
                if (ownBranch === undefined) void takeOver.take();
                else setAsking(true);
              }}
            >
              {words.take}
            </Button>
          </>
        }
      />
      <ConfirmDialog
        open={isAsking}
        title={words.confirmTitle(offer.branchName)}
        confirmLabel={words.confirm}
        cancelLabel={words.keep}
        onCancel={() => {
          setAsking(false);
        }}
        onConfirm={() => {
          setAsking(false);
          void takeOver.take();
        }}
      >
        {words.confirmText}
      </ConfirmDialog>
    </>
  );
}
