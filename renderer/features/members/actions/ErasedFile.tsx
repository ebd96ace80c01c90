import Button from '@mui/material/Button';
import type { StoredFile } from '../../../../shared/domain/member-file';
import { erasedFileWords as words } from '../../../../shared/words/members';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { Notice } from '../../../ui/feedback/Notice';

interface ErasedFileProps {
  readonly file: StoredFile;
  readonly onCreate: () => void;
}

/** Above the form of a file whose fields were erased: what to do when the person is here again. */
export function ErasedFileNotice({ file, onCreate }: ErasedFileProps) {
  return (
    <Notice
      tone="warn"
      title={words.title(file.person.name)}
      actions={
        <Button variant="contained" size="small" onClick={onCreate}>
          {words.create}
        </Button>
      }
    >
      {words.text}
    </Notice>
  );
}

/** The same where a file was about to be taken back into the roster. */
export function ErasedFileDialog({
  file,
  onCreate,
  onClose,
}: ErasedFileProps & { readonly onClose: () => void }) {
  return (
    <ConfirmDialog
      open
      title={words.title(file.person.name)}
      confirmLabel={words.create}
      cancelLabel={words.keep}
      onConfirm={onCreate}
      onCancel={onClose}
    >
      {words.text}
    </ConfirmDialog>
  );
}
