/** What would be handed over today, kept up to date while the page is open. */
import { useMemo, useState } from 'react';
import { handoverFacts, type HandoverOverview } from '../../../shared/domain/handover';
import type { PartyGroup } from '../../../shared/schema/branch';
import type { Handover } from '../../../shared/schema/ledger';
import { useData, useHandoverTables } from '../../data/data-context';
import { useLooseEnds } from '../../desk/use-loose-ends';

export interface HandoverNow {
  overview: HandoverOverview;
  groups: readonly PartyGroup[];
  /** 交接登记, newest first. */
  register: Handover[];
}

/** undefined while loading. */
export function useHandoverFacts(): HandoverNow | undefined {
  const { now: clock } = useData();
  const [now] = useState(clock);
  const tables = useHandoverTables();
  const ends = useLooseEnds();
  return useMemo(() => {
    if (!tables || !ends) return undefined;
    return {
      overview: handoverFacts(tables, { now, ...ends }),
      groups: tables.roster.partyGroups,
      register: [...tables.handovers].sort((a, b) => (a.at < b.at ? 1 : -1)),
    };
  }, [tables, ends, now]);
}
