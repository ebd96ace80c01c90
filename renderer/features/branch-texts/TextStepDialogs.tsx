import { useState } from 'react';
import { textForm, textLimits, textProblems, type BranchTextForm } from '../../../shared/domain/branch-texts';
import type { BranchText } from '../../../shared/schema/branch-text';
import { branchTextWords as words } from '../../../shared/words/branch-texts';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DateField } from '../../ui/field/DateField';
import { TextField } from '../../ui/field/TextField';

export type TextStep = 'finalise' | 'reopen' | 'note';
export type Notes = Pick<BranchTextForm, 'deliveredOn' | 'deliveredTo' | 'paperPlace'>;

interface TextStepDialogsProps {
  readonly step: TextStep;
  readonly row: BranchText;
  readonly onCancel: () => void;
  readonly onFinalise: () => void;
  readonly onReopen: (reason: string) => void;
  readonly onNote: (notes: Notes) => void;
}

/** Each step names the text it is about. */
export function TextStepDialogs(props: TextStepDialogsProps) {
  const { step, row, onCancel, onFinalise } = props;
  if (step === 'reopen') return <ReopenDialog {...props} />;
  if (step === 'note') return <NoteDialog {...props} />;
  const { finalDialog } = words;
  return (
    <ConfirmDialog
      open
      title={finalDialog.title(row.title)}
      confirmLabel={finalDialog.confirm}
      cancelLabel={finalDialog.cancel}
      onCancel={onCancel}
      onConfirm={onFinalise}
    >
      {finalDialog.text}
    </ConfirmDialog>
  );
}

function ReopenDialog({ row, onCancel, onReopen }: TextStepDialogsProps) {
  const { reopenDialog } = words;
  const [reason, setReason] = useState('');
  const isTooLong = Array.from(reason.trim()).length > textLimits.reason;
  return (
    <ConfirmDialog
      open
      title={reopenDialog.title(row.title)}
      confirmLabel={reopenDialog.confirm}
      cancelLabel={reopenDialog.cancel}
      confirmDisabled={reason.trim() === '' || isTooLong}
      onCancel={onCancel}
      onConfirm={() => {
        onReopen(reason);
      }}
    >
      {reopenDialog.text}
      <div style={{ marginTop: 16 }}>
        <TextField
          label={reopenDialog.reason}
          required
          limit={textLimits.reason}
          value={reason}
          onChange={setReason}
        />
      </div>
    </ConfirmDialog>
  );
}

function NoteDialog({ row, onCancel, onNote }: TextStepDialogsProps) {
  const { noteDialog, fields } = words;
  const delivered = words.deliveredWords[row.kind];
  const [form, setForm] = useState(() => textForm(row));
  const problems = textProblems(form);
  const said = (name: keyof Notes): string | undefined => {
    const problem = problems[name];
    return problem === undefined ? undefined : words.problems[problem];
  };
  const { deliveredOn, deliveredTo, paperPlace } = form;
  return (
    <ConfirmDialog
      open
      isWide
      title={noteDialog.title(row.title)}
      confirmLabel={noteDialog.confirm}
      cancelLabel={noteDialog.cancel}
      confirmDisabled={Object.keys(problems).length > 0}
      onCancel={onCancel}
      onConfirm={() => {
        onNote({ deliveredOn, deliveredTo, paperPlace });
      }}
    >
      <div style={{ display: 'grid', gap: 16, marginTop: 12 }}>
        <DateField
          label={delivered.on}
          value={deliveredOn}
          error={said('deliveredOn')}
          onChange={(value) => {
            setForm({ ...form, deliveredOn: value });
          }}
        />
        <TextField
          label={delivered.to}
          value={deliveredTo}
          error={said('deliveredTo')}
          onChange={(value) => {
            setForm({ ...form, deliveredTo: value });
          }}
        />
        <TextField
          label={fields.paperPlace}
          help={fields.paperPlaceHelp}
          value={paperPlace}
          error={said('paperPlace')}
          onChange={(value) => {
            setForm({ ...form, paperPlace: value });
          }}
        />
      </div>
    </ConfirmDialog>
  );
}
