import { useEffect, useState, type ComponentProps } from 'react';
import type { Preferences } from '../../shared/ipc/requests/shell';
import { DataProvider } from '../data/data-context';
import { runBeforeClose } from '../desk/before-close';
import type { Desk } from '../desk/desk';
import { DeskProvider } from '../desk/desk-context';
import { PreferencesProvider, usePreferences } from '../desk/preferences-context';
import { ToastHost } from '../ui/feedback/ToastHost';
import { FuturePage, OpeningPage } from './boot/BootPages';
import { DamagedPage } from './boot/DamagedPage';
import { FailedPage } from './boot/FailedPage';
import {
  rememberPreferences,
  startApp,
  type Shell,
  type Started,
  type StartProgress,
} from './boot/start-app';
import { startSentences, type Mended } from './boot/start-sentences';
import { StartSentence } from './boot/StartSentence';
import { useViewKey } from './boot/use-view-key';
import { ViewLostGate } from './boot/ViewLostGate';
import { BranchGate } from './BranchGate';
import { LockGate } from './lock-gate/LockGate';
import { ErrorBoundary } from './ErrorBoundary';
import { AppTheme } from './theme/AppTheme';
import { useTextSizeCommands } from './theme/use-text-size-commands';

interface AppProps {
  readonly desk: Desk;
  readonly nonce: string | undefined;
}

/** The lock in front of everything. */
export function App({ desk, nonce }: AppProps) {
  useEffect(
    () =>
      // Also while it is locked or there is no data: a page that does not answer holds the window open for seconds.
      desk.on('app.closeRequested', () => {
        void runBeforeClose().then(() => desk['app.readyToClose']({}));
      }),
    [desk],
  );
  return <LockGate {...{ desk, nonce }} onOpen={() => <OpenApp {...{ desk, nonce }} />} />;
}

/** Start, then the branch's pages; before there is a branch, the first start. */
function OpenApp({ desk, nonce }: AppProps) {
  const [started, setStarted] = useState<Started>();
  const [shell, setShell] = useState<Shell>();
  const [progress, setProgress] = useState<StartProgress>();
  /** Set by a repair at start: the data is opened once more, and the result is told then. */
  const [mended, setMended] = useState<Mended | null>(null);
  useEffect(() => {
    startApp(desk, setShell, setProgress).then(setStarted, (error: unknown) => {
      const cause = error instanceof Error ? error : new Error(String(error));
      void desk['app.reportPageError']({
        message: cause.message.slice(0, 4000),
        stack: (cause.stack ?? '').slice(0, 20_000),
      });
      // Not thrown on: above this page there is no error boundary, and a white window says nothing.
      setStarted({ kind: 'failed', code: 'internal', message: cause.message });
    });
  }, [desk, mended]);
  useEffect(() => {
    // Tests and the start-up log wait for this fact, never for a guessed time.
    if (started) document.documentElement.dataset['appState'] = started.kind;
    else delete document.documentElement.dataset['appState'];
  }, [started]);

  if (started?.kind !== 'ready') {
    return (
      <AppTheme {...lookOf(shell?.preferences)} nonce={nonce}>
        <DeskProvider desk={desk}>
          {started === undefined ? <OpeningPage progress={progress} /> : null}
          {started?.kind === 'fromFuture' ? <FuturePage /> : null}
          {started?.kind !== 'failed' ? null : started.code === 'journalDamaged' ? (
            <DamagedPage
              mayRestart={mended === null}
              onMended={(done) => {
                setStarted(undefined);
                setProgress(undefined);
                setMended(done);
              }}
            />
          ) : (
            <FailedPage failed={started} dataFolder={shell?.info.dataFolder} />
          )}
        </DeskProvider>
      </AppTheme>
    );
  }
  return (
    <DeskProvider desk={desk}>
      <PreferencesProvider initial={started.preferences} desk={desk} onChanged={rememberPreferences}>
        <ThemedPages {...{ desk, nonce, started }} sentence={startSentences(started.opened, mended)} />
      </PreferencesProvider>
    </DeskProvider>
  );
}

/** Standard until the preferences are known. */
function lookOf(
  preferences: Preferences | undefined,
): Pick<ComponentProps<typeof AppTheme>, 'mode' | 'textSize'> {
  if (!preferences) return { mode: 'light', textSize: 'standard' };
  const { theme, textSize } = preferences;
  return { mode: theme, textSize: textSize === 'extraLarge' ? 'huge' : textSize };
}

type Ready = Extract<Started, { kind: 'ready' }>;

interface ThemedPagesProps extends AppProps {
  readonly started: Ready;
  readonly sentence: string;
}

function ThemedPages({ desk, nonce, started, sentence }: ThemedPagesProps) {
  const { preferences } = usePreferences();
  useTextSizeCommands();
  useViewKey(desk, started.access.writePoint);
  return (
    <AppTheme {...lookOf(preferences)} nonce={nonce}>
      <ViewLostGate database={started.access.database}>
        <ErrorBoundary desk={desk}>
          <ToastHost>
            <StartSentence text={sentence} />
            <DataProvider access={started.access}>
              <BranchGate />
            </DataProvider>
          </ToastHost>
        </ErrorBoundary>
      </ViewLostGate>
    </AppTheme>
  );
}
