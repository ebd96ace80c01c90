import { memo } from 'react';
import { useWatch } from 'react-hook-form';
import { currentGroupSpan, groupChoices, type StoredFile } from '../../../../shared/domain/member-file';
import type { PartyGroup } from '../../../../shared/schema/branch';
import { memberFormWords as words } from '../../../../shared/words/members';
import { FormSection } from '../../../ui/field/FormSection';
import { useMemberForm } from './form-context';
import { FileDay, FileSelect, FileText } from './fields';

interface BelongingSectionProps {
  readonly stored: StoredFile | undefined;
  readonly groups: readonly PartyGroup[];
  readonly today: string;
}

const howOptions = (['onFile', 'joined', 'transferIn'] as const).map((code) => ({
  value: code,
  label: words.fromHow[code],
}));

/** 组织关系 and 党小组: both are dated; a changed group asks from which day. */
export const BelongingSection = memo(function BelongingSection({
  stored,
  groups,
  today,
}: BelongingSectionProps) {
  const { control, setValue, getValues } = useMemberForm();
  const fromHow = useWatch({ control, name: 'membership.fromHow' });
  const groupId = useWatch({ control, name: 'group.id' });
  const storedGroupId = (stored && currentGroupSpan(stored)?.groupId) ?? '';
  const isGroupChanged = stored !== undefined && groupId !== storedGroupId;
  const choices = groupChoices(groups, storedGroupId, today);
  return (
    <FormSection title={words.sections.belonging}>
      <FileSelect
        name="membership.fromHow"
        options={howOptions}
        emptyLabel={null}
        onPicked={(how) => {
          const joined = getValues('joinDate');
          if (how === 'joined' && joined.length === 10) {
            setValue('membership.from', joined, { shouldDirty: true });
          }
        }}
      />
      <FileDay name="membership.from" required />
      {fromHow === 'transferIn' ? (
        <>
          <FileText name="membership.fromOrg" />
          <FileText name="membership.letterNo" />
        </>
      ) : null}
      {choices.length === 0 ? (
        <p style={{ margin: 0 }}>{words.noGroups}</p>
      ) : (
        <FileSelect
          name="group.id"
          options={choices.map((group) => ({ value: group.id, label: group.name }))}
          onPicked={(id) => {
            if (stored && id !== storedGroupId && getValues('group.from') === '') {
              setValue('group.from', today, { shouldDirty: true });
            }
          }}
        />
      )}
      {isGroupChanged ? <FileDay name="group.from" required help={words.groupFromHelp} /> : null}
    </FormSection>
  );
});
