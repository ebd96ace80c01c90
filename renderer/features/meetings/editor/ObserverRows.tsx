import { meetingWords } from '../../../../shared/words/meetings';
import { TextField } from '../../../ui/field/TextField';
import { changeById, type EditorModel } from './editor-model';
import { AddButton, FieldRow, RemoveButton, RowStack, Subhead } from './RowList';

const words = meetingWords.attendance;

/** 列席: people who are not of this roster; they may speak and never vote. */
export function ObserverRows({ model }: { readonly model: EditorModel }) {
  const { form, change } = model;
  const edit = (id: string, patch: { name?: string; identity?: string }) => {
    change((before) => ({ ...before, observers: changeById(before.observers, id, patch) }));
  };
  return (
    <RowStack>
      <Subhead style={{ margin: 0 }}>
        {words.observers}
        <span>{words.observersNote}</span>
      </Subhead>
      {form.observers.map((person, index) => (
        <FieldRow key={person.id}>
          <div>
            <TextField
              label={words.observerName}
              hideLabel={index > 0}
              limit={40}
              autoFocus={person.name === ''}
              value={person.name}
              onChange={(name) => {
                edit(person.id, { name });
              }}
            />
          </div>
          <div data-broad>
            <TextField
              label={words.observerIdentity}
              hideLabel={index > 0}
              limit={30}
              placeholder={words.observerIdentityHint}
              value={person.identity}
              onChange={(identity) => {
                edit(person.id, { identity });
              }}
            />
          </div>
          <RemoveButton
            label={words.removeObserver(person.name)}
            onClick={() => {
              change((before) => ({
                ...before,
                observers: before.observers.filter((one) => one.id !== person.id),
              }));
            }}
          />
        </FieldRow>
      ))}
      <AddButton
        label={words.addObserver}
        onClick={() => {
          change((before) => ({
            ...before,
            observers: [...before.observers, { id: model.newId(), name: '', identity: '' }],
          }));
        }}
      />
    </RowStack>
  );
}
