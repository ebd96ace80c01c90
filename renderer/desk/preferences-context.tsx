import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
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
  readonly onStored?: (preferences: Preferences) => void;
  readonly children: ReactNode;
}

/** Preferences of this PC: shown at once, stored by main in its own file. */
export function PreferencesProvider({ initial, desk, onStored, children }: PreferencesProviderProps) {
  const [preferences, setPreferences] = useState(initial);
  const change = useCallback(
    (patch: Partial<Preferences>) => {
      setPreferences((before) => ({ ...before, ...patch }));
      void desk['app.setPreferences'](patch).then((reply) => {
        if (!reply.ok) return;
        setPreferences(reply.value);
        onStored?.(reply.value);
      });
    },
    [desk, onStored],
  );
  const access = useMemo(() => ({ preferences, change }), [preferences, change]);
  return <PreferencesContext value={access}>{children}</PreferencesContext>;
}

export function usePreferences(): PreferencesAccess {
  const access = use(PreferencesContext);
  if (!access) throw new Error('usePreferences outside PreferencesProvider');
  return access;
}
