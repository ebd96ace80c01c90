import { useState } from 'react';
import { isReasonGiven } from '../../../../shared/domain/roster-export';
import { createOp } from '../../../../shared/schema/command';
import { EXPORT_REASON_MAX_CHARS } from '../../../../shared/schema/ledger';
import { rosterWords } from '../../../../shared/words/paper';
import { rosterExportWords } from '../../../../shared/words/roster-export';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { PRINT_INTERNAL_COMMAND } from '../../../data/write-point';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { TextField } from '../../../ui/field/TextField';

const words = rosterExportWords.internal;

interface InternalPrintDialogProps {
  readonly people: number;
  /** The day the list speaks of. */
  readonly day: string;
  readonly onClose: () => void;
  /** It is registered: the id of its row opens the page that prints it. */
  readonly onRegistered: (id: string) => void;
}

/** What for, before a roster with all numbers is typeset at all (domain §4.1 P-04, §5.5). */
export function InternalPrintDialog({ people, day, onClose, onRegistered }: InternalPrintDialogProps) {
  const branch = useBranch();
  const { now, newId } = useData();
  const write = useWriteUndo();
  const [reason, setReason] = useState('');
  const [isLeft, setLeft] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isLong = Array.from(reason.trim()).length > EXPORT_REASON_MAX_CHARS;
  const register = async (): Promise<void> => {
    setBusy(true);
    const id = newId();
    const row = createOp('dataExports', {
      ...{ id, branchId: branch.id, at: now(), what: 'roster', profile: 'superiorFull', asOf: day },
      ...{ reason: reason.trim(), columns: Object.values(rosterWords.columns), rowCount: people },
      ...{ fileName: words.name, placeLabel: '', result: 'printed' },
    });
    if (await write(PRINT_INTERNAL_COMMAND, [row], {})) onRegistered(id);
    else setBusy(false);
  };
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.run}
      cancelLabel={words.cancel}
      confirmDisabled={!isReasonGiven(reason) || isLong}
      busy={isBusy}
      onCancel={onClose}
      onConfirm={() => void register()}
    >
      {words.text(people)}
      <div style={{ marginTop: 16 }}>
        <TextField
          label={rosterExportWords.reason}
          required
          placeholder={rosterExportWords.reasonHint}
          value={reason}
          limit={EXPORT_REASON_MAX_CHARS}
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
