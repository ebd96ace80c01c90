import { useState } from 'react';
import { styled } from '@mui/material/styles';
import type { CalendarDate } from '../../../shared/domain/dates';
import { parseYuan } from '../../../shared/domain/dues';
import {
  blankPayment,
  checkPayment,
  commonAmount,
  isDuesWay,
  payableMonths,
  remainingFen,
  type PaymentDraft,
} from '../../../shared/domain/dues-payment';
import type { DuesLine } from '../../../shared/domain/dues-year';
import { duesWays } from '../../../shared/schema/dues';
import { duesWayWords } from '../../../shared/words/register-codes';
import { duesWords } from '../../../shared/words/dues';
import { color } from '../../ui/color';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DateField } from '../../ui/field/DateField';
import { PeoplePicker } from '../../ui/field/PeoplePicker';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';
import { MonthRange } from './MonthRange';

const words = duesWords.payment;
export const wayOptions = duesWays.map((value) => ({ value, label: duesWayWords[value] }));

const Two = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: '14px 16px',
  alignItems: 'start',
});
/** Some ten people are seen at once; more scroll inside. */
const People = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 12rem) 9rem minmax(0, 1fr)',
  gap: '.375rem 12px',
  alignItems: 'center',
  maxHeight: '16rem',
  overflowY: 'auto',
  padding: '2px 2px 2px 0',
});

interface PaymentDialogProps {
  readonly lines: readonly DuesLine[];
  /** Who is chosen at first. */
  readonly chosen: readonly string[];
  readonly year: number;
  readonly today: CalendarDate;
  readonly onCancel: () => void;
  readonly onSave: (draft: PaymentDraft, lines: readonly DuesLine[]) => void;
}

/** One payment of several members and months: amounts begin as what is still due, and may be typed. */
export function PaymentDialog({ lines, chosen, year, today, onCancel, onSave }: PaymentDialogProps) {
  const [people, setPeople] = useState(chosen);
  const [draft, setDraft] = useState(() => blankPayment(withIds(lines, chosen), today));
  const [isTouched, setTouched] = useState(false);
  const own = withIds(lines, people);
  const problems = checkPayment(draft, own, today);
  const said = (key: string): string | undefined => {
    const problem = problems[key];
    return problem === undefined || (key === 'people' && !isTouched)
      ? undefined
      : duesWords.problems[problem];
  };
  const change = (patch: Partial<PaymentDraft>): void => {
    setDraft({ ...draft, ...patch });
  };
  const choose = (ids: readonly string[]): void => {
    setPeople(ids);
    // Months follow the first choice; afterwards they are the user's.
    if (people.length === 0) {
      const { first, last } = blankPayment(withIds(lines, ids), today);
      change({ first, last });
    }
  };
  return (
    <ConfirmDialog
      open
      isWide
      title={words.title}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      confirmDisabled={Object.keys(problems).length > 0}
      onCancel={onCancel}
      onConfirm={() => {
        onSave(draft, own);
      }}
    >
      <div
        style={{ display: 'grid', gap: 14, marginTop: 12 }}
        onBlur={() => {
          setTouched(true);
        }}
      >
        <PeoplePicker
          label={words.people}
          required
          help={words.peopleHelp}
          people={lines.map(({ member, person }) => ({ id: member.id, name: person.name }))}
          value={people}
          error={said('people')}
          onChange={choose}
        />
        <Two>
          <MonthRange
            {...{ year, first: draft.first, last: draft.last, error: said('last'), onChange: change }}
            labels={words}
          />
          <DateField
            label={words.paidOn}
            required
            value={draft.paidOn}
            max={today}
            error={said('paidOn')}
            onChange={(paidOn) => {
              change({ paidOn });
            }}
          />
          <SelectField
            label={words.way}
            options={wayOptions}
            value={draft.way}
            onChange={(way) => {
              change({ way: isDuesWay(way) ? way : '' });
            }}
          />
        </Two>
        {own.length === 0 ? null : <Amounts {...{ own, draft, said, change }} />}
        <Two>
          <TextField
            label={words.receiptNo}
            value={draft.receiptNo}
            error={said('receiptNo')}
            onChange={(receiptNo) => {
              change({ receiptNo });
            }}
          />
          <TextField
            label={words.proxyName}
            help={words.proxyHelp}
            value={draft.proxyName}
            error={said('proxyName')}
            onChange={(proxyName) => {
              change({ proxyName });
            }}
          />
        </Two>
      </div>
    </ConfirmDialog>
  );
}

interface AmountsProps {
  readonly own: readonly DuesLine[];
  readonly draft: PaymentDraft;
  readonly said: (key: string) => string | undefined;
  readonly change: (patch: Partial<PaymentDraft>) => void;
}

function Amounts({ own, draft, said, change }: AmountsProps) {
  const { sum, ticked, count } = totals(own, draft);
  return (
    <section aria-label={words.list}>
      <div style={{ fontWeight: 600, marginBottom: 6 }}>{words.list}</div>
      <People>
        {own.map((line) => {
          const { member, person } = line;
          const months = payableMonths(line, draft);
          const isFixed = months.every((month) => remainingFen(month) !== undefined);
          return (
            <div key={member.id} style={{ display: 'contents' }}>
              <span>{person.name}</span>
              <span style={{ color: color.ink2, fontSize: '.875rem' }}>{words.months(months.length)}</span>
              {months.length === 0 ? (
                <span />
              ) : (
                <TextField
                  label={words.amountOf(person.name)}
                  hideLabel
                  inputMode="decimal"
                  placeholder={isFixed ? words.each : words.tickOnly}
                  value={draft.amounts[member.id] ?? commonAmount(months)}
                  error={said(member.id)}
                  onChange={(amount) => {
                    change({ amounts: { ...draft.amounts, [member.id]: amount } });
                  }}
                />
              )}
            </div>
          );
        })}
      </People>
      <p role="status" style={{ margin: '8px 0 0', fontVariantNumeric: 'tabular-nums' }}>
        {words.total(sum, count)}
        {ticked > 0 ? words.totalTicked(ticked) : ''}
      </p>
    </section>
  );
}

/** Paid months of people, their sum in 分, and how many of them are only ticked. */
function totals(own: readonly DuesLine[], draft: PaymentDraft) {
  let [sum, ticked, count] = [0, 0, 0];
  for (const line of own) {
    const typed = parseYuan(draft.amounts[line.member.id] ?? '');
    for (const month of payableMonths(line, draft)) {
      const fen = typed ?? remainingFen(month);
      count += 1;
      sum += fen ?? 0;
      if (fen === undefined) ticked += 1;
    }
  }
  return { sum, ticked, count };
}

function withIds(lines: readonly DuesLine[], ids: readonly string[]): DuesLine[] {
  return lines.filter(({ member }) => ids.includes(member.id));
}
