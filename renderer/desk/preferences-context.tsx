import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Preferences } from '../../shared/ipc/requests/shell';
import type { Desk } from './desk';

interface PreferencesAccess {
  preferences: Preferences;
  change: (patch: Partial<Preferences>) => void;
}
const PreferencesContext = createContext<PreferencesAccess | undefined>(undefined);

interface PreferencesProviderProps {
  readonly initial: Preferences;
  readonly desk: Desk;
  readonly onChanged?: (preferences: Preferences) => void;
  readonly children: ReactNode;
}

/** Preferences of this PC: shown at once, stored by main in its own file. */
export function PreferencesProvider({ initial, desk, onChanged, children }: PreferencesProviderProps) {
  const [preferences, setPreferences] = useState(initial);
  const latest = useRef(initial);
  const take = useCallback(
    (changed: Preferences) => {
      latest.current = changed;
      setPreferences(changed);
      onChanged?.(changed);
    },
    [onChanged],
  );
  const change = useCallback(
    (patch: Partial<Preferences>) => {
      // At once, not when main has answered: a command written right after carries the name just typed.
      take({ ...latest.current, ...patch });
      const shown = latest.current;
      void desk['app.setPreferences'](patch).then((reply) => {
        // A later change is on its way: its answer holds this one, too.
        if (reply.ok && latest.current === shown) take(reply.value);
      });
    },
    [desk, take],
  );
  const access = useMemo(() => ({ preferences, change }), [preferences, change]);
  return <PreferencesContext value={access}>{children}</PreferencesContext>;
}

export function usePreferences(): PreferencesAccess {
  const access = use(PreferencesContext);
  if (!access) throw new Error('usePreferences outside PreferencesProvider');
  return access;
}
