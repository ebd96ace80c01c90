import { formatMonthDayZh, type CalendarDate } from '../../../shared/domain/dates';
import type { HandoverContents } from '../../../shared/domain/handover';
import { handoverWords } from '../../../shared/words/handover';
import { FormSection } from '../../ui/field/FormSection';
import { formatBytes } from '../../ui/format-bytes';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { color } from '../../ui/color';

const words = handoverWords.contents;

interface ContentsProps {
  readonly contents: HandoverContents;
  readonly day: CalendarDate;
}

/** How much goes along, in six figures. */
export function Contents({ contents, day }: ContentsProps) {
  const { records, registers } = contents;
  const unsigned = records.outForSignature + records.draft + records.planned;
  const entries = Object.values(registers).reduce((sum, count) => sum + count, 0);
  return (
    <FormSection title={words.title} note={words.asOf(formatMonthDayZh(day))} columns={1}>
      <DescriptionList
        columns={3}
        items={[
          {
            id: 'members',
            label: words.members,
            value: words.membersValue(contents.fullMembers, contents.probationaryMembers),
          },
          {
            id: 'records',
            label: words.records,
            value: words.recordsValue(records.signed + unsigned, unsigned),
          },
          {
            id: 'plans',
            label: words.plans,
            value: words.plansValue(contents.planYears, contents.planItems),
          },
          {
            id: 'attachments',
            label: words.attachments,
            value: words.attachmentsValue(contents.attachments, formatBytes(contents.attachmentBytes)),
          },
          { id: 'registers', label: words.registers, value: words.registersValue(entries) },
          { id: 'drafts', label: words.drafts, value: words.draftsValue(contents.drafts) },
        ]}
      />
      <p style={{ margin: 0, fontSize: '.875rem', color: color.ink2 }}>{words.note}</p>
    </FormSection>
  );
}
