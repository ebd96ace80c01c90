import { useSearchParams } from 'react-router';
import type { CalendarDate } from '../../../shared/domain/dates';

export interface BirthdayParams {
  view: 'month' | 'medal';
  /** YYYY-MM. */
  month: string;
}

/** Which list is shown, kept in the address; the month of today until another one is chosen. */
export function useBirthdayParams(
  today: CalendarDate,
): [BirthdayParams, (patch: Partial<BirthdayParams>) => void] {
  const [params, setParams] = useSearchParams();
  const month = params.get('month') ?? '';
  const current: BirthdayParams = {
    view: params.get('view') === 'medal' ? 'medal' : 'month',
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : today.slice(0, 7),
  };
  const change = (patch: Partial<BirthdayParams>): void => {
    const next = { ...current, ...patch };
    setParams({ view: next.view, month: next.month }, { replace: true });
  };
  return [current, change];
}
