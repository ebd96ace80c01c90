/** The filters of the page, kept in the address. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readChangeChoice, type ChangeChoice } from '../../../shared/domain/change-choice';

type Field = 'kind' | 'by' | 'from' | 'until' | 'table' | 'row';

export interface ChoiceControl {
  readonly choice: ChangeChoice;
  /** Sets some; '' takes one away. */
  readonly change: (patch: Partial<Record<Field, string>>) => void;
  readonly clear: () => void;
  /** `?kind=…` as it stands, for the printed list. */
  readonly query: string;
}

export function useChangeChoice(): ChoiceControl {
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const choice = useMemo(() => readChangeChoice(new URLSearchParams(query)), [query]);
  return {
    choice,
    query: query === '' ? '' : `?${query}`,
    change: (patch) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [key, value] of Object.entries(patch)) {
            if (value === '') after.delete(key);
            else after.set(key, value);
          }
          return after;
        },
        { replace: true },
      );
    },
    clear: () => {
      setParams({}, { replace: true });
    },
  };
}
