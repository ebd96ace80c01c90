import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CalendarDate } from '../../../shared/domain/dates';
import { isReasonGiven } from '../../../shared/domain/roster-export';
import { createOp } from '../../../shared/schema/command';
import { EXPORT_REASON_MAX_CHARS } from '../../../shared/schema/ledger';
import { duesWords } from '../../../shared/words/dues';
import { rosterExportWords } from '../../../shared/words/roster-export';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData } from '../../data/data-context';
import { PRINT_INTERNAL_COMMAND } from '../../data/write-point';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { TextField } from '../../ui/field/TextField';

const words = duesWords.internal;

interface InternalPrintDialogProps {
  readonly people: number;
  readonly year: number;
  readonly today: CalendarDate;
  readonly onCancel: () => void;
}

/** What for, before a sheet with everybody's wages is typeset at all (domain §4.1 P-11, §5.5). */
export function InternalPrintDialog({ people, year, today, onCancel }: InternalPrintDialogProps) {
  const branch = useBranch();
  const navigate = useNavigate();
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
      ...{ id, branchId: branch.id, at: now(), what: 'dues', profile: 'superiorFull', asOf: today },
      ...{ reason: reason.trim(), columns: [...words.columns], rowCount: people },
      ...{ fileName: words.name, placeLabel: '', result: 'printed' },
    });
    if (await write(PRINT_INTERNAL_COMMAND, [row], {}))
      void navigate(`/print/dues-profiles?year=${String(year)}&internal=${id}`);
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
      onCancel={onCancel}
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
