/** People to choose from in a meeting: who was there comes first, who was not is shown and cannot be chosen. */
import type { AttendanceRow, PersonRef, SnapshotRow } from '../../../../shared/schema/meeting';
import { meetingWords } from '../../../../shared/words/meetings';
import type { PersonOption } from '../../../ui/field/person-search';
import type { ObserverForm } from './meeting-form';

export interface PeopleInput {
  roster: readonly SnapshotRow[];
  attendance: readonly AttendanceRow[];
  observers: readonly ObserverForm[];
}

/** Id of a person in a picker: the member's own, or the written name. */
export function choiceId(person: PersonRef | null): string {
  if (!person) return '';
  return person.memberId ?? `name:${person.name}`;
}

/** Present members, then guests, then absent members in light words; `current` is always among them. */
export function peopleChoices(input: PeopleInput, current: PersonRef | null): PersonOption[] {
  const { roster, attendance, observers } = input;
  const statusOf = new Map(attendance.map((row) => [row.memberId, row.status]));
  const isPresent = (row: SnapshotRow): boolean => statusOf.get(row.memberId) === 'present';
  const choices: PersonOption[] = [
    ...roster
      .filter(isPresent)
      .map((row) => ({ id: row.memberId, name: row.name, note: row.postNames.join('、') || undefined })),
    ...observers
      .filter((person) => person.name.trim() !== '')
      .map((person) => ({
        id: `name:${person.name}`,
        name: person.name,
        note: person.identity || meetingWords.people.observer,
      })),
    ...roster
      .filter((row) => !isPresent(row))
      .map((row) => ({
        id: row.memberId,
        name: row.name,
        note: meetingWords.people.notThere,
        disabled: true,
      })),
  ];
  const id = choiceId(current);
  if (current && !choices.some((choice) => choice.id === id)) {
    choices.push({ id, name: current.name, note: current.identity || meetingWords.people.other });
  }
  return choices;
}

/** Everybody on the roster, present or not (owners of todos may have been away). */
export function rosterChoices(roster: readonly SnapshotRow[], current: PersonRef | null): PersonOption[] {
  const attendance = roster.map((row) => ({ memberId: row.memberId, status: 'present' as const }));
  return peopleChoices({ roster, attendance, observers: [] }, current);
}

/** The person behind a picker's id. */
export function chosenPerson(
  id: string,
  choices: readonly PersonOption[],
  observers: readonly ObserverForm[],
): PersonRef | null {
  const choice = choices.find((one) => one.id === id);
  if (!choice) return null;
  if (!id.startsWith('name:')) return { memberId: id, name: choice.name };
  const identity = observers.find((person) => person.name === choice.name)?.identity;
  return { name: choice.name, ...(identity ? { identity } : {}) };
}
