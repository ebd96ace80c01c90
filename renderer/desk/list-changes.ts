/** Pages of the audit trail read one after another, up to a bound; each request stays small. */
import { succeed, type Reply } from '../../shared/ipc/reply';
import type { AuditFilter, ChangeSummary } from '../../shared/ipc/requests/backup';
import type { Desk } from './desk';

/** The most `journal.listChanges` gives at once. */
export const CHANGES_PER_PAGE = 200;

/**
 * Newest first, at most `most`, only those before seq `before`; `hasMore`: there are older ones that were not read.
 * A page may be short, even empty, with more to come.
 */
export async function listChangesUpTo(
  desk: Pick<Desk, 'journal.listChanges'>,
  filter: AuditFilter,
  most: number,
  before: number | null = null,
): Promise<Reply<{ changes: ChangeSummary[]; hasMore: boolean }>> {
  const changes: ChangeSummary[] = [];
  let beforeSeq = before;
  while (changes.length < most) {
    const limit = Math.min(CHANGES_PER_PAGE, most - changes.length);
    const page: Awaited<ReturnType<Desk['journal.listChanges']>> = await desk['journal.listChanges']({
      filter,
      beforeSeq,
      limit,
    });
    if (!page.ok) return page;
    changes.push(...page.value.changes);
    beforeSeq = page.value.nextSeq;
    if (beforeSeq === null) return succeed({ changes, hasMore: false });
  }
  return succeed({ changes, hasMore: true });
}
