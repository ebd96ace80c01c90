import { useState } from 'react';
import type { ErasureProposal } from '../../../shared/domain/retention';
import { retentionWords } from '../../../shared/words/retention';
import { TextField } from '../../ui/field/TextField';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { dueLine } from './due-lines';

const words = retentionWords.confirm;
const MOST_REASON = 200;

interface EraseDialogProps {
  readonly open: boolean;
  readonly proposals: readonly ErasureProposal[];
  /** Days on which a hand-over package was made that is not known to be destroyed. */
  readonly packageDays: readonly string[];
  readonly nameOf: (id: string) => string | undefined;
  readonly busy: boolean;
  readonly onErase: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Names the person, says what stays, and where else the keys still are: a stick in a drawer, a package. */
export function EraseDialog(props: EraseDialogProps) {
  const { open, proposals, packageDays, nameOf, busy, onErase, onCancel } = props;
  const [reason, setReason] = useState<string>(words.reasonDefault);
  const lines = proposals.map((proposal) => dueLine(proposal, nameOf));
  const names = lines
    .slice(0, 3)
    .map(({ object }) => object)
    .join('、');
  const stays = [...new Set(lines.map((line) => line.stays))];
  const length = Array.from(reason).length;
  return (
    <ConfirmDialog
      open={open}
      title={lines.length > 3 ? words.titleMany(names, lines.length) : words.title(names)}
      confirmLabel={words.ok}
      cancelLabel={words.keep}
      confirmDisabled={reason.trim() === '' || length > MOST_REASON}
      busy={busy}
      onConfirm={() => {
        onErase(reason.trim());
      }}
      onCancel={onCancel}
    >
      <p style={{ margin: '.25rem 0' }}>{words.text}</p>
      {stays.map((what) => (
        <p key={what} style={{ margin: '.25rem 0' }}>
          {words.stays(what)}
        </p>
      ))}
      <p style={{ margin: '.25rem 0' }}>{words.sticks}</p>
      {packageDays.length > 0 ? <p style={{ margin: '.25rem 0' }}>{words.packages(packageDays)}</p> : null}
      <div style={{ height: '.75rem' }} />
      <TextField
        label={words.reason}
        value={reason}
        limit={MOST_REASON}
        error={reason.trim() === '' ? words.reasonMissing : undefined}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}
