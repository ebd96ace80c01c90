import { useState } from 'react';
import { dayOfInstant } from '../../../../shared/domain/dates';
import { checkSignedOn, currentRevision } from '../../../../shared/domain/meeting';
import type { Remark } from '../../../../shared/domain/before-signature';
import type { Attachment } from '../../../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { isRealDay } from '../../../../shared/schema/primitives';
import { meetingStepWords, remarkWords } from '../../../../shared/words/meeting-steps';
import { CheckField } from '../../../ui/field/CheckField';
import { DateField } from '../../../ui/field/DateField';
import { TextField } from '../../../ui/field/TextField';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';

interface DialogProps {
  readonly heading: string;
  readonly onCancel: () => void;
}

/** Unusual things that do not block, named once before 送签. */
export function RemarksDialog(
  props: DialogProps & { readonly remarks: readonly Remark[]; readonly onConfirm: () => void },
) {
  const { heading, remarks, onConfirm, onCancel } = props;
  const words = meetingStepWords.remarks;
  return (
    <ConfirmDialog
      open
      title={words.title(heading)}
      confirmLabel={words.confirm(heading)}
      cancelLabel={words.cancel}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <ul style={{ margin: 0, paddingLeft: '1.25rem' }}>
        {remarks.map((remark) => (
          <li key={`${remark.code}-${remark.field}`}>{remarkWords[remark.code]}</li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}

export function WithdrawDialog(
  props: DialogProps & {
    readonly record: OrgLifeRecord;
    readonly onConfirm: (reason: string) => Promise<unknown>;
  },
) {
  const { heading, record, onConfirm, onCancel } = props;
  const words = meetingStepWords.withdraw;
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <ConfirmDialog
      open
      title={words.title(heading)}
      confirmLabel={words.confirm(heading)}
      cancelLabel={words.cancel}
      busy={busy}
      confirmDisabled={isTooLong(reason)}
      onConfirm={() => {
        setBusy(true);
        void onConfirm(reason).finally(() => {
          setBusy(false);
        });
      }}
      onCancel={onCancel}
    >
      <p style={{ margin: '0 0 .75rem' }}>{words.text(currentRevision(record)?.no ?? 1)}</p>
      <TextField
        label={words.reason}
        value={reason}
        limit={200}
        placeholder={words.reasonHint}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}

export interface SignChoice {
  by: string;
  signedOn: string;
  scanAttachmentId?: string;
}

/** 已签字归档: with the scan or with the tick, who and on which day; then locked. */
export function SignDialog(
  props: DialogProps & {
    readonly record: OrgLifeRecord;
    readonly scan: Attachment | undefined;
    readonly operator: string;
    readonly now: string;
    readonly onConfirm: (choice: SignChoice) => Promise<unknown>;
  },
) {
  const { heading, record, scan, operator, now, onConfirm, onCancel } = props;
  const words = meetingStepWords.sign;
  const today = dayOfInstant(now);
  const sentOn = dayOfInstant(currentRevision(record)?.at ?? now);
  const [signedOn, setSignedOn] = useState(sentOn <= today ? sentOn : today);
  const [by, setBy] = useState(operator || record.recorder?.name || '');
  const [isTicked, setTicked] = useState(false);
  const [busy, setBusy] = useState(false);
  const problem = isRealDay(signedOn) ? checkSignedOn(record, signedOn, today) : undefined;
  const isComplete =
    isRealDay(signedOn) &&
    problem === undefined &&
    by.trim() !== '' &&
    Array.from(by).length <= 40 &&
    (isTicked || scan !== undefined);
  return (
    <ConfirmDialog
      open
      title={words.title(heading)}
      confirmLabel={words.confirm(heading)}
      cancelLabel={words.cancel}
      busy={busy}
      confirmDisabled={!isComplete}
      onConfirm={() => {
        setBusy(true);
        const choice = { by: by.trim(), signedOn, ...(scan ? { scanAttachmentId: scan.id } : {}) };
        void onConfirm(choice).finally(() => {
          setBusy(false);
        });
      }}
      onCancel={onCancel}
    >
      <p style={{ margin: '0 0 .75rem' }}>{words.text}</p>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12, marginBottom: '.75rem' }}>
        <DateField
          label={words.signedOn}
          value={signedOn}
          error={problem ? words[problem] : undefined}
          onChange={setSignedOn}
        />
        <TextField label={words.by} value={by} limit={40} onChange={setBy} />
      </div>
      {scan ? (
        <span>{words.scan(scan.name)}</span>
      ) : (
        <CheckField label={words.ticked} value={isTicked} onChange={setTicked} />
      )}
    </ConfirmDialog>
  );
}

/** 更正 begins with its reason; without one nothing is opened. */
export function CorrectDialog(props: DialogProps & { readonly onConfirm: (reason: string) => void }) {
  const { heading, onConfirm, onCancel } = props;
  const words = meetingStepWords.correct;
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      open
      title={words.title(heading)}
      confirmLabel={words.confirm(heading)}
      cancelLabel={words.cancel}
      confirmDisabled={reason.trim() === '' || isTooLong(reason)}
      onConfirm={() => {
        onConfirm(reason.trim());
      }}
      onCancel={onCancel}
    >
      <p style={{ margin: '0 0 .75rem' }}>{words.text}</p>
      <TextField
        label={words.reason}
        value={reason}
        required
        limit={200}
        placeholder={words.reasonHint}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}

export function DropCorrectionDialog(props: DialogProps & { readonly onConfirm: () => void }) {
  const { heading, onConfirm, onCancel } = props;
  const words = meetingStepWords.correct;
  return (
    <ConfirmDialog
      open
      title={words.dropTitle(heading)}
      confirmLabel={words.dropConfirm}
      cancelLabel={words.dropCancel}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {words.dropText}
    </ConfirmDialog>
  );
}

function isTooLong(reason: string): boolean {
  return Array.from(reason.trim()).length > 200;
}
