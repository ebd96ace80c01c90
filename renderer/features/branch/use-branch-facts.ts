/** Everything the page shows of the branch, as rows; undefined while it is being read. */
import { useMemo } from 'react';
import type { RosterTables } from '../../../shared/domain/roster';
import type { LeadingPost, PostExchange, Reelection } from '../../../shared/schema/branch';
import { useRosterTables, useTable } from '../../data/data-context';

export interface BranchRows {
  tables: RosterTables;
  leadingPosts: readonly LeadingPost[];
  reelections: readonly Reelection[];
  exchanges: readonly PostExchange[];
}

export function useBranchFacts(): BranchRows | undefined {
  const tables = useRosterTables();
  const leadingPosts = useTable('leadingPosts');
  const reelections = useTable('reelections');
  const exchanges = useTable('postExchanges');
  return useMemo(
    () =>
      tables && leadingPosts && reelections && exchanges
        ? { tables, leadingPosts, reelections, exchanges }
        : undefined,
    [tables, leadingPosts, reelections, exchanges],
  );
}
