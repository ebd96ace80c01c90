import { useState } from 'react';
import { assemblyNatures } from '../../../../shared/schema/meeting';
import { assemblyNatureWords, postWords, recordTypeWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { WholeRow } from '../../../ui/field/FormSection';
import { NumberField } from '../../../ui/field/NumberField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { ClassFields } from './ClassFields';
import type { EditorModel } from './editor-model';
import { FieldSlot } from './FieldSlot';
import { Subhead } from './RowList';
import { setSection, type SectionOf, type SectionProps } from './section-props';
import { ThemeDayFields } from './ThemeDayFields';
import { YearlyFields } from './yearly/YearlyFields';

const words = meetingWords.sections;

/** What each kind of meeting adds, one block per section: 第几次, nature, lecturer, forms of the theme day. */
export function TypeFields({ model }: { readonly model: EditorModel }) {
  return model.form.sections.map((section, index) => (
    <SectionFields key={section.id} model={model} section={section} index={index} />
  ));
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
        <SeqNoField model={model} section={section} index={index} />
      </FieldSlot>
      <KindFields model={model} section={section} index={index} />
    </>
  );
}

/** 第几次: computed, and changed where the paper book counted otherwise. Emptied for typing, it keeps its number. */
function SeqNoField({ model, section, index }: SectionProps) {
  const [typed, setTyped] = useState<number | null | undefined>();
  return (
    <NumberField
      label={`${recordTypeWords[section.type]}${meetingWords.basics.seqNo}`}
      value={typed === undefined ? section.seqNo : typed}
      unit={meetingWords.basics.seqNoUnit}
      min={1}
      max={99}
      error={
        typed === undefined || typed === null
          ? model.fault(`sections.${index}.seqNo`)
          : meetingWords.basics.seqNoWrong
      }
      onChange={(seqNo) => {
        const isNumber = seqNo !== null && Number.isInteger(seqNo) && seqNo >= 1 && seqNo <= 99;
        setTyped(isNumber ? undefined : seqNo);
        if (isNumber) setSection(model, section, { seqNo });
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
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
    default:
      return <YearlyFields {...{ model, section, index }} />;
  }
}

function AssemblyFields({ model, section, index }: SectionProps<SectionOf<'memberAssembly'>>) {
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

function isHostSecretary({ facts, form }: EditorModel): boolean {
  const row = facts.roster.find((one) => one.memberId === form.host?.memberId);
  return form.host === null || (row?.postNames.includes(postWords.secretary) ?? false);
}
