import { useState } from 'react';
import { VIEW_NAME_MAX, viewNameProblem } from '../../../../shared/domain/list-view';
import { viewWords as words } from '../../../../shared/words/lists';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';

interface ViewNameDialogProps {
  /** The name until now, when a view is renamed; otherwise a new one is kept. */
  readonly renamed: string | undefined;
  readonly taken: readonly string[];
  readonly onCancel: () => void;
  readonly onName: (name: string) => void;
}

export function ViewNameDialog({ renamed, taken, onCancel, onName }: ViewNameDialogProps) {
  const [typed, setTyped] = useState(renamed ?? '');
  const problem = viewNameProblem(typed, taken);
  const take = (): void => {
    if (problem === undefined) onName(typed.trim());
  };
  return (
    <ConfirmDialog
      open
      title={renamed === undefined ? words.saveTitle : words.renameTitle(renamed)}
      confirmLabel={renamed === undefined ? words.saveTitle : words.renameConfirm}
      cancelLabel={words.cancel}
      confirmDisabled={problem !== undefined}
      onCancel={onCancel}
      onConfirm={take}
    >
      {renamed === undefined ? <p style={{ margin: '0 0 12px' }}>{words.saveText}</p> : null}
      <EnterToNext onEnd={take}>
        <TextField
          label={words.name}
          placeholder={words.nameExample}
          value={typed}
          limit={VIEW_NAME_MAX}
          // Too long is said by the field itself; nothing typed yet is no mistake.
          error={problem === 'taken' ? words.problems.taken : undefined}
          onChange={setTyped}
          autoFocus
        />
      </EnterToNext>
    </ConfirmDialog>
  );
}
