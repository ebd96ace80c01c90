import { useState } from 'react';
import { isReasonGiven } from '../../../shared/domain/roster-export';
import { rosterExportWords } from '../../../shared/words/roster-export';
import { TextField } from '../field/TextField';
import { ConfirmDialog } from './ConfirmDialog';

interface ReasonDialogProps {
  readonly title: string;
  /** What leaves, of how many persons, and that it is registered. */
  readonly text: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** Characters at the most, as the register takes them. */
  readonly limit: number;
  readonly onCancel: () => void;
  /** @returns whether it is registered; the dialog stays when it is not, and why is said elsewhere */
  readonly onConfirm: (reason: string) => Promise<boolean>;
}

/** What for, before personal data leaves on paper (domain §5.5); nothing is made without a reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, confirmLabel, cancelLabel, limit, onCancel, onConfirm } = props;
  const [reason, setReason] = useState('');
  const [isLeft, setLeft] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const tidy = reason.trim();
  const confirm = async (): Promise<void> => {
    setBusy(true);
    if (!(await onConfirm(tidy))) setBusy(false);
  };
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={confirmLabel}
      cancelLabel={cancelLabel}
      confirmDisabled={!isReasonGiven(reason) || Array.from(tidy).length > limit}
      busy={isBusy}
      onCancel={onCancel}
      onConfirm={() => void confirm()}
    >
      {text}
      <div style={{ marginTop: 16 }}>
        <TextField
          label={rosterExportWords.reason}
          required
          placeholder={rosterExportWords.reasonHint}
          value={reason}
          limit={limit}
          error={isLeft && !isReasonGiven(reason) ? rosterExportWords.reasonShort : undefined}
          onBlur={() => {
            setLeft(true);
          }}
          onChange={setReason}
        />
      </div>
    </ConfirmDialog>
  );
}
