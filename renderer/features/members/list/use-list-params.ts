import { useSearchParams } from 'react-router';
import { filterKeys, readFilter, type MemberFilter } from '../../../../shared/domain/list-view';
import { isRealDay } from '../../../../shared/schema/primitives';

export type ListView = 'roster' | 'former' | 'recycled';

/** Where the list stands, kept in the address: the open member, the day, the conditions, which list, which view. */
export interface ListParams extends MemberFilter {
  id: string;
  /** '' = today. */
  date: string;
  view: ListView;
  /** The view chosen last: one of the built-in ones or the id of an own one; '' = all. */
  saved: string;
}

export function useListParams(): [ListParams, (patch: Partial<ListParams>) => void] {
  const [params, setParams] = useSearchParams();
  const date = params.get('date') ?? '';
  const view = params.get('view');
  const current: ListParams = {
    ...readFilter((key) => params.get(key)),
    id: params.get('id') ?? '',
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) && isRealDay(date) ? date : '',
    view: view === 'former' || view === 'recycled' ? view : 'roster',
    saved: params.get('saved') ?? '',
  };
  const change = (patch: Partial<ListParams>): void => {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [key, value] of Object.entries(patch)) {
          if (value === '' || value === 'roster') after.delete(key);
          else after.set(key, value);
        }
        return after;
      },
      { replace: true },
    );
  };
  return [current, change];
}

export function filterOf(params: ListParams): MemberFilter {
  const filter = { ...params } as Record<string, string>;
  return Object.fromEntries(filterKeys.map((key) => [key, filter[key] ?? ''])) as MemberFilter;
}
