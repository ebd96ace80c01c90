import { lazy, Suspense } from 'react';
import { BranchProvider, useBranches } from '../data/data-context';
import { usePreferences } from '../desk/preferences-context';
import { OpeningPage } from './boot/BootPages';
import { BootRestore } from './boot/BootRestore';
import { BootTakeOver } from './boot/BootTakeOver';
import { AppRoutes } from './routes';

/** Seen once in the life of a branch; its date fields are a large part of the kit. */
const FirstStartPage = lazy(async () => ({
  default: (await import('../features/first-start')).FirstStartPage,
}));

/**
 * The branch worked on is the one chosen last on this PC, else the oldest; another one is another set of pages. The
 * first start is shown only on a view that stands where the journal ends: openDatabase gives no other, and a
 * view lost later never comes here again.
 */
export function BranchGate() {
  const branches = useBranches();
  const { preferences } = usePreferences();
  if (branches === undefined) return <OpeningPage progress={undefined} />;
  const branch = branches.find(({ id }) => id === preferences.branchId) ?? branches[0];
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
    <BranchProvider key={branch.id} branch={branch}>
      <AppRoutes />
    </BranchProvider>
  );
}
