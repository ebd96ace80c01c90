import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { failureText } from '../../../shared/words/failures';
import { newPasswordWords } from '../../../shared/words/lock';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { PasswordField } from '../../ui/secret/PasswordField';

interface AskPasswordProps {
  /** What it is asked for, e.g. 更换恢复码前，请输入密码. */
  readonly title: string;
  readonly confirm: string;
  readonly keep: string;
  /** @returns why it was refused */
  readonly onConfirm: (password: string) => Promise<Failure | undefined>;
  readonly onKeep: () => void;
}

/** The password once more, before the lock itself is changed: an unwatched open window is no leave to do that. */
export function AskPassword({ title, confirm, keep, onConfirm, onKeep }: AskPasswordProps) {
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    if (isBusy) return;
    if (password === '') {
      setFault(newPasswordWords.missing);
      return;
    }
    setBusy(true);
    const refused = await onConfirm(password);
    setBusy(false);
    if (refused !== undefined) setFault(failureText(refused));
  };
  return (
    <div style={{ display: 'grid', gap: '.75rem', maxWidth: '30rem' }}>
      <EnterToNext onEnd={() => void run()}>
        <PasswordField
          label={title}
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
      </EnterToNext>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem' }}>
        <Button variant="contained" disabled={isBusy} onClick={() => void run()}>
          {confirm}
        </Button>
        <Button variant="outlined" disabled={isBusy} onClick={onKeep}>
          {keep}
        </Button>
      </div>
    </div>
  );
}
