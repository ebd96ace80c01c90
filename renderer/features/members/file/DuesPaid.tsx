import { useMemo } from 'react';
import { Link } from 'react-router';
import { yearOf, type CalendarDate } from '../../../../shared/domain/dates';
import { monthsOf } from '../../../../shared/domain/dues';
import { DuesBook, paidThrough } from '../../../../shared/domain/dues-year';
import type { MemberLife } from '../../../../shared/domain/member-life-file';
import { memberFileWords } from '../../../../shared/words/member-life';
import { useBranch, useDuesOf } from '../../../data/data-context';

const words = memberFileWords.dues;

interface DuesPaidProps {
  readonly life: MemberLife;
  readonly today: CalendarDate;
}

/** 本年已交至6月，未交2个月: how this year's dues stand; opens them. No amount: a file is looked at by others. */
export function DuesPaid({ life, today }: DuesPaidProps) {
  const { startedOn } = useBranch();
  const { member, memberships, statusSpans } = life;
  const dues = useDuesOf(member.id);
  const said = useMemo(() => {
    if (!dues) return '';
    const book = new DuesBook({ memberships, statusSpans }, dues, { startedOn }, today);
    const months = monthsOf(yearOf(today)).map((month) => book.month(member, month));
    const unpaid = months.filter(({ state }) => state === 'unpaid').length;
    return words.paid(paidThrough(months), unpaid);
  }, [dues, member, memberships, statusSpans, startedOn, today]);
  return said === '' ? null : <Link to={`/dues?member=${member.id}`}>{said}</Link>;
}
