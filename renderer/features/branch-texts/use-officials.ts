/** how often the leading officials came in a period; undefined while the rows are being read. */
import { useMemo } from 'react';
import { officialsOfPeriod, type OfficialAttendance } from '../../../shared/domain/leading-officials';
import { useRecordsAround, useSharedRoster, useTable } from '../../data/data-context';

export function useOfficials(
  { first, last }: { first: string; last: string },
  today: string,
): readonly OfficialAttendance[] | undefined {
  const tables = useSharedRoster();
  const leadingPosts = useTable('leadingPosts');
  const records = useRecordsAround(first, last);
  return useMemo(
    () =>
      tables && leadingPosts && records
        ? officialsOfPeriod({ ...tables, leadingPosts, records }, { first, last }, today)
        : undefined,
    [tables, leadingPosts, records, first, last, today],
  );
}
