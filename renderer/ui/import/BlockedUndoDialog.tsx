import { sheetImportWords } from '../../../shared/words/sheet-import';
import { ConfirmDialog } from '../feedback/ConfirmDialog';

interface BlockedUndoDialogProps {
  readonly title: string;
  readonly text: string;
  /** What stays as it is, by name and why; the key is its id. */
  readonly left: readonly { readonly id: string; readonly text: string }[];
  /** Takes back what is not in the list. */
  readonly confirmLabel: string;
  readonly isNothingElse: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Names what was edited since an import; only the rest can be taken back. */
export function BlockedUndoDialog(props: BlockedUndoDialogProps) {
  const { title, text, left, confirmLabel, isNothingElse, onConfirm, onCancel } = props;
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={confirmLabel}
      cancelLabel={sheetImportWords.runs.leave}
      confirmDisabled={isNothingElse}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p style={{ margin: 0 }}>{text}</p>
      <ul style={{ margin: '4px 0 0', paddingLeft: '1.25rem', maxHeight: '12rem', overflowY: 'auto' }}>
        {left.map((one) => (
          <li key={one.id}>{one.text}</li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
