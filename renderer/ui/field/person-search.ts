import { matchName, namePinyin } from '../../../shared/domain/person-name';

/** A person to choose; `note` tells people of the same name apart (组织委员, 市红十字会办公室). */
export interface PersonOption {
  readonly id: string;
  readonly name: string;
  readonly note?: string | undefined;
  /** Shown in light words and cannot be chosen; `note` should say why. */
  readonly disabled?: boolean | undefined;
}

export interface PersonHit {
  readonly person: PersonOption;
  /** Indexes of the characters of the name that the query hit. */
  readonly matched: readonly number[];
  /** With tone marks: Zēng Guǎnglín. */
  readonly pinyin: string;
}

/** People whose name fits the query (Han, full pinyin, initials, mixed), in the given order; '' gives all. */
export function findPeople(people: readonly PersonOption[], query: string): readonly PersonHit[] {
  return people.flatMap((person) => {
    const matched = matchName(person.name, query);
    return matched === undefined ? [] : [{ person, matched, pinyin: namePinyin(person.name).display }];
  });
}
