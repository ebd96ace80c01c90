import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useBranch } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { StatusItemProvider } from '../../ui/frame/status-item';
import { ErrorBoundary } from '../ErrorBoundary';
import { Rail } from './Rail';
import { StatusBar } from './StatusBar';
import { StorageBanner } from './StorageBanner';
import { useCoveredCopy } from './use-covered-copy';
import { useFrameCommands } from './use-frame-commands';
import { useIdKeys } from './use-id-keys';
import { useQuietErasure } from './use-quiet-erasure';
import { useStorageTrouble } from './use-storage-trouble';

/** Rail, page, status bar. The page scrolls inside; the frame never does. */
export function Frame() {
  const branch = useBranch();
  const desk = useDesk();
  const { pathname } = useLocation();
  const storage = useStorageTrouble();
  useFrameCommands();
  useQuietErasure();
  useIdKeys();
  useCoveredCopy((text) => void desk['app.noteCoveredCopy']({ text }));
  return (
    <StatusItemProvider>
      <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
        <div style={{ display: 'flex', flex: 1, minHeight: 0 }}>
          <Rail branchName={branch.shortName} />
          <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
            <StorageBanner watch={storage} />
            <ErrorBoundary desk={desk} resetKey={pathname}>
              <Suspense fallback={null}>
                <Outlet />
              </Suspense>
            </ErrorBoundary>
          </div>
        </div>
        <StatusBar isPractice={branch.sample === true} isReadOnly={storage.trouble !== undefined} />
      </div>
    </StatusItemProvider>
  );
}
