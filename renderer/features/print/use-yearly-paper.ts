/** 民主评议党员汇总表 (P-19) and 组织生活会整改清单 (P-20) of one record. */
import { useMemo } from 'react';
import { scopeRosterOn, toSnapshotRow, type RosterTables } from '../../../shared/domain/roster';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import type { Branch } from '../../../shared/schema/branch';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { postWords } from '../../../shared/words/domain';
import { useTable } from '../../data/data-context';
import { rectificationPaper } from '../../paper/yearly/rectification-paper';
import { reviewPaper } from '../../paper/yearly/review-paper';

export const yearlyPaperKinds: readonly string[] = ['review', 'rectification'];

interface YearlyPaperInput {
  readonly kind: string;
  readonly branch: Branch;
  readonly tables: RosterTables | undefined;
  /** undefined while loading, null when there is none. */
  readonly record: OrgLifeRecord | null | undefined;
}

/** undefined while the rows are loading, and for every other kind of paper. */
export function useYearlyPaper(input: YearlyPaperInput): { document: PdfRequest } | 'notFound' | undefined {
  const { kind, branch, tables, record } = input;
  const isWanted = yearlyPaperKinds.includes(kind);
  const marks = useTable('todoMarks', isWanted);
  return useMemo(() => {
    if (!isWanted || !tables || record === undefined || !marks) return undefined;
    if (record === null) return 'notFound';
    const document =
      kind === 'review'
        ? reviewPaper({ branch, record, roster: rosterOf(record, tables) })
        : rectificationPaper({
            branch,
            record,
            marks: marks.filter(({ recordId }) => recordId === record.id),
          });
    return document ? { document } : 'notFound';
  }, [isWanted, kind, branch, tables, record, marks]);
}

function rosterOf(record: OrgLifeRecord, tables: RosterTables) {
  return scopeRosterOn(tables, record.scope, record.startAt.slice(0, 10)).map((entry) =>
    toSnapshotRow(entry, (post) => postWords[post.post]),
  );
}
