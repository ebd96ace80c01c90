/** What main says can be cleared, and the steps to it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { WipeFacts, WipeReady } from '../../../shared/ipc/requests/wipe';
import { useDesk } from '../../desk/desk-context';

export type WipeWay = 'secondCopy' | 'withoutCopy';
export type WipeStep =
  /** `refused`: why the last try came to nothing. */
  | { kind: 'look'; refused?: Failure }
  | { kind: 'checking'; way: WipeWay }
  | { kind: 'ready'; ready: WipeReady }
  | { kind: 'running' };

export interface Wipe {
  step: WipeStep;
  /** undefined until main answered. */
  facts: WipeFacts | undefined;
  /** Why it did not. */
  failure: Failure | undefined;
  refresh: () => void;
  /** @returns why the password was refused; every other refusal is in the step */
  prepare: (way: WipeWay, password: string) => Promise<Failure | undefined>;
  run: (ticket: string) => Promise<void>;
  back: () => void;
}

const ABOUT_PASSWORD: readonly string[] = ['wrongPassword', 'tooManyTries'];

export function useWipe(): Wipe {
  const desk = useDesk();
  const [step, setStep] = useState<WipeStep>({ kind: 'look' });
  const [facts, setFacts] = useState<WipeFacts>();
  const [failure, setFailure] = useState<Failure>();
  const asked = useRef(0);

  const refresh = useCallback(() => {
    const question = (asked.current += 1);
    void desk['wipe.describe']({}).then((reply) => {
      // An answer that was overtaken by a later question is old news.
      if (question !== asked.current) return;
      setFailure(reply.ok ? undefined : reply.failure);
      if (!reply.ok) return;
      setFacts(reply.value);
      const { ready } = reply.value;
      // Back from the printer: what was proved still holds.
      if (question === 1 && ready) setStep({ kind: 'ready', ready });
    });
  }, [desk]);
  useEffect(refresh, [refresh]);

  const prepare: Wipe['prepare'] = async (way, password) => {
    setStep({ kind: 'checking', way });
    const reply = await desk['wipe.prepare']({ way, password });
    if (reply.ok) {
      setStep({ kind: 'ready', ready: reply.value });
      refresh();
      return undefined;
    }
    const isPassword = ABOUT_PASSWORD.includes(reply.failure.code);
    setStep(isPassword ? { kind: 'look' } : { kind: 'look', refused: reply.failure });
    return isPassword ? reply.failure : undefined;
  };
  const run: Wipe['run'] = async (ticket) => {
    setStep({ kind: 'running' });
    // When it is carried out this window is gone before an answer comes.
    const reply = await desk['wipe.run']({ ticket });
    if (!reply.ok) setStep({ kind: 'look', refused: reply.failure });
  };
  return { step, facts, failure, refresh, prepare, run, back: () => setStep({ kind: 'look' }) };
}
