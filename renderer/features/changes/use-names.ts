/** Names of today for the ids in the trail; undefined while loading. */
import { useMemo } from 'react';
import type { NameOf } from '../../../shared/domain/change-formats';
import { namesOf } from '../../../shared/domain/change-names';
import { useRecords, useRosterTables, useTable } from '../../data/data-context';

export interface Names {
  readonly nameOf: NameOf;
  readonly personIdOf: (memberId: string) => string | undefined;
}

export function useNames(): Names | undefined {
  const roster = useRosterTables();
  const records = useRecords();
  const plans = useTable('studyPlans');
  const items = useTable('planItems');
  return useMemo(() => {
    if (!roster || !records || !plans || !items) return undefined;
    return {
      nameOf: namesOf({ roster, records, plans, items }),
      personIdOf: (memberId: string) => roster.members.find((one) => one.id === memberId)?.personId,
    };
  }, [roster, records, plans, items]);
}
