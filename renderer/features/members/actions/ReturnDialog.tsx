import { useState } from 'react';
import { parseCalendarDate } from '../../../../shared/domain/dates';
import type { StoredFile } from '../../../../shared/domain/member-file';
import { departureWords as words } from '../../../../shared/words/members';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';

interface ReturnDialogProps {
  readonly file: StoredFile;
  readonly today: string;
  readonly onConfirm: (from: string, fromOrg: string) => void;
  readonly onCancel: () => void;
}

/** A member who was transferred out comes back: from which day, from where. */
export function ReturnDialog({ file, today, onConfirm, onCancel }: ReturnDialogProps) {
  const last = file.memberships.at(-1);
  const [from, setFrom] = useState(today);
  const [fromOrg, setFromOrg] = useState(last?.toOrg ?? '');
  const left = last?.to ?? '';
  const error = ((): string | undefined => {
    if (from === '') return words.problems.dateMissing;
    if (parseCalendarDate(from) !== from) return words.problems.dateUnreadable;
    if (from > today) return words.problems.dateInFuture;
    return from < left ? words.returnTooEarly(left) : undefined;
  })();
  const name = file.person.name;
  return (
    <ConfirmDialog
      open
      title={words.returnTitle(name)}
      confirmLabel={words.returnConfirm(name)}
      cancelLabel={words.cancel}
      confirmDisabled={error !== undefined || Array.from(fromOrg.trim()).length > 60}
      onCancel={onCancel}
      onConfirm={() => {
        onConfirm(from, fromOrg);
      }}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          <DateField label={words.returnOn} value={from} onChange={setFrom} error={error} required />
          <TextField label={words.returnFrom} value={fromOrg} onChange={setFromOrg} limit={60} />
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
