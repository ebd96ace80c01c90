import { themeDayForms } from '../../../../shared/schema/meeting';
import { themeDayFormWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { CheckField } from '../../../ui/field/CheckField';
import { DateField } from '../../../ui/field/DateField';
import { WholeRow } from '../../../ui/field/FormSection';
import { TextField } from '../../../ui/field/TextField';
import { color } from '../../../ui/color';
import { FieldSlot } from './FieldSlot';
import { Hint } from './Hint';
import { setSection, type SectionOf, type SectionProps } from './section-props';

const words = meetingWords.sections;

/** 主题党日: its forms, the fixed day it was planned for, and why it was moved. */
export function ThemeDayFields({ model, section, index }: SectionProps<SectionOf<'themeDay'>>) {
  const isMoved = section.plannedDay !== undefined && section.plannedDay !== model.facts.day;
  return (
    <>
      <DateField
        label={words.plannedDay}
        value={section.plannedDay ?? ''}
        onChange={(plannedDay) => {
          setSection(model, section, { plannedDay });
        }}
      />
      {isMoved ? (
        <FieldSlot path={`sections.${index}.dayReason`}>
          <TextField
            label={words.dayReason}
            value={section.dayReason ?? ''}
            limit={100}
            placeholder={words.dayReasonHint}
            onChange={(dayReason) => {
              setSection(model, section, { dayReason });
            }}
          />
        </FieldSlot>
      ) : null}
      <WholeRow>
        <FieldSlot path={`sections.${index}.forms`}>
          <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
            <legend style={{ fontSize: '.875rem', padding: 0, marginBottom: '.25rem' }}>{words.forms}</legend>
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 1.25rem' }}>
              {themeDayForms.map((form) => (
                <CheckField
                  key={form}
                  label={themeDayFormWords[form]}
                  value={section.forms.includes(form)}
                  onChange={(isOn) => {
                    const forms = themeDayForms.filter((one) =>
                      one === form ? isOn : section.forms.includes(one),
                    );
                    setSection(model, section, { forms });
                  }}
                />
              ))}
            </div>
            <Hint text={model.hint(`sections.${index}.forms`)} />
            {section.forms.includes('visit') ? (
              <p style={{ margin: '.25rem 0 0', fontSize: '.875rem', color: color.ink2 }}>
                {words.visitNote}
              </p>
            ) : null}
          </fieldset>
        </FieldSlot>
      </WholeRow>
    </>
  );
}
