import type { Section } from '../../../../shared/schema/meeting';
import { lecturerKinds, themeDayForms, assemblyNatures } from '../../../../shared/schema/meeting';
import {
  assemblyNatureWords,
  lecturerKindWords,
  postWords,
  recordTypeWords,
  themeDayFormWords,
} from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { CheckField } from '../../../ui/field/CheckField';
import { DateField } from '../../../ui/field/DateField';
import { WholeRow } from '../../../ui/field/FormSection';
import { NumberField } from '../../../ui/field/NumberField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { changeById, type EditorModel } from './editor-model';
import { FieldSlot } from './FieldSlot';
import { Hint } from './Hint';
import { PersonField } from './PersonField';
import { Subhead } from './RowList';

const words = meetingWords.sections;

/** What each kind of meeting adds, one block per section: 第几次, nature, lecturer, forms of the theme day. */
export function TypeFields({ model }: { readonly model: EditorModel }) {
  return model.form.sections.map((section, index) => (
    <SectionFields key={section.id} model={model} section={section} index={index} />
  ));
}

interface SectionProps<S extends Section = Section> {
  readonly model: EditorModel;
  readonly section: S;
  readonly index: number;
}

function SectionFields({ model, section, index }: SectionProps) {
  const isFirst = index === 0;
  return (
    <>
      {isFirst ? null : (
        <WholeRow>
          <Subhead style={{ margin: 0 }}>
            {meetingWords.editor.addSection(recordTypeWords[section.type])}
          </Subhead>
        </WholeRow>
      )}
      <FieldSlot path={`sections.${index}.seqNo`}>
        <NumberField
          label={`${recordTypeWords[section.type]}${meetingWords.basics.seqNo}`}
          value={section.seqNo}
          unit={meetingWords.basics.seqNoUnit}
          min={1}
          max={99}
          hint={model.hint(`sections.${index}.seqNo`)}
          onChange={(seqNo) => {
            if (seqNo !== null && Number.isInteger(seqNo) && seqNo >= 1 && seqNo <= 99)
              setSection(model, section, { seqNo });
          }}
        />
      </FieldSlot>
      <KindFields model={model} section={section} index={index} />
    </>
  );
}

function KindFields({ model, section, index }: SectionProps) {
  switch (section.type) {
    case 'memberAssembly':
      return <AssemblyFields {...{ model, section, index }} />;
    case 'committeeMeeting':
      return (
        <TextField
          label={words.invitees}
          value={section.invitees ?? ''}
          limit={100}
          onChange={(invitees) => {
            setSection(model, section, { invitees });
          }}
        />
      );
    case 'groupMeeting':
      return null;
    case 'partyClass':
      return <ClassFields {...{ model, section, index }} />;
    case 'themeDay':
      return <ThemeDayFields {...{ model, section, index }} />;
  }
}

function AssemblyFields({
  model,
  section,
  index,
}: SectionProps<Extract<Section, { type: 'memberAssembly' }>>) {
  return (
    <>
      <SelectField
        label={words.nature}
        value={section.nature}
        options={assemblyNatures.map((value) => ({ value, label: assemblyNatureWords[value] }))}
        emptyLabel={null}
        onChange={(nature) => {
          setSection(model, section, { nature: nature as typeof section.nature });
        }}
      />
      {isHostSecretary(model) ? null : (
        <WholeRow>
          <FieldSlot path={`sections.${index}.delegationNote`}>
            <TextField
              label={words.delegation}
              value={section.delegationNote ?? ''}
              limit={100}
              placeholder={words.delegationHint}
              onChange={(delegationNote) => {
                setSection(model, section, { delegationNote });
              }}
            />
          </FieldSlot>
        </WholeRow>
      )}
    </>
  );
}

function ClassFields({ model, section, index }: SectionProps<Extract<Section, { type: 'partyClass' }>>) {
  return (
    <>
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
      <CheckField
        label={words.integrity}
        value={section.isIntegrityClass ?? false}
        onChange={(isIntegrityClass) => {
          setSection(model, section, { isIntegrityClass: isIntegrityClass || undefined });
        }}
      />
    </>
  );
}

function ThemeDayFields({ model, section, index }: SectionProps<Extract<Section, { type: 'themeDay' }>>) {
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
          </fieldset>
        </FieldSlot>
      </WholeRow>
      {isMoved ? (
        <WholeRow>
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
        </WholeRow>
      ) : null}
    </>
  );
}

/** Parts set to undefined are taken out. */
function setSection<S extends Section>(
  model: EditorModel,
  section: S,
  patch: { [Key in keyof S]?: S[Key] | undefined },
): void {
  model.change((form) => ({
    ...form,
    sections: changeById<Section>(form.sections, section.id, patch as Partial<Section>),
  }));
}

function isHostSecretary({ facts, form }: EditorModel): boolean {
  const row = facts.roster.find((one) => one.memberId === form.host?.memberId);
  return form.host === null || (row?.postNames.includes(postWords.secretary) ?? false);
}
