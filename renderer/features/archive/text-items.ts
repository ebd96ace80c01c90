/** 总结与报告 of a year in its package: final texts only, a draft has not been said to anybody. Pure. */
import { directoryFor } from '../../../shared/archive/layout';
import { recordFileName } from '../../../shared/archive/names';
import { branchTextKinds, type BranchText } from '../../../shared/schema/branch-text';
import { archiveScreenWords as words } from '../../../shared/words/archive-screen';
import { branchTextKindWords } from '../../../shared/words/branch-texts';
import { branchTextPaper } from '../../paper/branch-text/branch-text-paper';
import type { PackageItem, YearFacts } from './year-package';

/** By kind, then by day: the order of the score sheets. */
export function textItems({ texts = [], year }: YearFacts): PackageItem[] {
  const rank = ({ kind }: BranchText): number => branchTextKinds.indexOf(kind);
  return texts
    .filter((text) => text.year === year && text.state === 'final')
    .sort((a, b) => rank(a) - rank(b) || ((a.datedOn ?? '') < (b.datedOn ?? '') ? -1 : 1))
    .map((text) => {
      const date = text.datedOn ?? `${String(year)}-12-31`;
      const label = branchTextKindWords[text.kind];
      return {
        directory: directoryFor('annualSummary'),
        kind: 'annualSummary',
        date,
        fileName: recordFileName({ date, label, theme: text.title, extension: 'pdf' }),
        title: text.title,
        // Its page says where the paper lies, and the index says so too.
        ...(text.body.length === 0 && text.paperPlace !== undefined
          ? { note: words.item.textOnPaper(text.paperPlace) }
          : {}),
        source: { from: 'paper', layOut: () => branchTextPaper(text) },
      };
    });
}
