import type { PersonRef } from '../../../../shared/schema/meeting';
import { PersonPicker } from '../../../ui/field/PersonPicker';
import { choiceId, chosenPerson, peopleChoices } from '../form/person-choice';
import type { EditorModel } from './editor-model';

interface PersonFieldProps {
  readonly model: EditorModel;
  readonly label: string;
  readonly value: PersonRef | null;
  readonly onChange: (person: PersonRef | null) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  /** Somebody who is not in the list: 'observer' is also put among 列席, 'free' only written down. */
  readonly outsider: 'observer' | 'free';
}

/** Somebody who was at the meeting: present members first, then guests; absent members cannot be chosen. */
export function PersonField(props: PersonFieldProps) {
  const { model, label, value, onChange, hint, error, required, hideLabel, autoFocus, outsider } = props;
  const { form, facts } = model;
  const people = peopleChoices(
    { roster: facts.roster, attendance: facts.content.attendance, observers: form.observers },
    value,
  );
  return (
    <PersonPicker
      {...{ label, hint, error, required, hideLabel, autoFocus, people }}
      value={choiceId(value)}
      onChange={(id) => {
        onChange(chosenPerson(id, people, form.observers));
      }}
      onCreate={(name) => {
        if (outsider === 'observer') {
          model.change((before) => ({
            ...before,
            observers: [...before.observers, { id: model.newId(), name, identity: '' }],
          }));
        }
        onChange({ name });
      }}
    />
  );
}
