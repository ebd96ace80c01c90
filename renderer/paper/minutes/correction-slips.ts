/** The correction slips of a record, ready to draw: one per entry of `corrections`. */
import { dayOfInstant, formatDateZh } from '../../../shared/domain/dates';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { recordHeading } from '../../../shared/words/domain';
import { correctionWords } from '../../../shared/words/paper';
import { oneLine } from '../text/printable';
import { markChange, type MarkedText } from './changed-part';
import { contentDifferences } from './content-differences';

export interface SlipLine {
  place: string;
  before: MarkedText;
  after: MarkedText;
}

export interface CorrectionSlip {
  id: string;
  record: string;
  reason: string;
  at: string;
  drafts: string;
  lines: SlipLine[];
}

export function correctionSlips(record: OrgLifeRecord, groupName?: string): CorrectionSlip[] {
  const main = record.sections.find((section) => section.type === record.primaryType) ?? record.sections[0];
  const heading = main ? recordHeading(main.type, main.year, main.seqNo, groupName) : '';
  return record.corrections.map((correction) => {
    const [from, to] = [correction.fromRevision, correction.toRevision].map((no) =>
      record.revisions.find((revision) => revision.no === no),
    );
    const differences =
      from && to
        ? contentDifferences(from.content, to.content, { rows: [...to.snapshot.rows, ...from.snapshot.rows] })
        : [];
    return {
      id: correction.id,
      record: `${heading}（${formatDateZh(record.startAt.slice(0, 10))}）`,
      reason: oneLine(correction.reason),
      at: formatDateZh(dayOfInstant(correction.at)),
      drafts: correctionWords.fromTo(correction.fromRevision, correction.toRevision),
      lines: differences.map(({ place, before, after }) => ({ place, ...markChange(before, after) })),
    };
  });
}
