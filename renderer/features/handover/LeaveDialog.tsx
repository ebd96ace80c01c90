import { useBlocker } from 'react-router';
import { handoverWords } from '../../../shared/words/handover';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';

const words = handoverWords.leave;

/** Whoever leaves before the code is on paper is asked: it is shown nowhere else. */
export function LeaveDialog({ isAsking }: { readonly isAsking: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isAsking && currentLocation.pathname !== nextLocation.pathname,
  );
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title={words.title}
      confirmLabel={words.go}
      cancelLabel={words.stay}
      onCancel={() => {
        blocker.reset?.();
      }}
      onConfirm={() => {
        blocker.proceed?.();
      }}
    >
      {words.text}
    </ConfirmDialog>
  );
}
