import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { recycleWords as words } from '../../../../shared/words/members';
import { Notice } from '../../../ui/feedback/Notice';

interface RefusedDialogProps {
  readonly name: string;
  readonly records: number;
  readonly posts: number;
  readonly onClose: () => void;
}

/** Why a file cannot be deleted, and what to do instead. */
export function RefusedDialog({ name, records, posts, onClose }: RefusedDialogProps) {
  return (
    <Dialog open onClose={onClose} aria-label={words.refusedTitle(name)}>
      <div style={{ width: 'min(32rem, calc(100vw - 96px))' }}>
        <Notice
          block
          title={words.refusedTitle(name)}
          actions={
            <Button variant="outlined" autoFocus onClick={onClose}>
              {words.understood}
            </Button>
          }
        >
          {words.refused(records, posts)}
        </Notice>
      </div>
    </Dialog>
  );
}
