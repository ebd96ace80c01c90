import { EXPORT_REASON_MAX_CHARS } from '../../../../shared/schema/ledger';
import { rosterWords } from '../../../../shared/words/paper';
import { rosterExportWords } from '../../../../shared/words/roster-export';
import { useRegisterInternalPrint } from '../../../actions/use-register-internal-print';
import { ReasonDialog } from '../../../ui/feedback/ReasonDialog';

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
  const register = useRegisterInternalPrint();
  return (
    <ReasonDialog
      title={words.title}
      text={words.text(people)}
      confirmLabel={words.run}
      cancelLabel={words.cancel}
      limit={EXPORT_REASON_MAX_CHARS}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const id = await register({
          ...{ what: 'roster', asOf: day, reason, rowCount: people, fileName: words.name },
          columns: Object.values(rosterWords.columns),
        });
        if (id !== undefined) onRegistered(id);
        return id !== undefined;
      }}
    />
  );
}
