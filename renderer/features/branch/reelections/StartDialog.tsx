import { useState } from 'react';
import type { Reelection } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { dayProblem } from '../day-check';
import { termNoOf, termNoProblem } from './case-changes';

interface StartDialogProps {
  readonly kind: Reelection['kind'];
  /** Number of the term it leads to, as far as it is known. */
  readonly termNo: number | undefined;
  readonly today: string;
  readonly onConfirm: (openedOn: string, termNo: number | undefined) => void;
  readonly onCancel: () => void;
}

const words = branchWords.reelections;

/** Since when it is under way, and which term it leads to. */
export function StartDialog({ kind, termNo, today, onConfirm, onCancel }: StartDialogProps) {
  const [openedOn, setOpenedOn] = useState(today);
  const [typed, setTyped] = useState(termNo === undefined ? '' : String(termNo));
  const wrongDay = dayProblem(openedOn, { notAfter: today });
  const wrongNo = termNoProblem(typed);
  return (
    <ConfirmDialog
      open
      title={words.startTitle[kind]}
      confirmLabel={words.start[kind]}
      cancelLabel={words.cancel}
      confirmDisabled={(wrongDay ?? wrongNo) !== undefined}
      onConfirm={() => {
        onConfirm(openedOn, kind === 'reelection' ? termNoOf(typed) : termNo);
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          <DateField
            label={words.openedOn}
            required
            value={openedOn}
            onChange={setOpenedOn}
            error={wrongDay}
          />
          {kind === 'reelection' ? (
            <TextField
              label={words.termNo}
              help={words.termNoHelp}
              unit={words.termNoUnit}
              inputMode="numeric"
              value={typed}
              onChange={setTyped}
              error={wrongNo}
            />
          ) : null}
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
