import { styled } from '@mui/material/styles';
import { recordTypes } from '../../../shared/schema/meeting';
import { studyForms } from '../../../shared/schema/study-plan';
import { planScopeWords, recordTypeWords, studyFormWords } from '../../../shared/words/domain';
import { studyPlanWords } from '../../../shared/words/study-plan';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { NumberField } from '../../ui/field/NumberField';
import { SelectField } from '../../ui/field/SelectField';
import { TextAreaField } from '../../ui/field/TextAreaField';
import { TextField } from '../../ui/field/TextField';
import type { ItemErrors, ItemForm } from './item-form';

const words = studyPlanWords.item;
const months = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: studyPlanWords.month(index + 1),
}));
const forms = studyForms.map((value) => ({ value, label: studyFormWords[value] }));
const scopes = Object.entries(planScopeWords).map(([value, label]) => ({ value, label }));
const types = recordTypes.map((value) => ({ value, label: recordTypeWords[value] }));

/** Two short fields side by side: the panel is narrower than what FormSection takes for two columns. */
export const Pair = styled('div')({
  gridColumn: '1 / -1',
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(9.5rem, 1fr))',
  gap: '1rem 16px',
  alignItems: 'start',
});

interface ItemFieldsProps {
  readonly form: ItemForm;
  readonly errors: ItemErrors;
  readonly set: (patch: Partial<ItemForm>) => void;
  readonly isNew: boolean;
}

/** What is studied, when, how, by whom and for how long. */
export function ItemFields({ form, errors, set, isNew }: ItemFieldsProps) {
  return (
    <FormSection title={words.basics}>
      <WholeRow>
        <TextField
          label={words.topic}
          value={form.topic}
          limit={100}
          required
          autoFocus={isNew}
          error={errors.topic}
          onChange={(topic) => {
            set({ topic });
          }}
        />
      </WholeRow>
      <Pair>
        <SelectField
          label={words.month}
          value={String(form.month)}
          options={months}
          emptyLabel={null}
          onChange={(value) => {
            set({ month: Number(value) });
          }}
        />
        <NumberField
          label={words.hours}
          unit={words.hoursUnit}
          step={0.5}
          min={0}
          max={200}
          value={form.plannedHours}
          error={errors.plannedHours}
          onChange={(plannedHours) => {
            set({ plannedHours });
          }}
        />
      </Pair>
      <Pair>
        <SelectField
          label={words.form}
          value={form.form}
          options={forms}
          emptyLabel={null}
          onChange={(value) => {
            set({ form: value as ItemForm['form'] });
          }}
        />
        <SelectField
          label={words.scope}
          value={form.scope}
          options={scopes}
          emptyLabel={null}
          onChange={(value) => {
            set({ scope: value as ItemForm['scope'] });
          }}
        />
      </Pair>
      <WholeRow>
        <TextAreaField
          label={words.materials}
          value={form.materials}
          rows={2}
          limit={form.materials.length > 200 ? 300 : undefined}
          placeholder={words.materialsHint}
          onChange={(materials) => {
            set({ materials });
          }}
        />
      </WholeRow>
      <Pair>
        <TextField
          label={words.speaker}
          value={form.speaker}
          limit={40}
          onChange={(speaker) => {
            set({ speaker });
          }}
        />
        <TextField
          label={words.organiser}
          value={form.organiser}
          limit={40}
          onChange={(organiser) => {
            set({ organiser });
          }}
        />
      </Pair>
      <WholeRow>
        <SelectField
          label={words.linkedType}
          value={form.linkedType}
          options={types}
          emptyLabel={words.linkedNone}
          onChange={(linkedType) => {
            set({ linkedType });
          }}
        />
      </WholeRow>
      <WholeRow>
        <TextField
          label={words.note}
          value={form.note}
          limit={100}
          onChange={(note) => {
            set({ note });
          }}
        />
      </WholeRow>
    </FormSection>
  );
}
