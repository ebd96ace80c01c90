import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { failureText } from '../../../shared/words/failures';
import { newPasswordWords, recoveryCodeWords as words } from '../../../shared/words/lock';
import { Notice } from '../../ui/feedback/Notice';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { faultOfCode } from '../../ui/secret/recovery-code-fault';

interface CheckCodeProps {
  readonly code: string;
  readonly checkLead: string;
  readonly submit: string;
  readonly onConfirm: (typed: string) => Promise<Failure | undefined>;
  readonly onLookAgain: () => void;
}

/** The code is not on this page: it has to come from the paper. A mistyped group is named. */
export function CheckCode({ code, checkLead, submit, onConfirm, onLookAgain }: CheckCodeProps) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const confirm = async (): Promise<void> => {
    if (isBusy) return;
    const found = faultOfCode(typed, code);
    setFault(found);
    setFailure(undefined);
    if (found !== undefined) {
      field.current?.focus();
      return;
    }
    setBusy(true);
    const refused = await onConfirm(typed);
    if (refused === undefined) return;
    setBusy(false);
    if (refused.code === 'wrongRecoveryCode') setFault(failureText(refused));
    else setFailure(refused);
    field.current?.focus();
  };
  return (
    <>
      <p style={{ margin: 0 }}>{checkLead}</p>
      <EnterToNext onEnd={() => void confirm()}>
        <div style={{ maxWidth: '34rem' }}>
          <TextField
            ref={field}
            label={newPasswordWords.recoveryCode}
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setFault(undefined);
            }}
            help={words.codeHelp}
            error={fault}
            readOnly={isBusy}
          />
        </div>
      </EnterToNext>
      {failure ? <Notice tone="error">{failureText(failure)}</Notice> : null}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem' }}>
        <Button variant="contained" disabled={isBusy} onClick={() => void confirm()}>
          {isBusy ? words.checking : submit}
        </Button>
        <Button variant="outlined" disabled={isBusy} onClick={onLookAgain}>
          {words.lookAgain}
        </Button>
      </div>
    </>
  );
}
