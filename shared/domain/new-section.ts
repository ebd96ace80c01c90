/** The first state of a record's section: its number in the year, and what its kind begins with. */
import type { Branch } from '../schema/branch';
import type { RecordContent, RecordType, Scope, Section } from '../schema/meeting';
import { themeDayOf } from './before-signature';
import type { CalendarDate } from './dates';
import { groupIdOf, nextSeqNo } from './meeting';
import { countedYear } from './yearly-life';

export interface NewSectionInput {
  /** Records of the branch, for the next 第N次. */
  records: readonly RecordContent[];
  day: CalendarDate;
  branch: Pick<Branch, 'themeDayRule'>;
  scope: Scope;
  newId: () => string;
}

export function newSection(type: RecordType, input: NewSectionInput): Section {
  const year = countedYear(type, input.day);
  const base = {
    id: input.newId(),
    year,
    seqNo: nextSeqNo(input.records, type, year, groupIdOf(input.scope)),
  };
  switch (type) {
    case 'memberAssembly':
      return { ...base, type, nature: 'decision' };
    case 'partyClass':
      return { ...base, type };
    case 'themeDay':
      return {
        ...base,
        type,
        forms: ['collectiveStudy'],
        plannedDay: themeDayOf(input.branch.themeDayRule, input.day),
      };
    case 'committeeMeeting':
    case 'groupMeeting':
    case 'staffAssembly':
      return { ...base, type };
    case 'orgLifeMeeting':
      return { ...base, type, opinionsCollected: [], talksBefore: [], committeeCheck: [], rectification: [] };
    case 'democraticReview':
      return { ...base, type, rows: [], ballots: {} };
    case 'politicalBirthday':
      return { ...base, type, memberIds: [], rituals: [] };
  }
}
