import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { dayOfInstant } from '../../../shared/domain/dates';
import { failureText } from '../../../shared/words/failures';
import { securityWords as words } from '../../../shared/words/lock';
import { useData } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { useToast } from '../../ui/feedback/toast-context';
import { CheckField } from '../../ui/field/CheckField';
import { FormSection } from '../../ui/field/FormSection';
import { AskPassword } from './AskPassword';
import { ChangePassword } from './ChangePassword';
import { IdleLock } from './IdleLock';
import { RenewCode } from './RenewCode';
import { useVault } from './use-vault';

/** What is open just now; one at a time, so that two passwords are never asked for side by side. */
type Open = 'password' | 'code' | 'system' | undefined;

/** 设置 › 安全: password, recovery code, idle lock, the system's key store. Every change asks for the password. */
export function SecuritySettings() {
  const desk = useDesk();
  const toast = useToast();
  const { now } = useData();
  const { info, failure, refresh } = useVault();
  const [open, setOpen] = useState<Open>();
  const [newCode, setNewCode] = useState<string>();
  const keep = (): void => {
    setOpen(undefined);
  };
  const done = (text: string): void => {
    setOpen(undefined);
    setNewCode(undefined);
    toast.show({ text });
    void refresh();
  };
  if (newCode !== undefined) {
    return (
      <RenewCode
        code={newCode}
        today={dayOfInstant(now())}
        onDone={() => {
          done(words.code.done);
        }}
        onKeep={() => {
          setNewCode(undefined);
          setOpen(undefined);
        }}
      />
    );
  }
  if (failure && !info) return <Notice tone="error">{failureText(failure)}</Notice>;
  if (!info) return null;
  if (info.state !== 'open') return <Notice tone="info">{words.notYet}</Notice>;
  const isOn = info.systemKey === 'on';
  return (
    <>
      <FormSection title={words.password.title} columns={1}>
        <Note>{words.password.note}</Note>
        {open === 'password' ? (
          <ChangePassword
            onDone={() => {
              done(words.password.done);
            }}
            onKeep={keep}
          />
        ) : (
          <Opener
            label={words.password.change}
            isOff={open !== undefined}
            onOpen={() => setOpen('password')}
          />
        )}
      </FormSection>
      <FormSection title={words.code.title} columns={1}>
        <Note>
          {info.recoveryCodeOn === null ? null : words.code.madeOn(info.recoveryCodeOn)}
          {words.code.note}
        </Note>
        {open === 'code' ? (
          <AskPassword
            title={words.code.dialog}
            confirm={words.code.confirm}
            keep={words.code.keep}
            onKeep={keep}
            onConfirm={async (password) => {
              const reply = await desk['vault.renewCode']({ password });
              if (reply.ok) setNewCode(reply.value.recoveryCode);
              return reply.ok ? undefined : reply.failure;
            }}
          />
        ) : (
          <Opener label={words.code.renew} isOff={open !== undefined} onOpen={() => setOpen('code')} />
        )}
      </FormSection>
      <FormSection title={words.idle.title} columns={1}>
        <IdleLock idleMinutes={info.idleMinutes} refresh={refresh} />
      </FormSection>
      <FormSection title={words.system.title} columns={1}>
        <CheckField
          label={words.system.label}
          value={isOn}
          disabled={info.systemKey === 'unavailable' || (open !== undefined && open !== 'system')}
          help={info.systemKey === 'unavailable' ? words.system.unavailable : words.system.help}
          onChange={() => setOpen(open === 'system' ? undefined : 'system')}
        />
        {open === 'system' ? (
          <AskPassword
            title={isOn ? words.system.offTitle : words.system.onTitle}
            confirm={isOn ? words.system.off : words.system.on}
            keep={words.system.keep}
            onKeep={keep}
            onConfirm={async (password) => {
              const reply = await desk['vault.setSystemKey']({ password, on: !isOn });
              if (reply.ok) done(isOn ? words.system.doneOff : words.system.doneOn);
              return reply.ok ? undefined : reply.failure;
            }}
          />
        ) : null}
      </FormSection>
    </>
  );
}

function Note({ children }: { readonly children: ReactNode }) {
  return <p style={{ margin: 0, color: color.ink2 }}>{children}</p>;
}

interface OpenerProps {
  readonly label: string;
  readonly isOff: boolean;
  readonly onOpen: () => void;
}

function Opener({ label, isOff, onOpen }: OpenerProps) {
  return (
    <div>
      <Button variant="outlined" disabled={isOff} onClick={onOpen}>
        {label}
      </Button>
    </div>
  );
}
