import { useState } from 'react';
import type { CalendarDate } from '../../../shared/domain/dates';
import {
  checkPaymentEdit,
  isDuesWay,
  paymentEdit,
  type PaymentEdit,
} from '../../../shared/domain/dues-payment';
import type { DuesPayment } from '../../../shared/schema/dues';
import { duesWords } from '../../../shared/words/dues';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DateField } from '../../ui/field/DateField';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';
import { wayOptions } from './PaymentDialog';

const words = duesWords.edit;

interface EditPaymentDialogProps {
  readonly payment: DuesPayment;
  readonly name: string;
  readonly today: CalendarDate;
  readonly onCancel: () => void;
  readonly onSave: (edit: PaymentEdit) => void;
}

/** One registered month put right. */
export function EditPaymentDialog({ payment, name, today, onCancel, onSave }: EditPaymentDialogProps) {
  const [edit, setEdit] = useState(() => paymentEdit(payment));
  const problems = checkPaymentEdit(edit, today);
  const said = (key: keyof PaymentEdit): string | undefined => {
    const problem = problems[key];
    return problem === undefined ? undefined : duesWords.problems[problem];
  };
  const text = (key: 'amount' | 'receiptNo' | 'proxyName' | 'note') => ({
    value: edit[key],
    error: said(key),
    onChange: (value: string) => {
      setEdit({ ...edit, [key]: value });
    },
  });
  return (
    <ConfirmDialog
      open
      title={words.title(name, payment.month)}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      confirmDisabled={Object.keys(problems).length > 0}
      onCancel={onCancel}
      onConfirm={() => {
        onSave(edit);
      }}
    >
      <div style={{ display: 'grid', gap: 14, marginTop: 12 }}>
        <TextField
          label={words.amount}
          unit={words.unit}
          help={words.amountHelp}
          inputMode="decimal"
          {...text('amount')}
        />
        <DateField
          label={duesWords.payment.paidOn}
          value={edit.paidOn}
          max={today}
          error={said('paidOn')}
          onChange={(paidOn) => {
            setEdit({ ...edit, paidOn });
          }}
        />
        <SelectField
          label={duesWords.payment.way}
          options={wayOptions}
          value={edit.way}
          onChange={(way) => {
            setEdit({ ...edit, way: isDuesWay(way) ? way : '' });
          }}
        />
        <TextField label={duesWords.payment.receiptNo} {...text('receiptNo')} />
        <TextField
          label={duesWords.payment.proxyName}
          help={duesWords.payment.proxyHelp}
          {...text('proxyName')}
        />
        <TextField label={duesWords.payment.note} {...text('note')} />
      </div>
    </ConfirmDialog>
  );
}
