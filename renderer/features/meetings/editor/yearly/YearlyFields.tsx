import { assessedYearFault } from '../../../../../shared/domain/yearly-checks';
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

/** The year looked back on; the section's number is counted anew in it. Half typed, the section keeps its year. */
function AssessmentYear(props: SectionProps<SectionOf<'orgLifeMeeting'> | SectionOf<'democraticReview'>>) {
  const { model, section, index } = props;
  const words = yearlyLifeWords;
  const meetingYear = partsOf(model.facts.day).year;
  const isWrong = assessedYearFault(section.year);
  return (
    <FieldSlot path={`sections.${index}.year`}>
      <NumberField
        label={words.assessmentYear}
        value={section.year}
        unit={words.assessmentYearUnit}
        required
        help={
          section.year === meetingYear || isWrong
            ? undefined
            : words.assessmentYearNote(section.year, meetingYear)
        }
        error={isWrong ? words.assessmentYearWrong : undefined}
        onChange={(typed) => {
          const year = typed ?? 0;
          const groupId = groupIdOf(model.form.scope);
          const seqNo = assessedYearFault(year)
            ? section.seqNo
            : nextSeqNo(model.facts.others, section.type, year, groupId);
          setSection(model, section, { year, seqNo });
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
