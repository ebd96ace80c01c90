import { useState } from 'react';
import { checkDoneOn, type AgreedItem, type DoneEntry } from '../../../../shared/domain/agreed-items';
import { isRealDay } from '../../../../shared/schema/primitives';
import { todoWords } from '../../../../shared/words/todos';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { TextField } from '../../../ui/field/TextField';

const words = todoWords.dialog;

interface DoneDialogProps {
  readonly item: AgreedItem;
  /** The meeting that agreed on it. */
  readonly heading: string;
  readonly today: string;
  readonly onCancel: () => void;
  readonly onSave: (entry: DoneEntry) => void;
}

/** When it was done and how it shows; the minutes themselves stay as they are. */
export function DoneDialog({ item, heading, today, onCancel, onSave }: DoneDialogProps) {
  const [entry, setEntry] = useState<DoneEntry>({ doneOn: item.doneOn ?? today, proof: item.proof ?? '' });
  const problem = isRealDay(entry.doneOn) ? checkDoneOn(item, entry.doneOn, today) : 'blank';
  return (
    <ConfirmDialog
      open
      title={words.title(item.what)}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      confirmDisabled={problem !== undefined}
      onCancel={onCancel}
      onConfirm={() => {
        onSave(entry);
      }}
    >
      <div style={{ display: 'grid', gap: 14, marginTop: 12 }}>
        <span>{words.meeting(heading)}</span>
        <DateField
          label={words.doneOn}
          required
          max={today}
          value={entry.doneOn}
          error={problem === undefined ? undefined : todoWords.problems[problem]}
          onChange={(doneOn) => {
            setEntry({ ...entry, doneOn });
          }}
        />
        <TextField
          label={words.proof}
          limit={100}
          placeholder={words.proofHint}
          value={entry.proof}
          onChange={(proof) => {
            setEntry({ ...entry, proof });
          }}
        />
      </div>
    </ConfirmDialog>
  );
}
