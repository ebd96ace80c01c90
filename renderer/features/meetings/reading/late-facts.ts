/** 补录 in words, beside the paper that says the same. Pure. */
import { addDays, dayOfInstant, formatDateZh } from '../../../../shared/domain/dates';
import { lateEntryOf } from '../../../../shared/domain/meeting';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { meetingStepWords } from '../../../../shared/words/meeting-steps';

const words = meetingStepWords.signature;

/** The day of the meeting, the day it was written, and why; empty for a record that was in time. */
export function lateFacts(record: OrgLifeRecord): { id: string; label: string; value: string }[] {
  const writtenAt = record.sentAt ?? record.createdAt;
  const late = lateEntryOf(record, writtenAt);
  if (!late) return [];
  const held = record.startAt.slice(0, 10);
  const written = record.paperOriginal ? addDays(held, late.days) : dayOfInstant(writtenAt);
  return [
    {
      id: 'late',
      label: words.late,
      value: words.lateValue(formatDateZh(held), formatDateZh(written), late.days, record.lateReason ?? ''),
    },
  ];
}
