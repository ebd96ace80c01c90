import { lecturerKinds } from '../../../../shared/schema/meeting';
import { lecturerKindWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { CheckField } from '../../../ui/field/CheckField';
import { WholeRow } from '../../../ui/field/FormSection';
import { NumberField } from '../../../ui/field/NumberField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { FieldSlot } from './FieldSlot';
import { PersonField } from './PersonField';
import { setSection, type SectionOf, type SectionProps } from './section-props';

const words = meetingWords.sections;

/** 党课: its title, who taught it and how many 学时 it counts for. */
export function ClassFields({ model, section, index }: SectionProps<SectionOf<'partyClass'>>) {
  return (
    <>
      <WholeRow>
        <TextField
          label={words.classTitle}
          value={section.classTitle ?? ''}
          limit={60}
          onChange={(classTitle) => {
            setSection(model, section, { classTitle });
          }}
        />
      </WholeRow>
      <FieldSlot path={`sections.${index}.lecturer`}>
        <PersonField
          model={model}
          label={words.lecturer}
          value={section.lecturer ?? null}
          hint={model.hint(`sections.${index}.lecturer`)}
          outsider="observer"
          onChange={(lecturer) => {
            setSection(model, section, { lecturer: lecturer ?? undefined });
          }}
        />
      </FieldSlot>
      <SelectField
        label={words.lecturerKind}
        value={section.lecturerKind ?? ''}
        options={lecturerKinds.map((value) => ({ value, label: lecturerKindWords[value] }))}
        onChange={(kind) => {
          const known = lecturerKinds.find((one) => one === kind);
          setSection(model, section, { lecturerKind: known });
        }}
      />
      <FieldSlot path={`sections.${index}.hours`}>
        <NumberField
          label={words.hours}
          value={section.hours ?? null}
          unit={words.hoursUnit}
          step={0.5}
          min={0}
          max={40}
          hint={model.hint(`sections.${index}.hours`)}
          onChange={(hours) => {
            setSection(model, section, { hours: hours ?? undefined });
          }}
        />
      </FieldSlot>
      <div style={{ paddingTop: '1.75rem' }}>
        <CheckField
          label={words.integrity}
          value={section.isIntegrityClass ?? false}
          onChange={(isIntegrityClass) => {
            setSection(model, section, { isIntegrityClass: isIntegrityClass || undefined });
          }}
        />
      </div>
    </>
  );
}
