import type { Ref } from 'react';
import {
  hasParticipation,
  textLimits,
  type BranchTextForm,
  type TextField as FieldName,
  type TextProblems,
} from '../../../shared/domain/branch-texts';
import type { BranchText } from '../../../shared/schema/branch-text';
import { branchTextWords as words } from '../../../shared/words/branch-texts';
import { DateField } from '../../ui/field/DateField';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { TextAreaField } from '../../ui/field/TextAreaField';
import { TextField } from '../../ui/field/TextField';

interface TextFieldsProps {
  readonly text: BranchText;
  readonly form: BranchTextForm;
  /** What is wrong with a field, said under it. */
  readonly problems: TextProblems;
  /** Where the counted facts are put. */
  readonly bodyRef: Ref<HTMLTextAreaElement>;
  readonly onChange: (patch: Partial<BranchTextForm>) => void;
}

/** What is typed of a text, in the order it stands on paper. */
export function TextFields({ text, form, problems, bodyRef, onChange }: TextFieldsProps) {
  const { fields, editor } = words;
  const delivered = words.deliveredWords[text.kind];
  const field = (name: FieldName) => {
    const problem = problems[name];
    return {
      value: form[name],
      error: problem === undefined ? undefined : words.problems[problem],
      onChange: (value: string) => {
        onChange({ [name]: value });
      },
    };
  };
  return (
    <div style={{ display: 'grid', gap: 28 }}>
      <FormSection title={editor.basics} columns={1}>
        <TextField label={fields.title} required limit={textLimits.title} {...field('title')} />
        <TextField label={fields.addressee} help={fields.addresseeHelp} {...field('addressee')} />
      </FormSection>
      <FormSection
        title={editor.textPart}
        note={editor.textNote(form.bodyText.replace(/\s/gu, '').length)}
        columns={1}
      >
        <TextAreaField
          ref={bodyRef}
          label={fields.bodyText}
          rows={14}
          paste="rich"
          help={fields.bodyHelp}
          {...field('bodyText')}
        />
        <TextAreaField
          label={fields.annexText}
          rows={2}
          help={hasParticipation(text.kind) ? `${fields.annexHelp}${fields.annexTable}` : fields.annexHelp}
          {...field('annexText')}
        />
      </FormSection>
      <FormSection title={editor.endPart}>
        <TextField label={fields.signer} required {...field('signer')} />
        <DateField label={fields.datedOn} required {...field('datedOn')} />
        <DateField label={delivered.on} {...field('deliveredOn')} />
        <TextField label={delivered.to} {...field('deliveredTo')} />
        <WholeRow>
          <TextField label={fields.paperPlace} help={fields.paperPlaceHelp} {...field('paperPlace')} />
        </WholeRow>
      </FormSection>
    </div>
  );
}
