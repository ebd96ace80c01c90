import { lazy, Suspense } from 'react';
import { appWords } from '../../../shared/words/app';
import { color } from '../../ui/color';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';

// On its own: who never restores never loads it.
const RestoreFlow = lazy(async () => ({ default: (await import('../../features/backup')).RestoreFlow }));
const places = ['secondCopy', 'local', 'picked'] as const;

interface BootRestoreProps {
  readonly onBack: () => void;
}

/** The restore flow where there is no branch yet, or none that can be opened. */
export function BootRestore({ onBack }: BootRestoreProps) {
  return (
    <Suspense fallback={null}>
      <RestoreFlow
        places={places}
        onBack={onBack}
        onDone={() => {
          location.reload();
        }}
      />
    </Suspense>
  );
}

/** The same with a head of its own, filling the window. */
export function BootRestorePage({ onBack }: BootRestoreProps) {
  return (
    <main style={{ height: '100%', display: 'flex', flexDirection: 'column', background: color.page }}>
      <DocumentHeader title={appWords.boot.restoreTitle} onBack={onBack} />
      <BootRestore onBack={onBack} />
    </main>
  );
}
