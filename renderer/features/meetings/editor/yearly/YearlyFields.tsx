import { useState } from 'react';
import type { YearlySection } from '../../../../../shared/domain/change-yearly-sections';
import { partsOf } from '../../../../../shared/domain/dates';
import { groupIdOf, nextSeqNo } from '../../../../../shared/domain/meeting';
import { yearlyLifeWords } from '../../../../../shared/words/yearly-life';
import { CheckField } from '../../../../ui/field/CheckField';
import { WholeRow } from '../../../../ui/field/FormSection';
import { NumberField } from '../../../../ui/field/NumberField';
import { TextField } from '../../../../ui/field/TextField';
import { FieldSlot } from '../FieldSlot';
import { PersonField } from '../PersonField';
import { setSection, type SectionOf, type SectionProps } from '../section-props';
import { BirthdayFields } from './BirthdayFields';

/** The short facts of these types, in 基本情况; their tables have a part of their own (YearlyPart). */
export function YearlyFields({ model, section, index }: SectionProps<YearlySection>) {
  switch (section.type) {
    case 'orgLifeMeeting':
      return (
        <>
          <AssessmentYear {...{ model, section, index }} />
          <WholeRow>
            <TextField
              label={yearlyLifeWords.orgLife.theme}
              value={section.theme ?? ''}
              limit={100}
              placeholder={yearlyLifeWords.orgLife.themeHint}
              onChange={(theme) => {
                setSection(model, section, { theme });
              }}
            />
          </WholeRow>
        </>
      );
    case 'democraticReview':
      return <AssessmentYear {...{ model, section, index }} />;
    case 'politicalBirthday':
      return <BirthdayFields {...{ model, section, index }} />;
    case 'staffAssembly':
      return <StaffFields {...{ model, section, index }} />;
  }
}

/** Nobody looks back on a year outside these (the bounds of the stored field). */
const YEARS = { first: 1949, last: 2200 };

/** The year looked back on; 第几次 is counted anew in it. Half typed, the section keeps its year. */
function AssessmentYear(props: SectionProps<SectionOf<'orgLifeMeeting'> | SectionOf<'democraticReview'>>) {
  const { model, section, index } = props;
  const [typed, setTyped] = useState<number | null | undefined>();
  const words = yearlyLifeWords;
  const meetingYear = partsOf(model.facts.day).year;
  const isOther = typed === undefined && section.year !== meetingYear;
  return (
    <FieldSlot path={`sections.${index}.year`}>
      <NumberField
        label={words.assessmentYear}
        value={typed === undefined ? section.year : typed}
        unit={words.assessmentYearUnit}
        required
        help={isOther ? words.assessmentYearNote(section.year, meetingYear) : undefined}
        error={typed === undefined || typed === null ? undefined : words.assessmentYearWrong}
        onChange={(year) => {
          const isYear = year !== null && Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last;
          setTyped(isYear ? undefined : year);
          if (!isYear || year === section.year) return;
          const seqNo = nextSeqNo(model.facts.others, section.type, year, groupIdOf(model.form.scope));
          setSection(model, section, { year, seqNo });
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      />
    </FieldSlot>
  );
}

function StaffFields({ model, section, index }: SectionProps<SectionOf<'staffAssembly'>>) {
  const words = yearlyLifeWords.staff;
  return (
    <>
      <FieldSlot path={`sections.${index}.reporter`}>
        <PersonField
          model={model}
          label={words.reporter}
          value={section.reporter ?? null}
          hint={model.hint(`sections.${index}.reporter`)}
          outsider="observer"
          onChange={(reporter) => {
            setSection(model, section, { reporter: reporter ?? undefined });
          }}
        />
      </FieldSlot>
      <FieldSlot path={`sections.${index}.reportGiven`}>
        <div style={{ paddingTop: '1.75rem' }}>
          <CheckField
            label={words.reportGiven}
            value={section.reportGiven ?? false}
            onChange={(reportGiven) => {
              setSection(model, section, { reportGiven: reportGiven || undefined });
            }}
          />
        </div>
      </FieldSlot>
      <NumberField
        label={words.staffCount}
        value={section.staffCount ?? null}
        unit={words.people}
        min={0}
        max={9999}
        help={words.staffNote}
        onChange={(staffCount) => {
          setSection(model, section, { staffCount: staffCount ?? undefined });
        }}
      />
    </>
  );
}
