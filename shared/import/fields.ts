/** What a roster column can mean. Dotted paths and stored values are those of the schemas (domain §2.3). */

/** Fields stored on the person. */
export const personFields = [
  'name',
  'gender',
  'ethnicity',
  'idNo',
  'birthDate',
  'nativePlace',
  'birthPlace',
  'fullTimeEdu.level',
  'fullTimeEdu.degree',
  'fullTimeEdu.school',
  'fullTimeEdu.major',
  'fullTimeEdu.gradOn',
  'inServiceEdu.level',
  'inServiceEdu.degree',
  'inServiceEdu.school',
  'inServiceEdu.major',
  'inServiceEdu.gradOn',
  'workUnit',
  'department',
  'jobTitle',
  'rank',
  'professionalTitle',
  'postCategory',
  'workStart',
  'mobile',
  'phone',
  'homeAddress',
] as const;

/** Fields stored on the member. */
export const memberFields = [
  'category',
  'joinDate',
  'joinBranch',
  'sponsors',
  'fullMemberDate',
  'duesPaidThrough',
  'note',
] as const;

/** Fields that become rows of their own: a group span, posts. */
export const spanFields = ['groupName', 'partyPost'] as const;

export const importFields = [...personFields, ...memberFields, ...spanFields] as const;
export type ImportField = (typeof importFields)[number];

/** Values as stored, by dotted path; a field that is absent or blank in the file has no key. */
export type MemberValues = Partial<Record<ImportField, string>>;

export type DateField = Extract<
  ImportField,
  'birthDate' | 'workStart' | 'joinDate' | 'fullMemberDate' | 'fullTimeEdu.gradOn' | 'inServiceEdu.gradOn'
>;
const dateFields: readonly ImportField[] = [
  'birthDate',
  'workStart',
  'joinDate',
  'fullMemberDate',
  'fullTimeEdu.gradOn',
  'inServiceEdu.gradOn',
];

export function isDateField(field: ImportField): field is DateField {
  return dateFields.includes(field);
}

export function isImportField(text: string): text is ImportField {
  return (importFields as readonly string[]).includes(text);
}

/** Characters a free-text field may hold; the same numbers as in shared/schema/member. */
export const textLimits: Partial<Record<ImportField, number>> = {
  name: 40,
  nativePlace: 40,
  birthPlace: 40,
  'fullTimeEdu.school': 60,
  'fullTimeEdu.major': 60,
  'inServiceEdu.school': 60,
  'inServiceEdu.major': 60,
  workUnit: 60,
  department: 40,
  jobTitle: 40,
  rank: 30,
  professionalTitle: 30,
  joinBranch: 60,
  sponsors: 40,
  phone: 30,
  homeAddress: 100,
  groupName: 30,
  note: 200,
};
