import { useBlocker } from 'react-router';
import { handoverWords } from '../../../shared/words/handover';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';

const words = handoverWords.leave;

/**
 * Whoever leaves while this is mounted is asked: the code is not on paper, and it is shown nowhere else. Mounted only
 * then, because the router warns of every blocker, also one that lets everything pass.
 */
export function LeaveDialog() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname,
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
