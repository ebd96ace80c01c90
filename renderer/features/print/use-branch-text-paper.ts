/** 总结与报告 (P-28): a final text as it was fixed, a draft with the counts of today. */
import { useMemo } from 'react';
import { hasParticipation, periodOf } from '../../../shared/domain/branch-texts';
import { dayOfInstant } from '../../../shared/domain/dates';
import { officialsOfPeriod } from '../../../shared/domain/leading-officials';
import type { RosterTables } from '../../../shared/domain/roster';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import type { WordDocument } from '../../../shared/paper/word-document';
import type { BranchText } from '../../../shared/schema/branch-text';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { useTable } from '../../data/data-context';
import { branchTextPaper, branchTextParts } from '../../paper/branch-text/branch-text-paper';
import { wordPaper } from '../../paper/docx/word-paper';

export const BRANCH_TEXT_KIND = 'branch-text';

interface BranchTextPaperInput {
  readonly kind: string;
  readonly id: string;
  readonly roster: RosterTables | undefined;
  readonly records: readonly OrgLifeRecord[] | undefined;
  readonly now: string;
}

/** undefined while the rows are loading, and for every other kind of paper. */
export function useBranchTextPaper(
  input: BranchTextPaperInput,
): { document: PdfRequest; word: () => WordDocument } | 'notFound' | undefined {
  const { kind, id, roster, records, now } = input;
  const isWanted = kind === BRANCH_TEXT_KIND;
  const texts = useTable('branchTexts', isWanted);
  const leadingPosts = useTable('leadingPosts', isWanted);
  return useMemo(() => {
    if (kind !== BRANCH_TEXT_KIND || !roster || !records || !texts || !leadingPosts) return undefined;
    const text = texts.find((row) => row.id === id);
    if (!text) return 'notFound';
    const shown = withCounts(text);
    return { document: branchTextPaper(shown), word: () => wordPaper(branchTextParts(shown)) };

    function withCounts(row: BranchText): BranchText {
      if (row.state === 'final' || !hasParticipation(row.kind) || !roster || !records || !leadingPosts)
        return row;
      const lines = officialsOfPeriod({ ...roster, leadingPosts, records }, periodOf(row), dayOfInstant(now));
      const participation = lines.map(({ name, due, present, onLeave, absent }) => ({
        ...{ name, due, present, onLeave, absent },
      }));
      return participation.length > 0 ? { ...row, participation } : row;
    }
  }, [kind, id, roster, records, now, texts, leadingPosts]);
}
