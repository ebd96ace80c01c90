import { yearlyLifeWords } from '../../../../../shared/words/yearly-life';
import { PeoplePicker } from '../../../../ui/field/PeoplePicker';
import { TextAreaField } from '../../../../ui/field/TextAreaField';
import { TextField } from '../../../../ui/field/TextField';
import { FieldSlot } from '../FieldSlot';
import { choiceId, rosterChoices } from '../../form/person-choice';
import { setSection, type SectionOf, type SectionProps } from '../section-props';

const words = yearlyLifeWords.orgLife;

/** 对照检查: the body's own text; of persons only who gave one, and where the paper lies. */
export function CheckRows({ model, section, index }: SectionProps<SectionOf<'orgLifeMeeting'>>) {
  const people = rosterChoices(model.facts.roster, null);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  for (const one of section.committeeCheck) nameOf.set(choiceId(one), one.name);
  return (
    <>
      <FieldSlot path={`sections.${index}.branchCheck`}>
        <TextAreaField
          label={words.branchCheck}
          rows={4}
          limit={(section.branchCheck?.length ?? 0) > 4000 ? 5000 : undefined}
          value={section.branchCheck ?? ''}
          onChange={(branchCheck) => {
            setSection(model, section, { branchCheck });
          }}
        />
      </FieldSlot>
      <FieldSlot path={`sections.${index}.committeeCheck`}>
        <PeoplePicker
          label={words.committeeCheck}
          value={section.committeeCheck.map(choiceId)}
          people={people}
          onChange={(ids) => {
            const committeeCheck = ids
              .slice(0, MOST_COMMITTEE)
              .map((id) => ({ memberId: id, name: nameOf.get(id) ?? '' }));
            setSection(model, section, { committeeCheck });
          }}
        />
      </FieldSlot>
      <FieldSlot path={`sections.${index}.paperPlace`}>
        <TextField
          label={words.paperPlace}
          limit={100}
          placeholder={words.paperPlaceHint}
          help={words.paperPlaceNote}
          value={section.paperPlace ?? ''}
          onChange={(paperPlace) => {
            setSection(model, section, { paperPlace });
          }}
        />
      </FieldSlot>
    </>
  );
}

/** A committee has three to seven members, nine at most where a superior allows it (bound of the stored field). */
const MOST_COMMITTEE = 9;
