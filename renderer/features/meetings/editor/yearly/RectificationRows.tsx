import type { Rectification } from '../../../../../shared/schema/yearly-sections';
import { yearlyLifeWords } from '../../../../../shared/words/yearly-life';
import { DateField } from '../../../../ui/field/DateField';
import { TextField } from '../../../../ui/field/TextField';
import { changeById } from '../editor-model';
import { FieldSlot } from '../FieldSlot';
import { Hint } from '../Hint';
import { AddButton, FieldRow, RemoveButton, RowStack, Subhead } from '../RowList';
import { setSection, type SectionOf, type SectionProps } from '../section-props';
import { RosterPerson } from './RosterPerson';

const words = yearlyLifeWords.orgLife;

/** 整改清单: issue and measure, below them who and until when. */
export function RectificationRows({ model, section, index }: SectionProps<SectionOf<'orgLifeMeeting'>>) {
  const { rectification: rows } = section;
  const edit = (
    id: string,
    patch: { [Key in keyof Rectification]?: Rectification[Key] | undefined },
  ): void => {
    const changed = changeById<Rectification>(rows, id, patch as Partial<Rectification>);
    setSection(model, section, { rectification: changed });
  };
  return (
    <FieldSlot path={`sections.${index}.rectification`}>
      <RowStack>
        <Subhead style={{ margin: 0 }}>
          {words.rectification}
          <span>{words.rectificationNote}</span>
        </Subhead>
        {rows.map((row, at) => (
          <FieldSlot key={row.id} path={`sections.${index}.rectification.${at}`}>
            <div role="group" aria-label={words.rowOf(at + 1)}>
              <FieldRow>
                <div>
                  <TextField
                    label={words.issueOf(at + 1)}
                    limit={200}
                    autoFocus={row.issue === '' && row.measure === ''}
                    value={row.issue}
                    onChange={(issue) => {
                      edit(row.id, { issue });
                    }}
                  />
                </div>
                <RemoveButton
                  label={words.removeRectification(at + 1)}
                  onClick={() => {
                    setSection(model, section, { rectification: rows.filter(({ id }) => id !== row.id) });
                  }}
                />
              </FieldRow>
              <FieldRow style={{ marginTop: '.5rem', paddingLeft: '1.5rem' }}>
                <div data-wide>
                  <TextField
                    label={words.measure}
                    limit={300}
                    value={row.measure}
                    onChange={(measure) => {
                      edit(row.id, { measure });
                    }}
                  />
                </div>
                <div data-person>
                  <RosterPerson
                    model={model}
                    label={words.owner}
                    value={row.owner ?? null}
                    onChange={(owner) => {
                      edit(row.id, { owner: owner ?? undefined });
                    }}
                  />
                </div>
                <div data-day>
                  <FieldSlot path={`sections.${index}.rectification.${at}.due`}>
                    <DateField
                      label={words.due}
                      value={row.due ?? ''}
                      onChange={(due) => {
                        edit(row.id, { due });
                      }}
                    />
                  </FieldSlot>
                </div>
              </FieldRow>
              <Hint text={model.hint(`sections.${index}.rectification.${at}`)} />
            </div>
          </FieldSlot>
        ))}
        <AddButton
          label={words.addRectification}
          onClick={() => {
            const row = { id: model.newId(), issue: '', measure: '' };
            setSection(model, section, { rectification: [...rows, row] });
          }}
        />
      </RowStack>
    </FieldSlot>
  );
}
