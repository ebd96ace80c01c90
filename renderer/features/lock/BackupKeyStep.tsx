import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { failureText } from '../../../shared/words/failures';
import { backupKeyWords as words } from '../../../shared/words/lock';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { RadioField } from '../../ui/field/RadioField';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { faultOfCode } from './code-check';
import { PasswordField } from './PasswordField';

/** What opens the vault a backup was made under. */
export type BackupKey = { password: string } | { recoveryCode: string };
type Way = keyof typeof words.ways;

interface BackupKeyStepProps {
  /** Opens the backup's own vault; @returns why not. */
  readonly onOpen: (key: BackupKey) => Promise<Failure | undefined>;
  readonly onBack: () => void;
}

/** A step of restoring: the backup has a lock of its own, which is not the one just set on this PC. */
export function BackupKeyStep({ onOpen, onBack }: BackupKeyStepProps) {
  const [way, setWay] = useState<Way>('password');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    if (isBusy) return;
    const found =
      way === 'recoveryCode' ? faultOfCode(typed) : typed === '' ? words.missing.password : undefined;
    setFault(found);
    setFailure(undefined);
    if (found !== undefined) return;
    setBusy(true);
    const refused = await onOpen(way === 'password' ? { password: typed } : { recoveryCode: typed });
    setBusy(false);
    if (refused === undefined) return;
    if (refused.code === 'wrongPassword' || refused.code === 'wrongRecoveryCode')
      setFault(failureText(refused));
    else setFailure(refused);
  };
  const field = {
    label: words.ways[way],
    value: typed,
    onChange: (text: string) => {
      setTyped(text);
      setFault(undefined);
    },
    error: fault,
    readOnly: isBusy,
    autoFocus: true,
  };
  return (
    <div style={{ display: 'grid', gap: '1.25rem', maxWidth: '36rem' }}>
      <h2 style={{ margin: 0, fontSize: '1.25rem', fontWeight: 600 }}>{words.title}</h2>
      <p style={{ margin: 0 }}>{words.lead}</p>
      <EnterToNext onEnd={() => void open()}>
        <div style={{ display: 'grid', gap: '1rem' }}>
          <RadioField
            inline
            label={words.way}
            value={way}
            options={(['password', 'recoveryCode'] as const).map((value) => ({
              value,
              label: words.ways[value],
            }))}
            onChange={(chosen) => {
              setWay(chosen as Way);
              setTyped('');
              setFault(undefined);
            }}
          />
          {way === 'password' ? <PasswordField key="p" {...field} /> : <TextField key="c" {...field} />}
        </div>
      </EnterToNext>
      {failure ? <Notice tone="error">{failureText(failure)}</Notice> : null}
      <p style={{ margin: 0, fontSize: '.875rem', color: color.ink2 }}>{words.after}</p>
      <div style={{ display: 'flex', gap: '.75rem' }}>
        <Button variant="contained" disabled={isBusy} onClick={() => void open()}>
          {isBusy ? words.working : words.submit}
        </Button>
        <Button variant="outlined" disabled={isBusy} onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
