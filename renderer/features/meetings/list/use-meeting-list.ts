/** Where the list stands, kept in the address: year, kind, state, search. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { yearOf } from '../../../../shared/domain/dates';
import { recordStates, recordTypes, type OrgLifeRecord } from '../../../../shared/schema/meeting';
import type { MeetingFilter } from './meeting-rows';

type Param = 'year' | 'type' | 'state' | 'search';

export interface MeetingList {
  year: number;
  /** The first is the one that filters nothing: this year. */
  years: readonly number[];
  filter: MeetingFilter;
  isFiltering: boolean;
  set: (patch: Partial<Record<Param, string>>) => void;
  clear: () => void;
}

export function useMeetingList(records: readonly OrgLifeRecord[] | undefined, today: string): MeetingList {
  const [params, setParams] = useSearchParams();
  const thisYear = yearOf(today);
  const wanted = Number(params.get('year'));
  const year = Number.isInteger(wanted) && wanted > 1900 ? wanted : thisYear;
  const type = recordTypes.find((one) => one === params.get('type')) ?? '';
  const state = recordStates.find((one) => one === params.get('state')) ?? '';
  const search = params.get('search') ?? '';
  const filter = useMemo<MeetingFilter>(() => ({ type, state, search }), [type, state, search]);
  const years = useMemo(() => {
    const known = new Set((records ?? []).map((record) => yearOf(record.startAt)));
    known.add(year);
    known.delete(thisYear);
    return [thisYear, ...[...known].sort((a, b) => b - a)];
  }, [records, thisYear, year]);
  const set = (patch: Partial<Record<Param, string>>): void => {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [key, value] of Object.entries(patch)) {
          if (value === '' || (key === 'year' && value === String(thisYear))) after.delete(key);
          else after.set(key, value);
        }
        return after;
      },
      { replace: true },
    );
  };
  return {
    year,
    years,
    filter,
    isFiltering: type !== '' || state !== '' || search.trim() !== '',
    set,
    clear: () => {
      set({ type: '', state: '', search: '' });
    },
  };
}
