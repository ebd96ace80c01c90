/** Reads what was deleted and puts it back. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BranchRows } from '../../../shared/domain/merge-files';
import {
  deletedEntries,
  recycledFiles,
  restoreDeletedOps,
  restoreRefusal,
  type BinEntry,
} from '../../../shared/domain/recycle-bin';
import type { Failure } from '../../../shared/ipc/reply';
import type { ChangeSummary } from '../../../shared/ipc/requests/backup';
import type { Op } from '../../../shared/schema/command';
import { failureText } from '../../../shared/words/failures';
import { recycleBinWords as words } from '../../../shared/words/recycle';
import { REASON_MS, useRestoreMember } from '../../actions/use-restore-member';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData, useTable } from '../../data/data-context';
import { useBranchIds, useReadBranchRows } from '../../data/stores/use-branch-rows';
import { useDesk } from '../../desk/desk-context';
import { listChangesUpTo } from '../../desk/list-changes';
import { useToast } from '../../ui/feedback/toast-context';

/** Deletions looked at: a secretary deletes some dozens a year; older ones stay in 变更记录. */
const MOST = 1_000;

export interface RecycleBin {
  /** Newest first; undefined while loading. */
  entries: readonly BinEntry[] | undefined;
  hasMore: boolean;
  failure: Failure | undefined;
  retry: () => void;
  restore: (entry: BinEntry) => Promise<void>;
}

interface Deletions {
  changes: readonly ChangeSummary[];
  recycled: readonly ChangeSummary[];
  hasMore: boolean;
}

export function useRecycleBin(): RecycleBin {
  const desk = useDesk();
  const toast = useToast();
  const write = useWriteUndo();
  const restoreMember = useRestoreMember();
  const branch = useBranch();
  const { writePoint } = useData();
  const readRows = useReadBranchRows();
  const present = useBranchIds();
  const [persons, members, fileMerges] = [useTable('persons'), useTable('members'), useTable('fileMerges')];
  const [deletions, setDeletions] = useState<Deletions>();
  const [failure, setFailure] = useState<Failure>();

  const load = useCallback(async (): Promise<void> => {
    const [deleted, recycled] = await Promise.all([
      listChangesUpTo(desk, { deletes: true, branchId: branch.id }, MOST),
      listChangesUpTo(desk, { name: 'members.recycle', branchId: branch.id }, MOST),
    ]);
    if (!deleted.ok || !recycled.ok) {
      setFailure(deleted.ok ? (recycled as { failure: Failure }).failure : deleted.failure);
      return;
    }
    setFailure(undefined);
    const { changes, hasMore } = deleted.value;
    setDeletions({ changes, hasMore, recycled: recycled.value.changes });
  }, [desk, branch.id]);
  useEffect(() => {
    // Told by what comes: nothing is set while this runs.
    void load();
    return writePoint.onSaved(() => void load());
  }, [load, writePoint]);

  const entries = useMemo(() => {
    if (!present || !persons || !members || !fileMerges || !deletions) return undefined;
    const names = new Map(persons.map(({ id, name }) => [id, name]));
    for (const { id, personId } of members) names.set(id, names.get(personId) ?? '');
    const byOf = (memberId: string): string | undefined =>
      deletions.recycled.find((change) => change.rows.some(({ id }) => id === memberId))?.by;
    return [
      ...deletedEntries(
        deletions.changes,
        (id) => names.get(id),
        (_table, id) => present.has(id),
      ),
      ...recycledFiles({ persons, members, fileMerges }, byOf),
    ].sort((a, b) => (a.at < b.at ? 1 : -1));
  }, [present, persons, members, fileMerges, deletions]);

  const putBack = (entry: BinEntry, name: string, ops: readonly Op[]): Promise<boolean> =>
    write(name, ops, {
      done: words.restored(entry.subject),
      undone: words.undone,
      onFailure: (refused) => {
        toast.show({ text: refused.code === 'conflict' ? words.changed : failureText(refused) });
      },
    });
  const restoreRows = async (entry: BinEntry, commandId: string, found: BranchRows): Promise<void> => {
    const reply = await desk['journal.findCommand']({ commandId });
    if (!reply.ok || !reply.value.entry) {
      toast.show({ text: reply.ok ? words.gone : failureText(reply.failure) });
      return;
    }
    const ops = restoreDeletedOps(reply.value.entry.command);
    const refusal = restoreRefusal(ops, found);
    if (refusal) toast.show({ text: words.refused(refusal), durationMs: REASON_MS });
    else await putBack(entry, 'recycle.restore', ops);
  };

  return {
    entries,
    hasMore: deletions?.hasMore ?? false,
    failure,
    retry: () => void load(),
    restore: async (entry) => {
      if (entry.commandId === undefined) await restoreMember(entry.id);
      else await restoreRows(entry, entry.commandId, await readRows());
    },
  };
}
