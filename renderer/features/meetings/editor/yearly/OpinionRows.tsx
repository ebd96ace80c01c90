import { yearlyLifeWords } from '../../../../../shared/words/yearly-life';
import { TextAreaField } from '../../../../ui/field/TextAreaField';
import { TextField } from '../../../../ui/field/TextField';
import { changeById } from '../editor-model';
import { FieldSlot } from '../FieldSlot';
import { AddButton, FieldRow, RemoveButton, RowStack, Subhead } from '../RowList';
import { setSection, type SectionOf, type SectionProps } from '../section-props';

const words = yearlyLifeWords.orgLife;

/** 会前学习, and the opinions that were collected; who said them is not written down. */
export function OpinionRows({ model, section, index }: SectionProps<SectionOf<'orgLifeMeeting'>>) {
  const { opinionsCollected: rows } = section;
  return (
    <RowStack>
      <FieldSlot path={`sections.${index}.preStudy`}>
        <TextAreaField
          label={words.preStudy}
          rows={2}
          limit={(section.preStudy?.length ?? 0) > 400 ? 500 : undefined}
          value={section.preStudy ?? ''}
          onChange={(preStudy) => {
            setSection(model, section, { preStudy });
          }}
        />
      </FieldSlot>
      <Subhead style={{ margin: 0 }}>
        {words.opinions}
        <span>{words.opinionsNote}</span>
      </Subhead>
      {rows.map((row, at) => (
        <FieldRow key={row.id}>
          <div>
            <TextField
              label={words.opinion}
              hideLabel={at > 0}
              limit={300}
              autoFocus={row.text === ''}
              value={row.text}
              onChange={(text) => {
                setSection(model, section, { opinionsCollected: changeById(rows, row.id, { text }) });
              }}
            />
          </div>
          <RemoveButton
            label={words.removeOpinion(at + 1)}
            onClick={() => {
              setSection(model, section, { opinionsCollected: rows.filter(({ id }) => id !== row.id) });
            }}
          />
        </FieldRow>
      ))}
      <AddButton
        label={words.addOpinion}
        onClick={() => {
          setSection(model, section, { opinionsCollected: [...rows, { id: model.newId(), text: '' }] });
        }}
      />
    </RowStack>
  );
}
