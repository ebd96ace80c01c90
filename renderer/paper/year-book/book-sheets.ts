/** The tables of the year's book as plain rows: the branch, its people, who came, what was attached. */
import {
  covers,
  dayOfInstant,
  formatDateZh,
  formatPartialDateZh,
  yearOf,
  type CalendarDate,
} from '../../../shared/domain/dates';
import { compareByPinyin } from '../../../shared/domain/person-name';
import { rosterOn, type RosterEntry } from '../../../shared/domain/roster';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import {
  attachmentKindWords,
  postWords,
  recordHeading,
  rewardLevelWords,
} from '../../../shared/words/domain';
import { yearBookWords as words } from '../../../shared/words/year-book';
import { oneLine } from '../text/printable';
import { asSigned, groupNameOf, recordPartId } from './book-records';
import type { YearBookInput } from './year-book-input';

/** The day the book speaks of: its last, or today while the year runs. */
export function bookDay(year: number, now: string): CalendarDate {
  const today = dayOfInstant(now);
  return yearOf(today) === year ? today : `${year}-12-31`;
}

export interface Overview {
  facts: { label: string; text: string }[];
  committee: { name: string; post: string; duty: string; since: string }[];
  groups: { name: string; leader: string; count: string; members: string[] }[];
  secretary: string;
}

export function overviewSheet(input: YearBookInput): Overview {
  const { branch, tables } = input;
  const day = bookDay(input.year, input.now);
  const roster = rosterOn(tables, day);
  const entryOf = new Map(roster.map((entry) => [entry.member.id, entry]));
  const probationary = roster.filter((entry) => entry.category === 'probationaryMember').length;
  const posts = tables.posts.filter((post) => covers(post, day));
  const committee = posts
    .filter((post) => post.body === 'committee')
    .sort((a, b) => postOrder.indexOf(a.post) - postOrder.indexOf(b.post) || (a.from < b.from ? -1 : 1));
  const nameOf = (memberId: string): string => oneLine(entryOf.get(memberId)?.person.name);
  const labels = words.overviewLabels;
  return {
    facts: [
      { label: labels.fullName, text: oneLine(branch.fullName) },
      { label: labels.superior, text: oneLine(branch.superiorOrg) },
      { label: labels.founded, text: formatPartialDateZh(branch.foundedOn) },
      {
        label: labels.term,
        text: words.term(
          branch.termNo,
          branch.electionDate ? formatDateZh(branch.electionDate) : '',
          branch.termYears,
        ),
      },
      { label: labels.members, text: words.members(roster.length, probationary) },
      { label: labels.room, text: oneLine(branch.activityRoom) },
    ],
    committee: committee.map((post) => ({
      name: nameOf(post.memberId),
      post: postWords[post.post],
      duty: oneLine(post.dutyText),
      since: formatDateZh(post.from),
    })),
    groups: tables.partyGroups
      .filter((group) => covers(group, day))
      .sort((a, b) => a.sortNo - b.sortNo)
      .map((group) => {
        const own = roster.filter((entry) => entry.group?.id === group.id);
        const leader = posts.find((post) => post.post === 'groupLeader' && post.groupId === group.id);
        return {
          name: oneLine(group.name),
          leader: leader ? nameOf(leader.memberId) : '',
          count: String(own.length),
          members: own.map((entry) => oneLine(entry.person.name)),
        };
      }),
    secretary: nameOf(committee.find((post) => post.post === 'secretary')?.memberId ?? ''),
  };
}

const postOrder: readonly string[] = Object.keys(postWords);

export function rosterOfBook(input: YearBookInput): RosterEntry[] {
  return rosterOn(input.tables, bookDay(input.year, input.now));
}

/** Who wrote most of them: the recorder of the book. */
export function mainRecorder(records: readonly OrgLifeRecord[]): string {
  const counts = new Map<string, number>();
  for (const record of records) {
    const name = oneLine(asSigned(record).recorder?.name);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

type LeaveKind = 'officialLeave' | 'sickLeave' | 'personalLeave' | 'absent';

export interface AttendanceLine {
  name: string;
  due: number;
  present: number;
  leaves: Record<LeaveKind, number>;
  rate: string;
}

/** By member, over the records in the book; 免到 is not in 应到. */
export function attendanceSheet(records: readonly OrgLifeRecord[]): AttendanceLine[] {
  const lines = new Map<string, AttendanceLine>();
  for (const record of records.map(asSigned)) {
    const names = new Map((record.snapshot?.rows ?? []).map((row) => [row.memberId, oneLine(row.name)]));
    for (const { memberId, status } of record.attendance) {
      const name = names.get(memberId);
      if (name === undefined || status === 'exempt') continue;
      const line = lines.get(memberId) ?? {
        ...{ name, due: 0, present: 0, rate: '' },
        leaves: { officialLeave: 0, sickLeave: 0, personalLeave: 0, absent: 0 },
      };
      line.due += 1;
      if (status === 'present') line.present += 1;
      else line.leaves[status] += 1;
      lines.set(memberId, line);
    }
  }
  return [...lines.values()]
    .map((line) => ({ ...line, rate: words.rate(((line.present / line.due) * 100).toFixed(1)) }))
    .sort((a, b) => compareByPinyin(a.name, b.name));
}

export interface HonourLine {
  on: string;
  title: string;
  level: string;
  issuer: string;
  docNo: string;
}

/** Honours of the branch itself; those of people stand in their files, and sanctions in no book. */
export function honourSheet({ rewards, year }: Pick<YearBookInput, 'rewards' | 'year'>): HonourLine[] {
  return rewards
    .filter((row) => row.recipientType === 'branch' && row.awardedOn.startsWith(String(year)))
    .sort((a, b) => (a.awardedOn < b.awardedOn ? -1 : 1))
    .map((row) => ({
      on: formatPartialDateZh(row.awardedOn),
      title: oneLine(row.title),
      level: rewardLevelWords[row.level],
      issuer: oneLine(row.issuer),
      docNo: oneLine(row.docNo),
    }));
}

export interface AttachmentLine {
  name: string;
  kind: string;
  record: string;
  partId: string;
}

/** What is kept with the records of the book, in their order. */
export function attachmentSheet(
  records: readonly OrgLifeRecord[],
  { attachments, tables }: Pick<YearBookInput, 'attachments' | 'tables'>,
): AttachmentLine[] {
  return records.flatMap((record) => {
    const section = record.sections.find((one) => one.type === record.primaryType) ?? record.sections[0];
    const heading = section
      ? recordHeading(section.type, section.year, section.seqNo, groupNameOf(record, tables))
      : '';
    return attachments
      .filter((row) => row.ownerId === record.id)
      .sort((a, b) => a.sortNo - b.sortNo || (a.id < b.id ? -1 : 1))
      .map((row) => ({
        name: oneLine(row.caption) || oneLine(row.name),
        kind: attachmentKindWords[row.kind],
        record: heading,
        partId: recordPartId(record),
      }));
  });
}
