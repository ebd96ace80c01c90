/** The audit trail as a document to print: the newest entries that fit the filter of the address. */
import { useEffect, useMemo, useState } from 'react';
import { auditFilterOf, readChangeChoice } from '../../../shared/domain/change-choice';
import { namesOf, type NamedRows } from '../../../shared/domain/change-names';
import type { Instant } from '../../../shared/domain/dates';
import type { Reply } from '../../../shared/ipc/reply';
import type { ChangeSummary } from '../../../shared/ipc/requests/backup';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import type { Branch } from '../../../shared/schema/branch';
import { useDesk } from '../../desk/desk-context';
import { listChangesUpTo } from '../../desk/list-changes';
import { changeListPaper } from '../../paper/change-list/change-list-paper';

/** About forty pages: more is no list to read, and the period can be cut. The sheet says when it was. */
export const MOST_PRINTED_CHANGES = 1000;

interface ChangeListQuestion {
  /** Query of the address; undefined when something else is printed. */
  query: string | undefined;
  rows: NamedRows | undefined;
  branch: Branch;
  now: Instant;
}

/** undefined while loading or when something else is printed. */
export function useChangeList({
  query,
  rows,
  branch,
  now,
}: ChangeListQuestion): Reply<PdfRequest> | undefined {
  const desk = useDesk();
  const [read, setRead] = useState<{
    key: string;
    reply: Reply<{ changes: ChangeSummary[]; hasMore: boolean }>;
  }>();
  const choice = useMemo(() => readChangeChoice(new URLSearchParams(query ?? '')), [query]);
  const filter = useMemo(
    () =>
      query === undefined || rows === undefined
        ? undefined
        : {
            ...auditFilterOf(choice, (id) => rows.roster.members.find((one) => one.id === id)?.personId),
            branchId: branch.id,
          },
    [query, rows, choice, branch.id],
  );
  const key = filter && JSON.stringify(filter);
  useEffect(() => {
    if (key === undefined) return;
    let isCurrent = true;
    void listChangesUpTo(desk, JSON.parse(key) as typeof filter & object, MOST_PRINTED_CHANGES).then(
      (reply) => {
        if (isCurrent) setRead({ key, reply });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [desk, key]);
  return useMemo(() => {
    if (rows === undefined || read === undefined || read.key !== key) return undefined;
    if (!read.reply.ok) return read.reply;
    const document = changeListPaper({ branch, ...read.reply.value, choice, nameOf: namesOf(rows), now });
    return { ok: true, value: document };
  }, [rows, read, key, branch, choice, now]);
}
