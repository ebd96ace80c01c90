import { useNavigate } from 'react-router';
import type { CalendarDate } from '../../../shared/domain/dates';
import { EXPORT_REASON_MAX_CHARS } from '../../../shared/schema/ledger';
import { duesWords } from '../../../shared/words/dues';
import { useRegisterInternalPrint } from '../../actions/use-register-internal-print';
import { ReasonDialog } from '../../ui/feedback/ReasonDialog';

const words = duesWords.internal;

interface InternalPrintDialogProps {
  readonly people: number;
  readonly year: number;
  readonly today: CalendarDate;
  readonly onCancel: () => void;
}

/** What for, before a sheet with everybody's wages is typeset at all (domain §4.1 P-11, §5.5). */
export function InternalPrintDialog({ people, year, today, onCancel }: InternalPrintDialogProps) {
  const navigate = useNavigate();
  const register = useRegisterInternalPrint();
  return (
    <ReasonDialog
      title={words.title}
      text={words.text(people)}
      confirmLabel={words.run}
      cancelLabel={words.cancel}
      limit={EXPORT_REASON_MAX_CHARS}
      onCancel={onCancel}
      onConfirm={async (reason) => {
        const id = await register({
          ...{ what: 'dues', asOf: today, reason, rowCount: people, fileName: words.name },
          columns: [...words.columns],
        });
        if (id !== undefined) void navigate(`/print/dues-profiles?year=${String(year)}&internal=${id}`);
        return id !== undefined;
      }}
    />
  );
}
