import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { VaultInfo } from '../../../shared/ipc/requests/vault';
import { useDesk } from '../../desk/desk-context';

export interface VaultWatch {
  /** undefined until the first answer. */
  info: VaultInfo | undefined;
  failure: Failure | undefined;
  /** Goes up with every answer, so that the same wait said twice is counted twice. */
  askedAt: number;
  refresh: () => Promise<void>;
}

/** What main says about the lock, asked again whenever it may have changed. */
export function useVault(): VaultWatch {
  const desk = useDesk();
  const [watch, setWatch] = useState<Omit<VaultWatch, 'refresh'>>({
    info: undefined,
    failure: undefined,
    askedAt: 0,
  });
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    const question = (asked.current += 1);
    const reply = await desk['vault.getState']({});
    // An answer that was overtaken by a later question is old news.
    if (question !== asked.current) return;
    setWatch(({ info }) => ({
      info: reply.ok ? reply.value : info,
      failure: reply.ok ? undefined : reply.failure,
      askedAt: question,
    }));
  }, [desk]);
  useEffect(() => {
    void refresh();
    return desk.on('vault.changed', () => void refresh());
  }, [desk, refresh]);
  return { ...watch, refresh };
}
