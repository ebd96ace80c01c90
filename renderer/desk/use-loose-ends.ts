/** What only main knows of a branch that is handed over: what is half typed, and what its files and keys lack. */
import { useEffect, useState } from 'react';
import type { HandoverContext } from '../../shared/domain/handover';
import { useDesk } from './desk-context';

export type LooseEnds = Pick<HandoverContext, 'drafts' | 'storage'>;

/** undefined until main answered, or while not wanted. */
export function useLooseEnds(isWanted = true): LooseEnds | undefined {
  const desk = useDesk();
  const [ends, setEnds] = useState<LooseEnds>();
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void Promise.all([desk['drafts.list']({}), desk['backup.getState']({})]).then(([drafts, state]) => {
      if (!isCurrent) return;
      setEnds({
        drafts: drafts.ok ? drafts.value.drafts : [],
        storage: state.ok ? state.value : null,
      });
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, isWanted]);
  return ends;
}
