/** Once a start, when the user has long had what they came for: data whose rule says that it goes without asking. */
import { useEffect, useRef } from 'react';
import { useBranch, useData } from '../../data/data-context';
import { usePreferences } from '../../desk/preferences-context';

/** As main's own quiet work: the first minute belongs to the user. */
const QUIET_AFTER_MS = 60_000;

export function useQuietErasure(): void {
  const access = useData();
  const branch = useBranch();
  const { preferences } = usePreferences();
  const by = useRef('');
  useEffect(() => {
    by.current = preferences.operatorName;
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      // What fails is refused by main and tried again at the next start; nothing was promised to the user.
      void import('../../features/retention')
        .then(({ eraseDueRows }) => eraseDueRows(access, branch.id, by.current))
        .catch(() => undefined);
    }, QUIET_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [access, branch.id]);
}
