import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import type { LockReason } from '../../../shared/ipc/lock-address';
import type { Failure } from '../../../shared/ipc/reply';
import type { VaultInfo } from '../../../shared/ipc/requests/vault';
import { failureText } from '../../../shared/words/failures';
import { lockWords as words } from '../../../shared/words/lock';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { PasswordField } from '../../ui/secret/PasswordField';
import { Booklet, headingStyle, LockBlock } from './LockBlock';

import { useWait } from './use-wait';
import { waitText } from './wait-words';

interface LockPageProps {
  readonly info: VaultInfo;
  /** Changes with every answer about the lock. */
  readonly askedAt: number;
  /** Why the window was locked; undefined at the start of the program. */
  readonly reason: LockReason | undefined;
  readonly onForgot: () => void;
  readonly onDamaged: () => void;
  readonly refresh: () => Promise<void>;
}

/** One field and one button. Says nothing about the branch or the person, because nothing of them is here. */
export function LockPage({ info, askedAt, reason, onForgot, onDamaged, refresh }: LockPageProps) {
  const desk = useDesk();
  const [password, setPassword] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [fault, setFault] = useState<{ wrong: boolean; text: string } | undefined>();
  const [failure, setFailure] = useState<Failure>();
  const field = useRef<HTMLInputElement>(null);
  const secondsLeft = useWait(info.waitMs, askedAt);
  const isWaiting = secondsLeft > 0;
  useEffect(() => {
    field.current?.focus();
  }, []);

  const run = async (ask: () => ReturnType<(typeof desk)['vault.unlock']>): Promise<void> => {
    setOpening(true);
    setFault(undefined);
    setFailure(undefined);
    const reply = await ask();
    if (!reply.ok) {
      const { code } = reply.failure;
      if (code === 'vaultDamaged') onDamaged();
      else if (code === 'wrongPassword') setFault({ wrong: true, text: words.wrong });
      // How long is counted down under the field.
      else if (code !== 'tooManyTries') setFailure(reply.failure);
    }
    await refresh();
    if (reply.ok) return;
    setOpening(false);
    field.current?.focus();
    field.current?.select();
  };
  const open = (): void => {
    if (isOpening || isWaiting) return;
    if (password === '') setFault({ wrong: false, text: words.missing });
    else void run(() => desk['vault.unlock']({ password }));
  };
  const wrong =
    fault?.wrong === true && info.wrongTries > 1 ? words.wrongTimes(info.wrongTries) : fault?.text;
  const error = isWaiting ? `${wrong ?? ''}${waitText(secondsLeft)}` : wrong;
  return (
    <LockBlock widthRem={23} isStill>
      <div>
        <Booklet />
        <h1 style={{ ...headingStyle, marginTop: '1rem' }}>{words.product}</h1>
      </div>
      <EnterToNext onEnd={open}>
        <div style={{ display: 'grid', gap: '.75rem' }}>
          <PasswordField
            ref={field}
            label={words.password}
            value={password}
            onChange={(typed) => {
              setPassword(typed);
              setFault(undefined);
            }}
            error={error}
            readOnly={isOpening}
            autoComplete="current-password"
          />
          <Button variant="contained" size="large" disabled={isOpening || isWaiting} onClick={open}>
            {isOpening ? words.opening : words.open}
          </Button>
          {info.systemKey === 'on' ? (
            <Button
              variant="outlined"
              disabled={isOpening}
              onClick={() => void run(() => desk['vault.unlockWithSystemKey']({}))}
            >
              {words.systemKey}
            </Button>
          ) : null}
        </div>
      </EnterToNext>
      {failure ? <Notice tone="error">{failureText(failure)}</Notice> : null}
      <div>
        {/* Its words stand at the block's left edge, not its padding. */}
        <Button variant="text" disabled={isOpening} onClick={onForgot} style={{ marginLeft: '-.5rem' }}>
          {words.forgot}
        </Button>
      </div>
      {reason === undefined ? null : (
        <p
          style={{
            margin: 0,
            paddingTop: '1rem',
            borderTop: `1px solid ${color.lineStrong}`,
            fontSize: '.875rem',
            lineHeight: 1.6,
            color: color.ink2,
          }}
        >
          {reason === 'idle' ? words.reasons.idle(info.idleMinutes) : words.reasons[reason]}
          <br />
          {words.kept}
        </p>
      )}
    </LockBlock>
  );
}
