import Button from '@mui/material/Button';
import { birthdaysIn, type Birthday } from '../../../../../shared/domain/birthdays';
import { addDays, addMonths, partsOf } from '../../../../../shared/domain/dates';
import { rosterOn } from '../../../../../shared/domain/roster';
import { birthdayRituals } from '../../../../../shared/schema/yearly-sections';
import { birthdayRitualWords, yearlyLifeWords } from '../../../../../shared/words/yearly-life';
import { CheckField } from '../../../../ui/field/CheckField';
import { WholeRow } from '../../../../ui/field/FormSection';
import { PeoplePicker } from '../../../../ui/field/PeoplePicker';
import type { EditorModel } from '../editor-model';
import { FieldSlot } from '../FieldSlot';
import { setSection, type SectionOf, type SectionProps } from '../section-props';

const words = yearlyLifeWords.birthday;

/** Whose birthday it is, proposed from the list of the meeting's month; what was done; the cards. */
export function BirthdayFields({ model, section, index }: SectionProps<SectionOf<'politicalBirthday'>>) {
  const proposed = birthdaysOfMonth(model);
  const years = new Map(proposed.map(({ entry, years }) => [entry.member.id, years]));
  const missing = proposed.filter(({ entry }) => !section.memberIds.includes(entry.member.id));
  const { month } = partsOf(model.facts.day);
  return (
    <>
      <WholeRow>
        <FieldSlot path={`sections.${index}.memberIds`}>
          <PeoplePicker
            label={words.members}
            value={section.memberIds}
            hint={model.hint(`sections.${index}.memberIds`)}
            people={model.facts.roster.map(({ memberId, name }) => {
              const count = years.get(memberId);
              return { id: memberId, name, note: count === undefined ? undefined : words.years(count) };
            })}
            onChange={(memberIds) => {
              setSection(model, section, { memberIds: [...memberIds] });
            }}
          />
        </FieldSlot>
        {missing.length > 0 ? (
          <Button
            variant="text"
            size="small"
            sx={{ ml: '-.25rem', mt: '.25rem' }}
            onClick={() => {
              const added = missing.map(({ entry }) => entry.member.id);
              setSection(model, section, { memberIds: [...section.memberIds, ...added] });
            }}
          >
            {words.propose(month, missing.length)}
          </Button>
        ) : null}
      </WholeRow>
      <WholeRow>
        <FieldSlot path={`sections.${index}.rituals`}>
          <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
            <legend style={{ fontSize: '.875rem', padding: 0, marginBottom: '.25rem' }}>
              {words.rituals}
            </legend>
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 1.25rem' }}>
              {birthdayRituals.map((ritual) => (
                <CheckField
                  key={ritual}
                  label={birthdayRitualWords[ritual]}
                  value={section.rituals.includes(ritual)}
                  onChange={(isOn) => {
                    const rituals = birthdayRituals.filter((one) =>
                      one === ritual ? isOn : section.rituals.includes(one),
                    );
                    setSection(model, section, { rituals });
                  }}
                />
              ))}
              <CheckField
                label={words.cards}
                value={section.cardsPrinted ?? false}
                onChange={(cardsPrinted) => {
                  setSection(model, section, { cardsPrinted: cardsPrinted || undefined });
                }}
              />
            </div>
          </fieldset>
        </FieldSlot>
      </WholeRow>
    </>
  );
}

function birthdaysOfMonth({ facts, tables }: EditorModel): readonly Birthday[] {
  const from = `${facts.day.slice(0, 7)}-01`;
  const there = new Set(facts.roster.map(({ memberId }) => memberId));
  const roster = rosterOn(tables, facts.day).filter(({ member }) => there.has(member.id));
  return birthdaysIn(roster, { from, to: addDays(addMonths(from, 1), -1) }, 'joinDate').listed;
}
