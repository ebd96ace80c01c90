/** What is typed to open something that was locked under another password: that password, or its recovery code. */
import { useRef, useState, type RefObject } from 'react';
import type { failureText } from '../../../shared/words/failures';
import { secretWords as words } from '../../../shared/words/ui';
import { faultOfCode } from './recovery-code-fault';

/** Why something was refused, as the sentences of shared/words know it. */
type Failure = Parameters<typeof failureText>[0] & { message: string };
export type Secret = { password: string } | { recoveryCode: string };
export type SecretWay = keyof typeof words.ways;

export interface SecretForm {
  readonly way: SecretWay;
  readonly typed: string;
  /** Under the field. */
  readonly fault: string | undefined;
  /** Anything but a wrong secret. */
  readonly failure: Failure | undefined;
  readonly isBusy: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly choose: (way: SecretWay) => void;
  readonly type: (text: string) => void;
  readonly open: () => Promise<void>;
}

/**
 * @param onOpen tries it; @returns why it was refused
 * @param sayWrong sentence for `wrongPassword` and `wrongRecoveryCode`
 */
export function useSecretForm(
  onOpen: (secret: Secret) => Promise<Failure | undefined>,
  sayWrong: (code: 'wrongPassword' | 'wrongRecoveryCode') => string,
): SecretForm {
  const [way, setWay] = useState<SecretWay>('password');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const open = async (): Promise<void> => {
    if (isBusy) return;
    const found =
      way === 'recoveryCode' ? faultOfCode(typed) : typed === '' ? words.passwordMissing : undefined;
    setFault(found);
    setFailure(undefined);
    field.current?.focus();
    if (found !== undefined) return;
    setBusy(true);
    const refused = await onOpen(way === 'password' ? { password: typed } : { recoveryCode: typed });
    setBusy(false);
    if (refused === undefined) return;
    if (refused.code === 'wrongPassword' || refused.code === 'wrongRecoveryCode')
      setFault(sayWrong(refused.code));
    else setFailure(refused);
  };
  return {
    way,
    typed,
    fault,
    failure,
    isBusy,
    field,
    choose: (chosen) => {
      setWay(chosen);
      setTyped('');
      setFault(undefined);
    },
    type: (text) => {
      setTyped(text);
      setFault(undefined);
    },
    open,
  };
}
