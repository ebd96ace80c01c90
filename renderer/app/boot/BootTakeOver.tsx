import { lazy, Suspense } from 'react';

// On its own: who never takes a hand-over over never loads it.
const TakeOverFlow = lazy(async () => ({ default: (await import('../../features/handover')).TakeOverFlow }));

/** Taking a hand-over over where there is no branch yet. */
export function BootTakeOver({ onBack }: { readonly onBack: () => void }) {
  return (
    <Suspense fallback={null}>
      <TakeOverFlow
        onBack={onBack}
        onTaken={() => {
          location.reload();
        }}
      />
    </Suspense>
  );
}
