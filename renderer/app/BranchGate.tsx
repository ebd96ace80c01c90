import { lazy, Suspense } from 'react';
import { BranchProvider, useBranches } from '../data/data-context';
import { OpeningPage } from './boot/BootPages';
import { BootRestore } from './boot/BootRestore';
import { BootTakeOver } from './boot/BootTakeOver';
import { AppRoutes } from './routes';

/** Seen once in the life of a branch; its date fields are a large part of the kit. */
const FirstStartPage = lazy(async () => ({
  default: (await import('../features/first-start')).FirstStartPage,
}));

/**
 * The first branch is the one worked on (several branches in one profile come later, with a switch here). The
 * first start is shown only on a view that stands where the journal ends: openDatabase gives no other, and a
 * view lost later never comes here again.
 */
export function BranchGate() {
  const branches = useBranches();
  if (branches === undefined) return <OpeningPage progress={undefined} />;
  const branch = branches[0];
  if (branch === undefined) {
    return (
      <Suspense fallback={null}>
        <FirstStartPage
          restore={(onBack) => <BootRestore onBack={onBack} />}
          takeOver={(onBack) => <BootTakeOver onBack={onBack} />}
        />
      </Suspense>
    );
  }
  return (
    <BranchProvider branch={branch}>
      <AppRoutes />
    </BranchProvider>
  );
}
