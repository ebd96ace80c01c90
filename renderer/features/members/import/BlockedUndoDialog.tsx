import { importPageWords } from '../../../../shared/words/members-import';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import type { UndoPlan } from './use-undo-import';

const words = importPageWords.runs;

interface BlockedUndoDialogProps {
  readonly plan: UndoPlan;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Names the people whose rows were edited since; only the others can be taken back. */
export function BlockedUndoDialog({ plan, onConfirm, onCancel }: BlockedUndoDialogProps) {
  const { blocked, people } = plan;
  return (
    <ConfirmDialog
      open
      title={words.blockedTitle(blocked.length)}
      confirmLabel={words.undoRest(people)}
      cancelLabel={words.leave}
      confirmDisabled={people === 0}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p style={{ margin: 0 }}>{people === 0 ? words.allBlocked : words.blockedText}</p>
      <ul style={{ margin: '4px 0 0', paddingLeft: '1.25rem', maxHeight: '12rem', overflowY: 'auto' }}>
        {blocked.map((person) => (
          <li key={person.memberId}>{words.blockedPerson(person.name, person.why)}</li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
