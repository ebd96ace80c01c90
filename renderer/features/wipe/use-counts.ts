/** How much of the branch this PC holds. */
import { useRecords, useRosterTables } from '../../data/data-context';

export interface Counts {
  members: number;
  records: number;
}

/** undefined while loading. */
export function useCounts(): Counts | undefined {
  const tables = useRosterTables();
  const records = useRecords();
  return tables && records ? { members: tables.members.length, records: records.length } : undefined;
}
