import { useState, type ReactNode } from 'react';
import { daysInMonth, toDate, yearOf, type CalendarDate } from '../../../shared/domain/dates';
import { duesBasisOn } from '../../../shared/domain/dues-basis';
import type { DuesLine } from '../../../shared/domain/dues-year';
import type { DuesHandover, DuesPayment, DuesProfile } from '../../../shared/schema/dues';
import { useBranch } from '../../data/data-context';
import { EditPaymentDialog } from './EditPaymentDialog';
import { HabitsDialog, PostingDialog } from './HabitDialogs';
import { HandoverDialog } from './HandoverDialog';
import { InternalPrintDialog } from './InternalPrintDialog';
import { PaymentDialog } from './PaymentDialog';
import { ProfileDialog } from './ProfileDialog';
import type { DuesActions } from './use-dues-actions';
import type { DuesFacts } from './use-dues-facts';

export type Asked =
  | { kind: 'register'; people: readonly string[] }
  | { kind: 'payment'; row: DuesPayment; name: string }
  | { kind: 'profile'; line: DuesLine; current: DuesProfile | undefined }
  | { kind: 'batch'; current: DuesHandover | undefined }
  | { kind: 'posting' }
  | { kind: 'habits' }
  | { kind: 'internal' };

/** The dialog that is open, and the way to open one. */
export function useDuesDialogs(
  facts: DuesFacts,
  actions: DuesActions,
  year: number,
  today: CalendarDate,
): { ask: (asked: Asked) => void; dialog: ReactNode } {
  const { superiorOrg } = useBranch();
  const [asked, setAsked] = useState<Asked>();
  const onCancel = (): void => {
    setAsked(undefined);
  };
  /** Closes the dialog, then does what it was opened for. */
  const closing =
    <Args extends unknown[]>(run: (...args: Args) => void) =>
    (...args: Args): void => {
      setAsked(undefined);
      run(...args);
    };
  const shared = { year, today, onCancel };
  const dialogOf = (): ReactNode => {
    switch (asked?.kind) {
      case undefined:
        return null;
      case 'register':
        return (
          <PaymentDialog
            {...shared}
            lines={facts.lines}
            chosen={asked.people}
            onSave={closing(actions.register)}
          />
        );
      case 'payment':
        return (
          <EditPaymentDialog
            {...{ today, onCancel }}
            payment={asked.row}
            name={asked.name}
            onSave={closing((edit) => {
              actions.changePayment(edit, asked.row, asked.name);
            })}
          />
        );
      case 'profile':
        return (
          <ProfileDialog
            {...{ today, onCancel }}
            {...profileStart(facts, asked.line, asked.current, year, today)}
            person={asked.line.person}
            current={asked.current}
            rounding={facts.setting.rounding}
            onSave={closing((draft) => {
              actions.approve(draft, asked.line, asked.current);
            })}
          />
        );
      case 'batch':
        return (
          <HandoverDialog
            {...{ ...shared, superiorOrg }}
            payments={facts.payments}
            current={asked.current}
            onSave={closing((draft) => {
              actions.handOver(draft, asked.current);
            })}
          />
        );
      case 'posting':
        return (
          <PostingDialog
            {...shared}
            onSave={closing((on) => {
              actions.recordPosting(year, on);
            })}
          />
        );
      case 'internal':
        return <InternalPrintDialog {...shared} people={facts.lines.length} />;
      case 'habits':
        return (
          <HabitsDialog onCancel={onCancel} setting={facts.setting} onSave={closing(actions.changeHabits)} />
        );
    }
  };
  return { ask: setAsked, dialog: dialogOf() };
}

/** A new 核定 begins in January while this year has none, else in the running month; by the article of the post. */
function profileStart(
  { profiles, workSpans }: DuesFacts,
  { member, person, profile }: DuesLine,
  current: DuesProfile | undefined,
  year: number,
  today: CalendarDate,
) {
  const own = profiles.filter(({ memberId }) => memberId === member.id);
  const january = `${String(year)}-01`;
  const from =
    own.some((row) => row.from === january) && year === yearOf(today) ? today.slice(0, 7) : january;
  const [fromYear, fromMonth] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const lastDay = toDate({ year: fromYear, month: fromMonth, day: daysInMonth(fromYear, fromMonth) });
  const basis = duesBasisOn(person, workSpans, lastDay);
  return {
    last: profile,
    start: { table: basis?.table ?? profile?.table ?? 'wage', from },
    taken: own.filter(({ id }) => id !== current?.id).map((row) => row.from),
  };
}
