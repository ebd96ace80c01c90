/** The kinds of meeting this branch holds on a day: groups by name, 支委会 only where there is one. Pure. */
import { committeeOn, groupsOn, needsCommittee, type RosterTables } from '../../../../shared/domain/roster';
import type { RecordType } from '../../../../shared/schema/meeting';
import { dutyName, recordTypeWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';

export interface MeetingChoice {
  id: string;
  type: RecordType;
  label: string;
  note: string;
  route: string;
}

export function newMeetingChoices(
  tables: RosterTables,
  day: string,
): { choices: MeetingChoice[]; remarks: string[] } {
  const words = meetingWords.choose;
  const groups = groupsOn(tables, day);
  // A smaller branch may still have a committee; where members hold such posts, it meets.
  const hasCommittee = needsCommittee(tables, day) || committeeOn(tables, day).length > 1;
  const plain = (type: RecordType): MeetingChoice => ({
    id: type,
    type,
    label: recordTypeWords[type],
    note: words.note[type],
    route: `/meetings/new?type=${type}`,
  });
  const ofGroups = groups.map((group): MeetingChoice => ({
    id: group.id,
    type: 'groupMeeting',
    label: dutyName('groupMeeting', group.name),
    note: words.note.groupMeeting,
    route: `/meetings/new?type=groupMeeting&group=${group.id}`,
  }));
  return {
    choices: [
      plain('memberAssembly'),
      ...(hasCommittee ? [plain('committeeMeeting')] : []),
      ...ofGroups,
      plain('partyClass'),
      plain('themeDay'),
      plain('orgLifeMeeting'),
      plain('democraticReview'),
      plain('politicalBirthday'),
      plain('staffAssembly'),
    ],
    remarks: [...(hasCommittee ? [] : [words.noCommittee]), ...(groups.length > 0 ? [] : [words.noGroups])],
  };
}
