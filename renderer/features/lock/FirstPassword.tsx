import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CalendarDate } from '../../../shared/domain/dates';
import type { Failure } from '../../../shared/ipc/reply';
import type { VaultState } from '../../../shared/ipc/requests/vault';
import { failureText } from '../../../shared/words/failures';
import { firstPasswordWords as words, newPasswordWords, recoveryCodeWords } from '../../../shared/words/lock';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { NewPasswordFields } from './NewPasswordFields';
import { RecoveryCode, type CodeStep } from './RecoveryCode';
import { StepPage } from './StepPage';
import { useNewPassword } from './use-new-password';

interface FirstPasswordProps {
  readonly state: Extract<VaultState, 'none' | 'clear' | 'confirming'>;
  readonly today: CalendarDate;
  readonly refresh: () => Promise<void>;
}

/** The first password, then the recovery code on paper, then the code typed from the paper. */
export function FirstPassword({ state, today, refresh }: FirstPasswordProps) {
  const desk = useDesk();
  const [code, setCode] = useState<string>();
  const [codeStep, setCodeStep] = useState<CodeStep>('print');
  if (code === undefined) return <PasswordStep state={state} onMade={setCode} />;
  return (
    <StepPage
      step={codeStep}
      title={codeStep === 'print' ? recoveryCodeWords.title : recoveryCodeWords.checkTitle}
    >
      <RecoveryCode
        code={code}
        madeOn={today}
        step={codeStep}
        onStep={setCodeStep}
        checkLead={recoveryCodeWords.checkLead}
        submit={recoveryCodeWords.submit}
        onConfirm={async (recoveryCode) => {
          const reply = await desk['vault.confirmCode']({ recoveryCode });
          if (reply.ok) await refresh();
          return reply.ok ? undefined : reply.failure;
        }}
      />
    </StepPage>
  );
}

interface PasswordStepProps {
  readonly state: FirstPasswordProps['state'];
  readonly onMade: (code: string) => void;
}

function PasswordStep({ state, onMade }: PasswordStepProps) {
  const desk = useDesk();
  const fields = useNewPassword();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  // As it was when the page was opened: setting the password makes it `confirming`, which is no news then.
  const [atFirst] = useState(state);
  const create = async (): Promise<void> => {
    if (isBusy) return;
    const password = await fields.take();
    if (password === undefined) return;
    setBusy(true);
    setFailure(undefined);
    const reply = await desk['vault.create']({ password });
    setBusy(false);
    if (reply.ok) onMade(reply.value.recoveryCode);
    else setFailure(reply.failure);
  };
  return (
    <StepPage step="password" title={words.title}>
      <p style={{ margin: 0, maxWidth: '44rem' }}>
        {words.meaning}
        <br />
        {words.noWayRound}
      </p>
      {atFirst === 'confirming' ? <Notice tone="info">{words.again}</Notice> : null}
      {atFirst === 'clear' ? (
        <Notice block tone="info" title={words.clear.title} announce={false}>
          {words.clear.text}
        </Notice>
      ) : null}
      <EnterToNext onEnd={() => void create()}>
        <div style={{ maxWidth: '30rem' }}>
          <NewPasswordFields fields={fields} label={newPasswordWords.password} autoFocus disabled={isBusy} />
        </div>
      </EnterToNext>
      {failure ? <Notice tone="error">{failureText(failure)}</Notice> : null}
      <div style={{ display: 'flex', gap: '.75rem', alignItems: 'center' }}>
        <Button variant="contained" disabled={isBusy} onClick={() => void create()}>
          {words.submit}
        </Button>
        <span role="status" style={{ color: color.ink2 }}>
          {isBusy ? `${words.working}…` : ''}
        </span>
      </div>
    </StepPage>
  );
}
