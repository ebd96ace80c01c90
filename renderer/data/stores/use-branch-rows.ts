/** All rows of the branch at once: for what may touch any table (recycle bin, merged files, several branches). */
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import type { BranchRows } from '../../../shared/domain/merge-files';
import { tableNames, type TableName } from '../../../shared/schema/tables';
import { useBranch, useData } from '../data-context';
import { listIdsOfBranch, listOfBranch } from './branch-store';

/**
 * Reads tables of the current branch when called; all of them unless told which: after ten years a second or two.
 * @param names the same list each time, as a constant
 */
export function useReadBranchRows(names: readonly TableName[] = tableNames): () => Promise<BranchRows> {
  const { database } = useData();
  const branch = useBranch();
  return useCallback(async () => {
    const entries = await Promise.all(
      names.map(async (table) => [table, await listOfBranch(database, table, branch.id)] as const),
    );
    return Object.fromEntries(entries);
  }, [database, branch.id, names]);
}

/** Ids of all rows of the branch, without opening a row; undefined while loading. */
export function useBranchIds(): ReadonlySet<string> | undefined {
  const { database } = useData();
  const branch = useBranch();
  return useLiveQuery(
    async () =>
      new Set(
        (await Promise.all(tableNames.map((table) => listIdsOfBranch(database, table, branch.id)))).flat(),
      ),
    [database, branch.id],
  );
}
