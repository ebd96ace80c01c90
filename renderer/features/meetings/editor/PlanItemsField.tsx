import { meetingWords } from '../../../../shared/words/meetings';
import { SelectField } from '../../../ui/field/SelectField';
import { WholeRow } from '../../../ui/field/FormSection';
import type { EditorModel } from './editor-model';
import { FieldRow, RemoveButton, RowStack } from './RowList';

const words = meetingWords.basics;

/** Items of the study plan that this meeting fulfils; one drop-down more as soon as the last is chosen. */
export function PlanItemsField({ model }: { readonly model: EditorModel }) {
  const { form, set } = model;
  // As the plan itself stands: the table gives them in the order of their ids.
  const planItems = [...model.planItems].sort((a, b) => a.month - b.month || a.sortNo - b.sortNo);
  if (planItems.length === 0 && form.planItemIds.length === 0) return null;
  const options = planItems.map((item) => ({
    value: item.id,
    label: words.planItem(item.month, item.topic),
    disabled: form.planItemIds.includes(item.id),
  }));
  const topicOf = (id: string): string => planItems.find((item) => item.id === id)?.topic ?? '';
  const isOpen = form.planItemIds.length < planItems.length;
  return (
    <WholeRow>
      <RowStack>
        {form.planItemIds.map((id, index) => (
          <FieldRow key={id}>
            <div>
              <SelectField
                label={words.plan}
                hideLabel={index > 0}
                value={id}
                options={options.map((option) =>
                  option.value === id ? { ...option, disabled: false } : option,
                )}
                emptyLabel={null}
                onChange={(next) => {
                  set({ planItemIds: form.planItemIds.map((one) => (one === id ? next : one)) });
                }}
              />
            </div>
            <RemoveButton
              label={words.planRemove(topicOf(id))}
              onClick={() => {
                set({ planItemIds: form.planItemIds.filter((one) => one !== id) });
              }}
            />
          </FieldRow>
        ))}
        {isOpen ? (
          <SelectField
            label={form.planItemIds.length === 0 ? words.plan : words.planAdd}
            hideLabel={form.planItemIds.length > 0}
            value=""
            emptyLabel={form.planItemIds.length === 0 ? words.planNone : words.planAdd}
            help={form.planItemIds.length === 0 ? words.planHelp : undefined}
            options={options}
            onChange={(id) => {
              if (id !== '') set({ planItemIds: [...form.planItemIds, id] });
            }}
          />
        ) : null}
      </RowStack>
    </WholeRow>
  );
}
