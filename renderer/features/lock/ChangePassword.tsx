import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { failureText } from '../../../shared/words/failures';
import { newPasswordWords, securityWords } from '../../../shared/words/lock';
import { useDesk } from '../../desk/desk-context';
import { Notice } from '../../ui/feedback/Notice';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { PasswordField } from '../../ui/secret/PasswordField';
import { NewPasswordFields } from './NewPasswordFields';
import { useNewPassword } from './use-new-password';

const words = securityWords.password;

interface ChangePasswordProps {
  readonly onDone: () => void;
  readonly onKeep: () => void;
}

/** The present password, and the new one twice. */
export function ChangePassword({ onDone, onKeep }: ChangePasswordProps) {
  const desk = useDesk();
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const fields = useNewPassword();
  const change = async (): Promise<void> => {
    if (isBusy) return;
    setFailure(undefined);
    if (password === '') setFault(words.missing);
    const newPassword = await fields.take();
    if (password === '' || newPassword === undefined) return;
    setBusy(true);
    const reply = await desk['vault.changePassword']({ password, newPassword });
    setBusy(false);
    if (reply.ok) onDone();
    else if (reply.failure.code === 'wrongPassword') setFault(failureText(reply.failure));
    else setFailure(reply.failure);
  };
  return (
    <div style={{ display: 'grid', gap: '.75rem', maxWidth: '30rem' }}>
      <EnterToNext onEnd={() => void change()}>
        <div style={{ display: 'grid', gap: '.75rem' }}>
          <PasswordField
            label={newPasswordWords.currentPassword}
            value={password}
            onChange={(typed) => {
              setPassword(typed);
              setFault(undefined);
            }}
            error={fault}
            readOnly={isBusy}
            autoFocus
            autoComplete="current-password"
          />
          <NewPasswordFields fields={fields} disabled={isBusy} />
        </div>
      </EnterToNext>
      {failure ? <Notice tone="error">{failureText(failure)}</Notice> : null}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem' }}>
        <Button variant="contained" disabled={isBusy} onClick={() => void change()}>
          {words.confirm}
        </Button>
        <Button variant="outlined" disabled={isBusy} onClick={onKeep}>
          {words.keep}
        </Button>
      </div>
    </div>
  );
}
