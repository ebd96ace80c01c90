/** The list, page by page. Each request is bounded, so that ten thousand changes open as quickly as ten. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { AuditFilter, ChangeSummary } from '../../../shared/ipc/requests/backup';
import { useWritePoint } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { CHANGES_PER_PAGE } from '../../desk/list-changes';

export interface ChangeListState {
  /** Newest first; undefined until the first page is there. */
  readonly changes: readonly ChangeSummary[] | undefined;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly failure: Failure | undefined;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** So many more fill the screen; a rare filter is read on until then. */
const ENOUGH = 50;

interface Loaded {
  key: string;
  changes: ChangeSummary[];
  nextSeq: number | null;
}

/** `filter` undefined: what it depends on is still being read. */
export function useChanges(filter: AuditFilter | undefined): ChangeListState {
  const desk = useDesk();
  const writePoint = useWritePoint();
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState<{ key: string; failure: Failure }>();
  const [isLoadingMore, setLoadingMore] = useState(false);
  const key = filter === undefined ? undefined : JSON.stringify(filter);
  /** Only the last question's answer counts. */
  const asked = useRef(0);

  const load = useCallback(
    async (forKey: string, after: Loaded | undefined) => {
      asked.current += 1;
      const turn = asked.current;
      setLoadingMore(true);
      let sofar: Loaded = after ?? { key: forKey, changes: [], nextSeq: null };
      const wanted = sofar.changes.length + ENOUGH;
      // A page may be short, even empty, with more to come: main reads a bounded part of the journal at a time.
      do {
        const reply = await desk['journal.listChanges']({
          filter: JSON.parse(forKey) as AuditFilter,
          beforeSeq: sofar.nextSeq,
          limit: CHANGES_PER_PAGE,
        });
        if (turn !== asked.current) return;
        if (!reply.ok) {
          setLoadingMore(false);
          setFailed({ key: forKey, failure: reply.failure });
          return;
        }
        const { changes, nextSeq } = reply.value;
        sofar = { key: forKey, changes: [...sofar.changes, ...changes], nextSeq };
        setFailed(undefined);
        setLoaded(sofar);
      } while (sofar.nextSeq !== null && sofar.changes.length < wanted);
      setLoadingMore(false);
    },
    [desk],
  );
  useEffect(() => {
    if (key === undefined) return;
    void load(key, undefined);
    // Something was saved while the list is open (an undo by Ctrl+Z): it belongs on top.
    return writePoint.onSaved(() => void load(key, undefined));
  }, [key, load, writePoint]);

  // The list of another filter is not shown under this one.
  const current = loaded?.key === key ? loaded : undefined;
  const hasMore = current !== undefined && current.nextSeq !== null;
  return {
    // Nothing found yet is not nothing: that is known only at the journal's beginning.
    changes: current === undefined || (current.changes.length === 0 && hasMore) ? undefined : current.changes,
    hasMore,
    isLoadingMore,
    failure: failed?.key === key ? failed?.failure : undefined,
    loadMore: () => {
      if (hasMore && !isLoadingMore) void load(current.key, current);
    },
    retry: () => {
      if (key !== undefined) void load(key, current);
    },
  };
}
