/** 党组书记 and 支部书记 each give a 党课 a year, by the minutes of the branch. Pure. */
import { CLASSES_WARN_FROM_MONTH, leadingGroupRules } from '../rules/leading-group';
import type { OrgLifeRecord } from '../schema/meeting';
import { leadingEntries, type LeadingTables } from './branch-body';
import { partsOf, yearOf, type CalendarDate } from './dates';
import { secretaryOn, type RosterTables } from './roster';
import { studyDayOf } from './study-hours';
import { isHeld } from './study-plan';

export interface ClassFinding {
  code: 'leadingSecretaryClass' | 'branchSecretaryClass';
  rule: 'classes';
  severity: 'warning' | 'info';
  name: string;
}

export interface ClassTables {
  tables: RosterTables;
  leadingPosts: LeadingTables['leadingPosts'];
  records: readonly OrgLifeRecord[];
}

/**
 * Who gave no class in the year. A class counts by the kind of lecturer or, when the same person holds both posts, by
 * who gave it. Nobody is asked who did not hold the post on the day the year is looked at.
 */
export function classFindings(
  { tables, leadingPosts, records }: ClassTables,
  year: number,
  today: CalendarDate,
): ClassFinding[] {
  const day = studyDayOf(year, today);
  const lectures = records
    .filter((record) => yearOf(record.startAt) === year && isHeld(record, today))
    .flatMap(({ sections }) => sections)
    .flatMap((section) => (section.type === 'partyClass' ? [section] : []));
  const { atLeast } = leadingGroupRules.classes.parameters;
  const severity =
    year === yearOf(today) && partsOf(today).month < CLASSES_WARN_FROM_MONTH
      ? 'info'
      : leadingGroupRules.classes.severity;
  const lacks = (kind: string, memberId: string | undefined): boolean =>
    lectures.filter(
      ({ lecturer, lecturerKind }) =>
        lecturerKind === kind || (memberId !== undefined && lecturer?.memberId === memberId),
    ).length < atLeast;
  const findings: ClassFinding[] = [];
  const chief = leadingEntries({ ...tables, leadingPosts }).find(
    ({ post, from, to }) => post === 'leadingGroupSecretary' && from <= day && (to === undefined || to > day),
  );
  if (chief) {
    const member = tables.members.find(({ personId }) => personId === chief.person.id);
    if (lacks('leadingGroupSecretary', member?.id)) {
      findings.push({ code: 'leadingSecretaryClass', rule: 'classes', severity, name: chief.person.name });
    }
  }
  const secretary = secretaryOn(tables, day);
  if (secretary && lacks('secretary', secretary.member.id)) {
    findings.push({ code: 'branchSecretaryClass', rule: 'classes', severity, name: secretary.person.name });
  }
  return findings;
}
