import { lazy, Suspense, useEffect, useState } from 'react';
import { BranchProvider, DataProvider, useBranches } from '../data/data-context';
import { runBeforeClose } from '../desk/before-close';
import type { Desk } from '../desk/desk';
import { DeskProvider } from '../desk/desk-context';
import { PreferencesProvider, usePreferences } from '../desk/preferences-context';
import { FirstStartPage } from '../features/first-start';
import { ToastHost } from '../ui/feedback/ToastHost';
import { FailedPage, FuturePage, OpeningPage } from './boot/BootPages';
import { rememberPreferences, startApp, type Started, type StartProgress } from './boot/start-app';
import { ErrorBoundary } from './ErrorBoundary';
import { AppRoutes } from './routes';
import { AppTheme } from './theme/AppTheme';
import { useTextSizeCommands } from './theme/use-text-size-commands';

// On its own: who never restores never loads it.
const RestoreFlow = lazy(async () => ({ default: (await import('../features/backup')).RestoreFlow }));
const restorePlaces = ['secondCopy', 'local', 'picked'] as const;
const reload = (): void => {
  location.reload();
};

interface AppProps {
  readonly desk: Desk;
  readonly nonce: string | undefined;
}

/** Start, then the branch's pages; before there is a branch, the first start. */
export function App({ desk, nonce }: AppProps) {
  const [started, setStarted] = useState<Started>();
  const [progress, setProgress] = useState<StartProgress>();
  useEffect(() => {
    startApp(desk, setProgress).then(setStarted, (error: unknown) => {
      const cause = error instanceof Error ? error : new Error(String(error));
      void desk['app.reportPageError']({
        message: cause.message.slice(0, 4000),
        stack: (cause.stack ?? '').slice(0, 20_000),
      });
      // Not thrown on: above this page there is no error boundary, and a white window says nothing.
      setStarted({ kind: 'failed', code: 'internal', message: cause.message });
    });
  }, [desk]);
  useEffect(
    () =>
      // Also while there is no branch or no data: a page that does not answer holds the window open for seconds.
      desk.on('app.closeRequested', () => {
        void runBeforeClose().then(() => desk['app.readyToClose']({}));
      }),
    [desk],
  );
  useEffect(() => {
    // Tests and the start-up log wait for this fact, never for a guessed time.
    if (started) document.documentElement.dataset['appState'] = started.kind;
  }, [started]);

  if (started?.kind !== 'ready') {
    return (
      <AppTheme mode="light" textSize="standard" nonce={nonce}>
        <DeskProvider desk={desk}>
          {started === undefined ? <OpeningPage progress={progress} /> : null}
          {started?.kind === 'fromFuture' ? <FuturePage /> : null}
          {started?.kind === 'failed' ? <FailedPage code={started.code} /> : null}
        </DeskProvider>
      </AppTheme>
    );
  }
  return (
    <DeskProvider desk={desk}>
      <PreferencesProvider initial={started.preferences} desk={desk} onChanged={rememberPreferences}>
        <ThemedPages desk={desk} nonce={nonce} started={started} />
      </PreferencesProvider>
    </DeskProvider>
  );
}

type Ready = Extract<Started, { kind: 'ready' }>;

function ThemedPages({ desk, nonce, started }: AppProps & { readonly started: Ready }) {
  const { preferences } = usePreferences();
  useTextSizeCommands();
  const textSize = preferences.textSize === 'extraLarge' ? 'huge' : preferences.textSize;
  return (
    <AppTheme mode={preferences.theme} textSize={textSize} nonce={nonce}>
      <ErrorBoundary desk={desk}>
        <ToastHost>
          <DataProvider access={started.access}>
            <BranchGate wasRebuilt={started.wasRebuilt} />
          </DataProvider>
        </ToastHost>
      </ErrorBoundary>
    </AppTheme>
  );
}

/** The first branch is the one worked on (several branches in one profile come later, with a switch here). */
function BranchGate({ wasRebuilt }: { readonly wasRebuilt: boolean }) {
  const branches = useBranches();
  if (branches === undefined) return null;
  const branch = branches[0];
  if (branch === undefined) {
    return (
      <FirstStartPage
        restore={(onBack) => (
          <Suspense fallback={null}>
            <RestoreFlow places={restorePlaces} onDone={reload} onBack={onBack} />
          </Suspense>
        )}
      />
    );
  }
  return (
    <BranchProvider branch={branch}>
      <AppRoutes wasRebuilt={wasRebuilt} />
    </BranchProvider>
  );
}
