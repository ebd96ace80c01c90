import { useState } from 'react';
import { styled } from '@mui/material/styles';
import type { CalendarDate } from '../../../shared/domain/dates';
import {
  blankHandover,
  checkHandover,
  handoverDraft,
  openPayments,
  sumFen,
  type HandoverDraft,
} from '../../../shared/domain/dues-handover';
import type { DuesHandover, DuesPayment } from '../../../shared/schema/dues';
import { duesWords } from '../../../shared/words/dues';
import { color } from '../../ui/color';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DateField } from '../../ui/field/DateField';
import { TextField } from '../../ui/field/TextField';
import { MonthRange } from './MonthRange';

const words = duesWords.batch;

const Two = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: '14px 16px',
  alignItems: 'start',
});

interface HandoverDialogProps {
  readonly payments: readonly DuesPayment[];
  /** The batch that is corrected; what is in it stays. undefined: a new one. */
  readonly current: DuesHandover | undefined;
  readonly year: number;
  readonly today: CalendarDate;
  readonly superiorOrg: string;
  readonly onCancel: () => void;
  readonly onSave: (draft: HandoverDraft) => void;
}

/** 上缴: the months, what they add up to, and the receipt. */
export function HandoverDialog(props: HandoverDialogProps) {
  const { payments, current, year, today, superiorOrg, onCancel, onSave } = props;
  const [draft, setDraft] = useState(() =>
    current ? handoverDraft(current) : blankHandover(payments, year, today, superiorOrg),
  );
  const taken = current
    ? payments.filter(({ handoverId }) => handoverId === current.id)
    : openPayments(payments, draft);
  const ticked = payments.filter(
    ({ month, paidFen, handoverId }) =>
      month >= draft.first && month <= draft.last && paidFen === undefined && handoverId === undefined,
  );
  const problems = checkHandover(draft, current ? undefined : sumFen(taken), today);
  const said = (key: keyof HandoverDraft): string | undefined => {
    const problem = problems[key];
    return problem === undefined ? undefined : duesWords.problems[problem];
  };
  const change = (patch: Partial<HandoverDraft>): void => {
    setDraft({ ...draft, ...patch });
  };
  const text = (key: 'toOrg' | 'by' | 'receiptNo' | 'note') => ({
    label: words[key],
    value: draft[key],
    error: said(key),
    onChange: (value: string) => {
      change({ [key]: value });
    },
  });
  return (
    <ConfirmDialog
      open
      isWide
      title={current ? words.editTitle(current.no) : words.title}
      confirmLabel={current ? words.saveChange : words.save}
      cancelLabel={words.cancel}
      confirmDisabled={Object.keys(problems).length > 0}
      onCancel={onCancel}
      onConfirm={() => {
        onSave(draft);
      }}
    >
      <div style={{ display: 'grid', gap: 14, marginTop: 12 }}>
        {current ? null : (
          <Two>
            <MonthRange
              {...{ year, first: draft.first, last: draft.last, error: said('last'), onChange: change }}
              labels={words}
            />
          </Two>
        )}
        <p role="status" style={{ margin: 0, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
          {words.sum(taken.length, current ? current.amountFen : sumFen(taken))}
        </p>
        {current || ticked.length === 0 ? null : (
          <p style={{ margin: 0, color: color.ink2, fontSize: '.875rem' }}>
            {words.sumTicked(ticked.length)}
          </p>
        )}
        <Two>
          <DateField
            label={words.on}
            required
            value={draft.on}
            max={today}
            error={said('on')}
            onChange={(on) => {
              change({ on });
            }}
          />
          <TextField required {...text('toOrg')} />
          <TextField {...text('by')} />
          <TextField {...text('receiptNo')} />
        </Two>
        <TextField {...text('note')} />
      </div>
    </ConfirmDialog>
  );
}
