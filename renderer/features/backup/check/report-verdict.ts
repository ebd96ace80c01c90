/** What a check came to, in one line. Pure. */
import type { RecoveryReport } from '../../../../shared/ipc/requests/backup';
import { backupWords } from '../../../../shared/words/backup';

const words = backupWords.check;

export interface Verdict {
  tone: 'success' | 'warn' | 'error';
  title: string;
  lines: string[];
}

/** `error`: something has to be decided; `warn`: something is gone that nobody can bring back. */
export function verdictOf(report: RecoveryReport): Verdict {
  const { damage, healed, salvaged, setAside, lastGoodSeq } = report;
  if (damage) {
    const unreadable = damage.unreadableLines === 0 ? [] : [words.unreadable(damage.unreadableLines)];
    return {
      tone: 'error',
      title: words.damaged(damage.firstBadSeq),
      lines: [words.damagedText(lastGoodSeq), ...unreadable],
    };
  }
  const isHealed = healed.length > 0 || report.tornTailBytes > 0;
  const taken = salvaged === 0 ? [] : [words.salvaged(salvaged)];
  const kept = [...taken, ...(setAside === '' ? [] : [words.setAside(setAside)])];
  // Only a cut journal leaves bytes aside without a healed file or a torn end.
  if (salvaged > 0 || (setAside !== '' && !isHealed)) {
    return { tone: 'success', title: words.repaired, lines: [words.repairedText(lastGoodSeq), ...kept] };
  }
  const isBad = report.damagedSnapshots.length > 0 || report.damagedAttachments.length > 0;
  if (isBad) return { tone: 'warn', title: words.partly, lines: [words.partlyText(lastGoodSeq), ...kept] };
  return {
    tone: 'success',
    title: isHealed ? words.allHealed : words.clean,
    lines: [words.cleanText(lastGoodSeq), ...kept],
  };
}

/** Instant in a snapshot's name `snap-<seq>-<YYYYMMDDTHHMMSSmmmZ>`, UTC ISO; undefined for another name. */
export function instantOfSnapshot(id: string): string | undefined {
  const found = /-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/.exec(id);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, ms] = found as unknown as string[];
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${ms ?? ''}Z`;
}
