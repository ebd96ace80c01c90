import type { PersonRef } from '../../../../shared/schema/meeting';
import { electionWords as words } from '../../../../shared/words/votes';
import { PeoplePicker } from '../../../ui/field/PeoplePicker';
import type { PersonOption } from '../../../ui/field/person-search';
import type { VoteForm } from '../form/meeting-form';
import { choiceId, chosenPerson, peopleChoices } from '../form/person-choice';
import type { EditorModel } from './editor-model';

/** What the schema holds; a branch meeting has one or two. */
const MOST_TELLERS = 5;

interface TellerFieldsProps {
  readonly model: EditorModel;
  readonly vote: VoteForm;
  readonly onChange: (vote: VoteForm) => void;
}

/** 监票人 and 计票人 from those who are there; who stands for election is shown and cannot be chosen. */
export function TellerFields({ model, vote, onChange }: TellerFieldsProps) {
  const picker = (key: 'scrutineers' | 'counters') => {
    const chosen = vote[key];
    const people = tellerChoices(model, vote, chosen);
    return (
      <PeoplePicker
        label={words[key]}
        value={chosen.map(choiceId)}
        people={people}
        onChange={(ids) => {
          const picked = ids.flatMap(
            (id) =>
              chosen.find((one) => choiceId(one) === id) ??
              chosenPerson(id, people, model.form.observers) ??
              [],
          );
          onChange({ ...vote, [key]: picked.slice(0, MOST_TELLERS) });
        }}
      />
    );
  };
  return (
    <>
      {picker('scrutineers')}
      {picker('counters')}
    </>
  );
}

function tellerChoices(
  { facts, form }: EditorModel,
  vote: VoteForm,
  chosen: readonly PersonRef[],
): PersonOption[] {
  const input = { roster: facts.roster, attendance: facts.content.attendance, observers: form.observers };
  const candidates = new Set(vote.election?.candidates.flatMap((one) => one.memberId ?? []));
  const people = peopleChoices(input, null).map((person) =>
    candidates.has(person.id) ? { ...person, note: words.isCandidate, disabled: true } : person,
  );
  const others = chosen.filter((one) => !people.some((person) => person.id === choiceId(one)));
  return [...people, ...others.map((one) => ({ id: choiceId(one), name: one.name }))];
}
