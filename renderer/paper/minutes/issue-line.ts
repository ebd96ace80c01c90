/** The small print in the foot: which state, which draft, which content. */
import { formatDateZh, localTimeOfInstant, type Instant } from '../../../shared/domain/dates';
import { currentRevision } from '../../../shared/domain/meeting';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { recordStateWords } from '../../../shared/words/domain';
import { footWords } from '../../../shared/words/paper';

/** 送签稿　第2稿　核对码 7F3K-9Q2M; a draft says when it was printed, because it has no number yet. */
export function issueLine(record: OrgLifeRecord, now: Instant): string {
  const local = localTimeOfInstant(now);
  const printedAt = `${formatDateZh(local.slice(0, 10))}${local.slice(11)}`;
  if (record.state === 'planned') return footWords.planned(printedAt);
  const revision = currentRevision(record);
  if (record.state === 'draft') return footWords.draft(printedAt);
  // Signed on paper and typed in afterwards: there is no draft of ours, the original is the book.
  if (!revision) return footWords.fromPaper(record.paperOriginal?.pages ?? '', printedAt);
  const isCorrected = revision.how === 'corrected';
  const state = isCorrected ? footWords.corrected : recordStateWords[record.state];
  return footWords.issue(state, revision.no, record.checkCode ?? revision.checkCode);
}
