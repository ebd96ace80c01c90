import type { ReactNode } from 'react';
import { contentCharacters } from '../../../../shared/domain/before-signature';
import { meetingWords } from '../../../../shared/words/meetings';
import { DateField } from '../../../ui/field/DateField';
import { FormSection } from '../../../ui/field/FormSection';
import { PersonPicker } from '../../../ui/field/PersonPicker';
import { TextAreaField } from '../../../ui/field/TextAreaField';
import { TextField } from '../../../ui/field/TextField';
import { choiceId, chosenPerson, rosterChoices } from '../form/person-choice';
import type { TodoForm } from '../form/meeting-form';
import { changeById, type EditorModel } from './editor-model';
import { FieldSlot } from './FieldSlot';
import { AddButton, FieldRow, RemoveButton, RowStack, Subhead } from './RowList';

const words = meetingWords.content;

interface ContentSectionProps {
  readonly model: EditorModel;
  /** Stands above the text: phrases of the branch. */
  readonly tools?: ReactNode;
}

/** What was said beyond the items, the meeting's own resolution, and who does what until when. */
export function ContentSection({ model, tools }: ContentSectionProps) {
  const { form, set, hint, facts } = model;
  return (
    <FormSection title={words.title} note={words.characters(contentCharacters(facts.content))} columns={1}>
      {tools === undefined ? null : <div style={{ justifySelf: 'start' }}>{tools}</div>}
      <FieldSlot path="content">
        <TextAreaField
          label={words.text}
          rows={6}
          paste="rich"
          value={form.contentText}
          help={words.textHelp}
          hint={hint('content')}
          onChange={(contentText) => {
            set({ contentText });
          }}
        />
      </FieldSlot>
      <FieldSlot path="resolution">
        <TextAreaField
          label={words.resolution}
          rows={2}
          limit={form.resolution.length > 1600 ? 2000 : undefined}
          value={form.resolution}
          help={words.resolutionHelp}
          hint={hint('resolution')}
          onChange={(resolution) => {
            set({ resolution });
          }}
        />
      </FieldSlot>
      <TodoRows model={model} />
    </FormSection>
  );
}

function TodoRows({ model }: { readonly model: EditorModel }) {
  const { form, change } = model;
  const edit = (id: string, patch: Partial<TodoForm>) => {
    change((before) => ({ ...before, todos: changeById(before.todos, id, patch) }));
  };
  return (
    <RowStack>
      <Subhead style={{ margin: 0 }}>
        {words.todos}
        <span>{words.todosNote}</span>
      </Subhead>
      {form.todos.map((todo, index) => {
        const people = rosterChoices(model.facts.roster, todo.owner);
        return (
          <FieldRow key={todo.id}>
            <div data-wide>
              <TextField
                label={words.what}
                hideLabel={index > 0}
                limit={200}
                autoFocus={todo.what === ''}
                value={todo.what}
                onChange={(what) => {
                  edit(todo.id, { what });
                }}
              />
            </div>
            <div data-person>
              <PersonPicker
                label={words.owner}
                hideLabel={index > 0}
                people={people}
                value={choiceId(todo.owner)}
                onChange={(id) => {
                  edit(todo.id, { owner: chosenPerson(id, people, form.observers) });
                }}
                onCreate={(name) => {
                  edit(todo.id, { owner: { name } });
                }}
              />
            </div>
            <div data-day>
              <DateField
                label={words.due}
                hideLabel={index > 0}
                value={todo.due}
                onChange={(due) => {
                  edit(todo.id, { due });
                }}
              />
            </div>
            <RemoveButton
              label={words.removeTodo(todo.what)}
              onClick={() => {
                change((before) => ({
                  ...before,
                  todos: before.todos.filter((one) => one.id !== todo.id),
                }));
              }}
            />
          </FieldRow>
        );
      })}
      <AddButton
        label={words.addTodo}
        onClick={() => {
          change((before) => ({
            ...before,
            todos: [...before.todos, { id: model.newId(), what: '', owner: null, due: '', doneOn: '' }],
          }));
        }}
      />
    </RowStack>
  );
}
