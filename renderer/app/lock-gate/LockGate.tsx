import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { dayOfInstant } from '../../../shared/domain/dates';
import { readLockReason } from '../../../shared/ipc/lock-address';
import type { AppInfo, Preferences } from '../../../shared/ipc/requests/shell';
import type { Desk } from '../../desk/desk';
import { DeskProvider, useDesk } from '../../desk/desk-context';
import { PreferencesProvider, usePreferences } from '../../desk/preferences-context';
import {
  BothLostPage,
  FirstPassword,
  ForgotPage,
  LockPage,
  SealingPage,
  useVault,
  type VaultWatch,
} from '../../features/lock';
import type { Secret } from '../../ui/secret/use-secret-form';
import { FailedPage } from '../boot/FailedPage';

import { AppTheme } from '../theme/AppTheme';
import { useTextSizeCommands } from '../theme/use-text-size-commands';
import { SaveCopyButton } from './SaveCopyButton';
import { VaultDamagedPage } from './VaultDamagedPage';

interface LockGateProps {
  readonly desk: Desk;
  readonly nonce: string | undefined;
  /** What is started when the lock is open; not before, because nothing of it is answered until then. */
  readonly onOpen: () => ReactNode;
}

/**
 * Stands in front of everything: asks main about the lock and shows the lock's pages until it is open. Locking
 * does not come back here: main then destroys the whole window, and with it what the page held.
 */
export function LockGate({ desk, nonce, onOpen }: LockGateProps) {
  return (
    <DeskProvider desk={desk}>
      <Gate {...{ desk, nonce, onOpen }} />
    </DeskProvider>
  );
}

interface Shell {
  info: AppInfo;
  preferences: Preferences;
}

function Gate({ desk, nonce, onOpen }: LockGateProps) {
  const vault = useVault();
  const [shell, setShell] = useState<Shell>();
  const isOpen = vault.info?.state === 'open';
  useEffect(() => {
    // What the pages of the lock look like. An open lock needs none of it: the pages behind ask for themselves,
    // and say it when nobody answers.
    const ask = async (): Promise<void> => {
      const [info, preferences] = await Promise.all([
        desk['app.getInfo']({}),
        desk['app.getPreferences']({}),
      ]);
      if (info.ok && preferences.ok) setShell({ info: info.value, preferences: preferences.value });
    };
    ask().catch(() => undefined);
  }, [desk]);
  const state = vault.info?.state ?? (vault.failure ? 'failed' : undefined);
  useEffect(() => {
    // Tests and the start-up log wait for this fact. Once it is open, the pages behind say their own.
    if (state !== undefined && state !== 'open') document.documentElement.dataset['appState'] = state;
  }, [state]);
  if (isOpen) return onOpen();
  if (!shell || state === undefined) return null;
  return (
    <PreferencesProvider initial={shell.preferences} desk={desk}>
      <Dressed nonce={nonce}>
        <LockedPages vault={vault} shell={shell} />
      </Dressed>
    </PreferencesProvider>
  );
}

function Dressed({ nonce, children }: { readonly nonce: string | undefined; readonly children: ReactNode }) {
  const { preferences } = usePreferences();
  const { theme, textSize } = preferences;
  useTextSizeCommands();
  return (
    <AppTheme mode={theme} textSize={textSize === 'extraLarge' ? 'huge' : textSize} nonce={nonce}>
      <Suspense fallback={null}>{children}</Suspense>
    </AppTheme>
  );
}

type Way = 'lock' | 'forgot' | 'bothLost' | 'damaged';

function LockedPages({ vault, shell }: { readonly vault: VaultWatch; readonly shell: Shell }) {
  const desk = useDesk();
  const { info, failure, askedAt, refresh } = vault;
  const [way, setWay] = useState<Way>('lock');
  const [reason] = useState(() => readLockReason(location.hash));
  const show = (wanted: Way) => () => {
    setWay(wanted);
  };
  const openRecovered = async (secret: Secret): Promise<void> => {
    // A wrong one cannot be: it has just opened the same keys. What else goes wrong is told where one unlocks.
    if ('password' in secret) await desk['vault.unlock'](secret);
    setWay('password' in secret ? 'lock' : 'forgot');
    await refresh();
  };
  if (way === 'damaged' || failure?.code === 'vaultDamaged')
    return <VaultDamagedPage onRecovered={openRecovered} />;
  if (!info) {
    const { code, message } = failure ?? { code: 'internal', message: '' };
    return <FailedPage failed={{ kind: 'failed', code, message }} dataFolder={shell.info.dataFolder} />;
  }
  switch (info.state) {
    case 'none':
    case 'clear':
    case 'confirming':
      return (
        <FirstPassword
          state={info.state}
          today={dayOfInstant(shell.info.clockIsFixed ? shell.info.now : new Date().toISOString())}
          refresh={refresh}
        />
      );
    case 'sealing':
      return <SealingPage />;
    case 'open':
      return null;
    case 'locked':
      break;
  }
  const common = { info, askedAt, refresh, onDamaged: show('damaged') };
  if (way === 'forgot') return <ForgotPage {...common} onBack={show('lock')} onBothLost={show('bothLost')} />;
  if (way === 'bothLost') {
    return (
      <BothLostPage dataFolder={shell.info.dataFolder} saveCopy={<SaveCopyButton />} onBack={show('lock')} />
    );
  }
  return <LockPage {...common} reason={reason} onForgot={show('forgot')} />;
}
