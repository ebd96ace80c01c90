import type { PersonRef } from '../../../../../shared/schema/meeting';
import { PersonPicker } from '../../../../ui/field/PersonPicker';
import { choiceId, chosenPerson, rosterChoices } from '../../form/person-choice';
import type { EditorModel } from '../editor-model';

interface RosterPersonProps {
  readonly model: EditorModel;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly value: PersonRef | null;
  readonly onChange: (person: PersonRef | null) => void;
}

/** Anybody of the roster, there or not (talks and rectification outlive the sitting), or a name as typed. */
export function RosterPerson(props: RosterPersonProps) {
  const { model, label, hideLabel = false, autoFocus = false, value, onChange } = props;
  const people = rosterChoices(model.facts.roster, value);
  return (
    <PersonPicker
      {...{ label, hideLabel, autoFocus, people }}
      value={choiceId(value)}
      onChange={(id) => {
        onChange(chosenPerson(id, people, model.form.observers));
      }}
      onCreate={(name) => {
        onChange({ name });
      }}
    />
  );
}
