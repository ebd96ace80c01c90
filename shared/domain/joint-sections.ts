/** One event that counts for several types, each by a section of its own (domain §2.6). Pure. */
import type { RecordType } from '../schema/meeting';

/** What usually goes together with what; other pairs are two meetings. Meetings of the committee or a group stand alone. */
const partners: Readonly<Record<RecordType, readonly RecordType[]>> = {
  memberAssembly: ['themeDay', 'partyClass', 'orgLifeMeeting', 'democraticReview'],
  committeeMeeting: [],
  groupMeeting: [],
  partyClass: ['themeDay', 'memberAssembly'],
  themeDay: ['partyClass', 'memberAssembly', 'orgLifeMeeting', 'politicalBirthday'],
  orgLifeMeeting: ['democraticReview', 'memberAssembly', 'themeDay'],
  democraticReview: ['orgLifeMeeting', 'memberAssembly'],
  politicalBirthday: ['themeDay'],
  staffAssembly: ['partyClass'],
};

/** Types an event may still count for besides those it has, at most `most` together. */
export function addableTypes(
  primary: RecordType,
  sections: readonly { type: RecordType }[],
  most: number,
): RecordType[] {
  if (sections.length >= most) return [];
  return partners[primary].filter((type) => !sections.some((section) => section.type === type));
}
