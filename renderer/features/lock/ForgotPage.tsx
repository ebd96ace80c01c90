import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { VaultInfo } from '../../../shared/ipc/requests/vault';
import { failureText } from '../../../shared/words/failures';
import { forgotWords as words, newPasswordWords } from '../../../shared/words/lock';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { faultOfCode } from '../../ui/secret/recovery-code-fault';
import { headingStyle, LockBlock } from './LockBlock';
import { NewPasswordFields } from './NewPasswordFields';
import { useNewPassword } from './use-new-password';
import { useWait } from './use-wait';
import { waitText } from './wait-words';

interface ForgotPageProps {
  readonly info: VaultInfo;
  readonly askedAt: number;
  readonly onBack: () => void;
  readonly onBothLost: () => void;
  readonly onDamaged: () => void;
  readonly refresh: () => Promise<void>;
}

/** The code from the paper and a new password twice. A mistyped group is named before anything is tried. */
export function ForgotPage(props: ForgotPageProps) {
  const { info, askedAt, onBack, onBothLost, onDamaged, refresh } = props;
  const desk = useDesk();
  const [code, setCode] = useState('');
  const [codeFault, setCodeFault] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const fields = useNewPassword();
  const secondsLeft = useWait(info.waitMs, askedAt);
  const isWaiting = secondsLeft > 0;
  useEffect(() => {
    field.current?.focus();
  }, []);

  const open = async (): Promise<void> => {
    if (isBusy || isWaiting) return;
    setFailure(undefined);
    const fault = faultOfCode(code);
    setCodeFault(fault);
    const newPassword = await fields.take();
    if (fault !== undefined) field.current?.focus();
    if (fault !== undefined || newPassword === undefined) return;
    setBusy(true);
    const reply = await desk['vault.unlockWithCode']({ recoveryCode: code, newPassword });
    if (!reply.ok) {
      if (reply.failure.code === 'vaultDamaged') onDamaged();
      else if (reply.failure.code === 'wrongRecoveryCode') setCodeFault(failureText(reply.failure));
      else if (reply.failure.code !== 'tooManyTries') setFailure(reply.failure);
    }
    await refresh();
    if (reply.ok) return;
    setBusy(false);
    field.current?.focus();
  };
  return (
    <LockBlock widthRem={34}>
      <header>
        <h1 style={headingStyle}>{words.title}</h1>
        <p style={{ margin: '.25rem 0 0', color: color.ink2 }}>
          {words.lead}
          {info.recoveryCodeOn === null ? null : words.madeOn(info.recoveryCodeOn)}
        </p>
      </header>
      <EnterToNext onEnd={() => void open()}>
        <div style={{ display: 'grid', gap: '1rem' }}>
          <TextField
            ref={field}
            label={newPasswordWords.recoveryCode}
            value={code}
            onChange={(typed) => {
              setCode(typed);
              setCodeFault(undefined);
            }}
            onBlur={() => {
              if (code !== '') setCodeFault((known) => known ?? faultOfCode(code));
            }}
            help={words.codeHelp}
            error={isWaiting ? `${codeFault ?? ''}${waitText(secondsLeft)}` : codeFault}
            readOnly={isBusy}
          />
          <NewPasswordFields fields={fields} disabled={isBusy} />
        </div>
      </EnterToNext>
      {failure ? <Notice tone="error">{failureText(failure)}</Notice> : null}
      <p style={{ margin: 0, fontSize: '.875rem', color: color.ink2 }}>{words.keepsGood}</p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem', alignItems: 'center' }}>
        <Button variant="contained" disabled={isBusy || isWaiting} onClick={() => void open()}>
          {words.submit}
        </Button>
        <Button variant="outlined" disabled={isBusy} onClick={onBack}>
          {words.back}
        </Button>
        <Button variant="text" disabled={isBusy} onClick={onBothLost} style={{ marginLeft: 'auto' }}>
          {words.bothLost}
        </Button>
      </div>
    </LockBlock>
  );
}
