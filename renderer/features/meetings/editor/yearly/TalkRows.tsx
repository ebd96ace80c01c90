import type { OrgLifeMeetingSection } from '../../../../../shared/schema/yearly-sections';
import { yearlyLifeWords } from '../../../../../shared/words/yearly-life';
import { DateField } from '../../../../ui/field/DateField';
import { useTable } from '../../../../data/data-context';
import { talkLine, talksToTake } from '../../form/talks-before';
import { changeById } from '../editor-model';
import { FieldSlot } from '../FieldSlot';
import { AddButton, FieldRow, RemoveButton, RowStack, Subhead } from '../RowList';
import { setSection, type SectionOf, type SectionProps } from '../section-props';
import { RosterPerson } from './RosterPerson';

const words = yearlyLifeWords.orgLife;
type Talk = OrgLifeMeetingSection['talksBefore'][number];

/** 会前谈心谈话: who with whom and when; there is no field for what was said. */
export function TalkRows({ model, section, index }: SectionProps<SectionOf<'orgLifeMeeting'>>) {
  const { talksBefore: rows } = section;
  const talks = useTable('heartTalks');
  // Nothing is offered while the register is being read.
  const registered = talks ? talksToTake(talks, rows, model.facts.day) : [];
  const edit = (id: string, patch: Partial<Talk>): void => {
    setSection(model, section, { talksBefore: changeById(rows, id, patch) });
  };
  return (
    <FieldSlot path={`sections.${index}.talksBefore`}>
      <RowStack>
        <Subhead style={{ margin: 0 }}>
          {words.talks}
          <span>{words.talksNote}</span>
        </Subhead>
        {rows.map((row, at) => (
          <FieldRow key={row.id}>
            <div>
              <RosterPerson
                model={model}
                label={words.talker}
                hideLabel={at > 0}
                autoFocus={row.talker.name === '' && row.target.name === ''}
                value={row.talker.name === '' ? null : row.talker}
                onChange={(talker) => {
                  edit(row.id, { talker: talker ?? { name: '' } });
                }}
              />
            </div>
            <div>
              <RosterPerson
                model={model}
                label={words.target}
                hideLabel={at > 0}
                value={row.target.name === '' ? null : row.target}
                onChange={(target) => {
                  edit(row.id, { target: target ?? { name: '' } });
                }}
              />
            </div>
            <div data-day>
              <DateField
                label={words.talkedOn}
                hideLabel={at > 0}
                value={row.on ?? ''}
                onChange={(on) => {
                  edit(row.id, { on });
                }}
              />
            </div>
            <RemoveButton
              label={words.removeTalk(at + 1)}
              onClick={() => {
                setSection(model, section, { talksBefore: rows.filter(({ id }) => id !== row.id) });
              }}
            />
          </FieldRow>
        ))}
        {registered.length > 0 ? (
          <AddButton
            label={words.takeTalks(registered.length)}
            onClick={() => {
              const { members } = model.tables;
              const lines = registered.map((talk) => talkLine(talk, members, model.newId));
              setSection(model, section, { talksBefore: [...rows, ...lines] });
            }}
          />
        ) : null}
        <AddButton
          label={words.addTalk}
          onClick={() => {
            const talk = { id: model.newId(), talker: { name: '' }, target: { name: '' } };
            setSection(model, section, { talksBefore: [...rows, talk] });
          }}
        />
      </RowStack>
    </FieldSlot>
  );
}
