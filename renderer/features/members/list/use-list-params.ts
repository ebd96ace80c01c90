import { useSearchParams } from 'react-router';
import { isRealDay } from '../../../../shared/schema/primitives';

export type ListView = 'roster' | 'former' | 'recycled';

/** Where the list stands, kept in the address: the open member, the day, the filters, which list. */
export interface ListParams {
  id: string;
  /** '' = today. */
  date: string;
  group: string;
  category: string;
  view: ListView;
}

export function useListParams(): [ListParams, (patch: Partial<ListParams>) => void] {
  const [params, setParams] = useSearchParams();
  const date = params.get('date') ?? '';
  const view = params.get('view');
  const current: ListParams = {
    id: params.get('id') ?? '',
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) && isRealDay(date) ? date : '',
    group: params.get('group') ?? '',
    category: params.get('category') ?? '',
    view: view === 'former' || view === 'recycled' ? view : 'roster',
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
