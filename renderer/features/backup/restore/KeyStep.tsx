import Button from '@mui/material/Button';
import { failureLabel } from '../../../../shared/ipc/failure-codes';
import type { Failure } from '../../../../shared/ipc/reply';
import { restoreWords } from '../../../../shared/words/backup';
import { FailureNotice } from '../../../ui/feedback/FailureNotice';
import { Notice } from '../../../ui/feedback/Notice';
import { FootBar } from '../../../ui/layout/FootBar';
import { SecretFields } from '../../../ui/secret/SecretFields';
import { useSecretForm } from '../../../ui/secret/use-secret-form';
import { StepHeading, StepScroll, StepSheet } from '../../../ui/layout/StepParts';
import type { Restore } from './use-restore';

const words = restoreWords.key;

/** The backup has a lock of its own, which is not that of this PC: its password or its recovery code. */
export function KeyStep({ restore }: { readonly restore: Restore }) {
  const form = useSecretForm(restore.unlock, (code) => words[code]);
  return (
    <>
      <StepScroll>
        <StepSheet>
          <StepHeading>{words.heading}</StepHeading>
          <p style={{ margin: 0, maxWidth: '44rem' }}>{words.text}</p>
          <SecretFields form={form} />
          {form.failure ? <KeyFailure failure={form.failure} /> : null}
        </StepSheet>
      </StepScroll>
      <FootBar
        note={words.note}
        actions={
          <>
            <Button variant="outlined" disabled={form.isBusy} onClick={restore.choose}>
              {words.back}
            </Button>
            <Button variant="contained" disabled={form.isBusy} onClick={() => void form.open()}>
              {form.isBusy ? words.working : words.submit}
            </Button>
          </>
        }
      />
    </>
  );
}

/** What these mean for a backup somebody holds in the hand is not what they mean for the data of this PC. */
function KeyFailure({ failure }: { readonly failure: Failure }) {
  const { code } = failure;
  if (code !== 'vaultDamaged' && code !== 'keyMissing')
    return <FailureNotice block announce failure={failure} />;
  return (
    <Notice block announce tone="error" code={failureLabel(code)}>
      {words[code]}
    </Notice>
  );
}
