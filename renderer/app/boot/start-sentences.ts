/** What the user is told after a start that had to put something right. Pure. */
import type { RecoveryReport } from '../../../shared/ipc/requests/backup';
import { appWords } from '../../../shared/words/app';
import type { ReadyView } from '../../data/open-database';

const words = appWords.boot;

/** A check or repair of this very start. */
export interface Mended {
  report: RecoveryReport;
  /** Lines nobody can read any more. */
  unreadable: number;
}

/**
 * Empty when there is nothing to say: a torn last line was never acknowledged, and a view thrown away after a
 * restore is what the user asked for. What main healed by itself stands on 工作台.
 */
export function startSentences(
  { rebuilt, rescued }: Pick<ReadyView, 'rebuilt' | 'rescued'>,
  mended: Mended | null,
): string {
  return [
    ...mendedSentences(mended, rescued),
    ...rescuedSentences(rescued),
    ...rebuiltSentences(rebuilt, rescued),
  ].join('');
}

function mendedSentences(mended: Mended | null, rescued: ReadyView['rescued']): string[] {
  if (!mended) return [];
  const { report, unreadable } = mended;
  const isCut = report.salvaged > 0 || unreadable > 0;
  if (!isCut) return report.healed.length > 0 ? [words.healed(report.healed.length)] : [words.repaired];
  return [
    words.repaired,
    ...(report.salvaged > 0 ? [words.salvaged(report.salvaged)] : []),
    // What the view gave back is told as found; to call it unreadable in the same breath would only confuse.
    ...(unreadable > 0 && !rescued?.written ? [words.unreadable(unreadable)] : []),
  ];
}

function rescuedSentences(rescued: ReadyView['rescued']): string[] {
  if (!rescued) return [];
  return [
    ...(rescued.written > 0 ? [words.rescued(rescued.written)] : []),
    ...(rescued.keptOnly > 0 ? [words.keptOnly(rescued.keptOnly)] : []),
  ];
}

function rebuiltSentences(rebuilt: ReadyView['rebuilt'], rescued: ReadyView['rescued']): string[] {
  // A swap was asked for, and another key is none of the user's business: nothing was lost by either.
  if (rebuilt === null || rebuilt.why === 'swapped' || rebuilt.why === 'resealed') return [];
  if (rebuilt.why !== 'diverged') return [words.rebuilt];
  return rescued && rescued.written + rescued.keptOnly > 0 ? [] : [words.diverged];
}
