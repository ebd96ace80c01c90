/** Party groups as dated intervals: new, renamed, ended. Pure; a group with people in it is not ended. */
import { covers, type CalendarDate } from '../../../../shared/domain/dates';
import { groupRosterOn, type RosterTables } from '../../../../shared/domain/roster';
import type { PartyGroup } from '../../../../shared/schema/branch';
import { createOp, updateOp, type Op } from '../../../../shared/schema/command';
import { branchWords } from '../../../../shared/words/branch';
import { dayProblem } from '../day-check';

const words = branchWords.groups;
const NAME_LIMIT = 30;

export function groupNameProblem(
  typed: string,
  groups: readonly PartyGroup[],
  ownId: string | undefined,
  day: CalendarDate,
): string | undefined {
  const name = typed.trim();
  if (name === '') return words.nameMissing;
  if (Array.from(name).length > NAME_LIMIT) return words.nameTooLong;
  const isTaken = groups.some((group) => group.id !== ownId && group.name === name && covers(group, day));
  return isTaken ? words.nameTaken : undefined;
}

export function createGroupOps(
  name: string,
  from: CalendarDate,
  groups: readonly PartyGroup[],
  ids: { id: string; branchId: string },
): Op[] {
  const sortNo = Math.max(0, ...groups.map((group) => group.sortNo)) + 1;
  return [createOp('partyGroups', { ...ids, name: name.trim(), sortNo, from })];
}

/** A new name holds for all days: the group is the same one. */
export function renameGroupOps(group: PartyGroup, name: string): Op[] {
  return [updateOp('partyGroups', group, { name: name.trim() })];
}

export function endGroupProblem(
  group: PartyGroup,
  day: CalendarDate,
  today: CalendarDate,
  tables: RosterTables,
): string | undefined {
  const wrongDay = dayProblem(day, { after: group.from, notAfter: today });
  if (wrongDay) return wrongDay;
  const people = groupRosterOn(tables, group.id, day).length;
  return people > 0 ? words.notEmpty(people) : undefined;
}

/** Ends the group and what is held in it (组长). */
export function endGroupOps(group: PartyGroup, day: CalendarDate, tables: RosterTables): Op[] {
  const posts = tables.posts.filter((post) => post.groupId === group.id && post.to === undefined);
  return [
    updateOp('partyGroups', group, { to: day }),
    ...posts.map((post) => updateOp('posts', post, { to: day > post.from ? day : post.from })),
  ];
}
