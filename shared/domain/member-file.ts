/**
 * A member's file as the form holds it: all text, '' = not filled in. From stored rows to values and back;
 * what is wrong with the values is told by member-checks, what follows from a departure by member-changes.
 */
import type { Education, GroupSpan, Member, Membership, Person, StatusSpan } from '../schema/member';
import type { PartyGroup, Post } from '../schema/branch';
import type { Circumstance } from '../schema/member-life';
import { birthDateOf, checkIdNumber, genderOf, normaliseIdNumber, upgrade15 } from './id-number';
import type { CalendarDate } from './dates';
import { circumstanceValues, emptyCircumstances, type CircumstanceValues } from './member-circumstances';
import { normaliseName } from './person-name';
import type { RosterTables } from './roster';

export interface EducationValues {
  level: string;
  degree: string;
  school: string;
  major: string;
  /** Partial date. */
  gradOn: string;
}

/** Text fields stored on the person under the same key. */
export const personTextKeys = [
  'ethnicity',
  'nativePlace',
  'birthPlace',
  'workUnit',
  'department',
  'jobTitle',
  'rank',
  'professionalTitle',
  'workStart',
  'mobile',
  'phone',
  'homeAddress',
  'emergencyContact',
] as const;
/** Text fields stored on the member under the same key. */
export const memberTextKeys = [
  'joinDate',
  'joinBranch',
  'sponsors',
  'fullMemberDate',
  'rejoinDate',
  'duesPaidThrough',
  'archiveLocation',
  'note',
] as const;
/** Yes/no fields of the member; false is stored as absent. */
export const memberFlagKeys = ['isLeader'] as const;
export const educationKeys = ['level', 'degree', 'school', 'major', 'gradOn'] as const;

type TextKey = (typeof personTextKeys)[number] | (typeof memberTextKeys)[number];
type FlagKey = (typeof memberFlagKeys)[number];

export type MemberFileValues = Record<TextKey, string> &
  Record<FlagKey, boolean> &
  CircumstanceValues & {
    name: string;
    gender: string;
    idNo: string;
    /** Partial date. */
    birthDate: string;
    postCategory: string;
    category: string;
    fullTimeEdu: EducationValues;
    inServiceEdu: EducationValues;
    /** 组织关系: the latest interval of belonging to this branch. */
    membership: { from: string; fromHow: string; fromOrg: string; letterNo: string };
    /** Party group now, and the day from which a changed group counts. */
    group: { id: string; from: string };
  };

/** Dotted path of a field of the form. */
export type MemberField =
  | Exclude<keyof MemberFileValues, 'fullTimeEdu' | 'inServiceEdu' | 'membership' | 'group'>
  | `${'fullTimeEdu' | 'inServiceEdu'}.${keyof EducationValues}`
  | `membership.${keyof MemberFileValues['membership']}`
  | `group.${keyof MemberFileValues['group']}`;

/** All rows of one member, each list oldest first. */
export interface StoredFile {
  person: Person;
  member: Member;
  memberships: Membership[];
  statusSpans: StatusSpan[];
  groupSpans: GroupSpan[];
  posts: Post[];
  circumstances: Circumstance[];
}

/** Undefined when there is no such member. */
export function storedFileOf(tables: RosterTables, memberId: string): StoredFile | undefined {
  const member = tables.members.find((row) => row.id === memberId);
  const person = tables.persons.find((row) => row.id === member?.personId);
  if (!member || !person) return undefined;
  const own = <Row extends { memberId: string; from: string }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => row.memberId === memberId).sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    person,
    member,
    memberships: own(tables.memberships),
    statusSpans: own(tables.statusSpans),
    groupSpans: own(tables.groupSpans),
    posts: own(tables.posts),
    circumstances: own(tables.circumstances ?? []),
  };
}

/** The person's or the member file's fields were destroyed: they can never be filled in again. */
export function isErasedFile({ person, member }: Pick<StoredFile, 'person' | 'member'>): boolean {
  return person.erasedAt !== undefined || member.erasedAt !== undefined;
}

/**
 * Somebody whose file was erased comes back: what the new file begins with. Name and Party dates remained; what may be
 * known of a person who stayed here as well; belonging to the branch begins anew.
 */
export function newFileAfter(file: StoredFile): MemberFileValues {
  const fromOrg = file.memberships.at(-1)?.toOrg ?? '';
  return { ...lastingValues(file), ...newBelonging(fromOrg) };
}

/** What is typed in an erased file moves to a new one, but for its belonging. */
export function withNewBelonging(values: MemberFileValues, file: StoredFile): MemberFileValues {
  const fromOrg = file.memberships.at(-1)?.toOrg ?? '';
  return { ...values, ...emptyCircumstances(), ...newBelonging(fromOrg) };
}

function newBelonging(fromOrg: string): Pick<MemberFileValues, 'membership' | 'group'> {
  return {
    membership: { from: '', fromHow: 'transferIn', fromOrg, letterNo: '' },
    group: { id: '', from: '' },
  };
}

/**
 * Who stayed here when a member file of theirs was erased (staff): their new file belongs to the same person. A person
 * who is on a living file is not meant, that is a twin.
 */
export function personOfErasedFile(
  idNo: string,
  { persons, members }: Pick<RosterTables, 'persons' | 'members'>,
): Person | undefined {
  if (idNo === '') return undefined;
  return persons.find((person) => {
    if (person.idNo !== idNo || person.erasedAt !== undefined) return false;
    const own = members.filter((member) => member.personId === person.id);
    return own.some(({ erasedAt }) => erasedAt !== undefined) && own.every((m) => m.deletedAt ?? m.erasedAt);
  });
}

/** The group interval that is still open, or the last one that will be. */
export function currentGroupSpan(file: Pick<StoredFile, 'groupSpans'>): GroupSpan | undefined {
  return file.groupSpans.filter((span) => span.to === undefined).at(-1);
}

export function emptyMemberFile(): MemberFileValues {
  const texts = Object.fromEntries([...personTextKeys, ...memberTextKeys].map((key) => [key, '']));
  return {
    ...(texts as Record<TextKey, string>),
    isLeader: false,
    ...emptyCircumstances(),
    name: '',
    gender: '',
    idNo: '',
    birthDate: '',
    postCategory: '',
    category: 'fullMember',
    fullTimeEdu: educationValues(undefined),
    inServiceEdu: educationValues(undefined),
    membership: { from: '', fromHow: 'onFile', fromOrg: '', letterNo: '' },
    group: { id: '', from: '' },
  };
}

/** The file as the form shows it on `today`. */
export function memberFileValues(file: StoredFile, today: CalendarDate): MemberFileValues {
  return { ...lastingValues(file), ...circumstanceValues(file, today) };
}

/** All but what holds for some days only. */
function lastingValues(file: StoredFile): MemberFileValues {
  const { person, member } = file;
  const membership = file.memberships.at(-1);
  const values = emptyMemberFile();
  for (const key of personTextKeys) values[key] = person[key] ?? '';
  for (const key of memberTextKeys) values[key] = member[key] ?? '';
  for (const key of memberFlagKeys) values[key] = member[key] ?? false;
  return {
    ...values,
    name: person.name,
    gender: person.gender ?? '',
    idNo: person.idNo ?? '',
    birthDate: person.birthDate ?? '',
    postCategory: person.postCategory ?? '',
    category: member.category,
    fullTimeEdu: educationValues(person.fullTimeEdu),
    inServiceEdu: educationValues(person.inServiceEdu),
    membership: {
      from: membership?.from ?? '',
      fromHow: membership?.fromHow ?? 'onFile',
      fromOrg: membership?.fromOrg ?? '',
      letterNo: membership?.letterNo ?? '',
    },
    group: { id: currentGroupSpan(file)?.groupId ?? '', from: '' },
  };
}

/** Values as they will be stored: names without spaces, ID in 18 characters, text NFC and trimmed. */
export function tidyMemberFile(values: MemberFileValues): MemberFileValues {
  const tidied = tidyTexts(values);
  const idNo = normaliseIdNumber(values.idNo);
  return {
    ...tidied,
    name: normaliseName(values.name),
    exemptBasis: values.isExempt ? tidied.exemptBasis : '',
    idNo: upgrade15(idNo) ?? idNo,
    mobile: values.mobile.normalize('NFKC').replace(/[\s-]/g, ''),
  };
}

/** What a valid ID number says about the person; undefined when it is not valid. */
export function factsOfIdNumber(
  typed: string,
): { birthDate: CalendarDate; gender: 'male' | 'female' } | undefined {
  const normal = normaliseIdNumber(typed);
  const idNo = upgrade15(normal) ?? normal;
  if (checkIdNumber(idNo) !== 'OK') return undefined;
  return { birthDate: birthDateOf(idNo), gender: genderOf(idNo) };
}

/** Others on file with the same ID number, or the same name and a birth date that may be the same. */
export function findTwin(
  values: MemberFileValues,
  tables: Pick<RosterTables, 'persons' | 'members'>,
  ownPersonId: string | undefined,
): { person: Person; by: 'idNo' | 'nameAndBirth' } | undefined {
  const tidied = tidyMemberFile(values);
  const living = new Set(
    tables.members.filter((row) => !row.deletedAt && !row.erasedAt).map((row) => row.personId),
  );
  const others = tables.persons.filter((row) => row.id !== ownPersonId && living.has(row.id));
  const sameId = tidied.idNo === '' ? undefined : others.find((row) => row.idNo === tidied.idNo);
  if (sameId) return { person: sameId, by: 'idNo' };
  const sameName = others.find(
    (row) =>
      row.name === tidied.name &&
      tidied.birthDate !== '' &&
      row.birthDate !== undefined &&
      (row.birthDate.startsWith(tidied.birthDate) || tidied.birthDate.startsWith(row.birthDate)) &&
      // Two different valid numbers are two people.
      !(row.idNo !== undefined && tidied.idNo !== ''),
  );
  return sameName ? { person: sameName, by: 'nameAndBirth' } : undefined;
}

/** Groups that can be chosen: those that exist on the day, and the one the member is in. */
export function groupChoices(
  groups: readonly PartyGroup[],
  currentId: string,
  day: CalendarDate,
): PartyGroup[] {
  return groups
    .filter((group) => group.id === currentId || (group.from <= day && (group.to ?? '9999') > day))
    .sort((a, b) => a.sortNo - b.sortNo);
}

function educationValues(education: Education | undefined): EducationValues {
  return {
    level: education?.level ?? '',
    degree: education?.degree ?? '',
    school: education?.school ?? '',
    major: education?.major ?? '',
    gradOn: education?.gradOn ?? '',
  };
}

function tidyTexts<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC').trim() as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidyTexts(part)])) as T;
}
