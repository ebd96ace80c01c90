/** The meetings of one sample year, composed from the month texts. Pure. */
import { addDays, type CalendarDate } from '../domain/dates';
import { covers } from '../domain/dates';
import type {
  AgendaItem,
  AttendanceStatus,
  OrgLifeRecord,
  RecordContent,
  RecordType,
  Scope,
  Section,
  SnapshotRow,
  Todo,
} from '../schema/meeting';
import { postWords } from '../words/domain';
import type { SampleContext } from './build-sample';
import { nearWeekday } from './sample-days';
import type { SampleMembers, SampleMonth, SampleYear } from './sample-data';

type MemberData = SampleMembers['members'][number];
export interface SamplePerson {
  memberId: string;
  name: string;
  groupId: string;
  entry: MemberData;
}
export interface SamplePeople {
  byKey: Map<string, SamplePerson>;
  groups: { id: string; name: string }[];
}

export interface SampleRecordInput {
  branchId: string;
  planYear: number;
  planItemIds: Map<number, string>;
  people: SamplePeople;
  year: SampleYear;
  today: CalendarDate;
  /** Which day stands for a wished one; weekdays when not given. */
  nearDay?: typeof nearWeekday;
  context: SampleContext;
}

type RecordRow = Omit<OrgLifeRecord, 'rev'>;

/** A meeting as the texts tell it, before it is a record. */
export interface SampleMeeting {
  type: RecordType;
  section: Section;
  /** The same event for further types. */
  more?: Section[];
  day: CalendarDate;
  from: string;
  to: string;
  title: string;
  place: string;
  scope: Scope;
  attendees: SamplePerson[];
  host: SamplePerson;
  recorder: SamplePerson;
  agenda: AgendaItem[];
  planItemIds: string[];
  todos?: Todo[];
  month: SampleMonth;
}

/** @param change what a month's meetings become in a branch that lives through more than them */
export function buildSampleRecords(
  input: SampleRecordInput,
  change: (meetings: SampleMeeting[], month: SampleMonth) => SampleMeeting[] = (meetings) => meetings,
): RecordRow[] {
  const rows: RecordRow[] = [];
  for (const month of input.year.months) {
    for (const meeting of change(meetingsOf(month, input), month)) {
      if (meeting.day > input.today) continue;
      rows.push(toRow(meeting, rows.length + 1, input));
    }
  }
  return rows;
}

export function withPost({ byKey }: SamplePeople, post: string): SamplePerson {
  const all = [...byKey.values()];
  return (
    all.find((person) => person.entry.posts.some((held) => held.post === post)) ?? (all[0] as SamplePerson)
  );
}

/** Speakers by key; who is unknown says nothing. */
export function agendaItem(
  topic: string,
  speeches: readonly { key: string; text: string }[],
  { people, context }: Pick<SampleRecordInput, 'people' | 'context'>,
  resolution?: string,
): AgendaItem {
  const { newId } = context;
  return {
    id: newId(),
    topic,
    discussion: speeches.flatMap(({ key, text }) => {
      const speaker = people.byKey.get(key);
      return speaker
        ? [{ id: newId(), speaker: { memberId: speaker.memberId, name: speaker.name }, text }]
        : [];
    }),
    ...(resolution ? { resolution } : {}),
  };
}

export function meetingsOf(month: SampleMonth, input: SampleRecordInput): SampleMeeting[] {
  const { people, planYear, context } = input;
  const { newId } = context;
  const all = [...people.byKey.values()];
  const secretary = withPost(people, 'secretary');
  const organiser = withPost(people, 'organizationOfficer');
  const committee = all.filter((person) => person.entry.posts.some((held) => held.body === 'committee'));
  const day = (wished: number): CalendarDate => (input.nearDay ?? nearWeekday)(planYear, month.month, wished);
  const section = { id: newId(), year: planYear };
  const item = (topic: string, speeches: { key: string; text: string }[], resolution?: string): AgendaItem =>
    agendaItem(topic, speeches, input, resolution);
  const common = { host: secretary, recorder: organiser, planItemIds: [], month, place: '三楼党员活动室' };
  const meetings: SampleMeeting[] = [
    {
      ...common,
      type: 'committeeMeeting',
      section: { ...section, id: newId(), type: 'committeeMeeting', seqNo: month.month },
      day: day(5),
      from: '09:00',
      to: '10:10',
      title: month.committee.topics[0] ?? '研究本月支部工作',
      place: '二楼小会议室',
      scope: { kind: 'committee' },
      attendees: committee,
      agenda: month.committee.topics.map((topic, index) =>
        index === 0 ? item(topic, month.committee.speeches, month.committee.resolution) : item(topic, []),
      ),
    },
    {
      ...common,
      type: 'themeDay',
      section: {
        ...section,
        id: newId(),
        type: 'themeDay',
        seqNo: month.month,
        forms: month.themeDay.forms,
        plannedDay: day(15),
      },
      day: day(15),
      from: '14:30',
      to: '16:30',
      title: month.themeDay.title,
      place: month.themeDay.place,
      scope: { kind: 'branch' },
      attendees: all,
      agenda: [item(month.themeDay.title, month.themeDay.speeches)],
      planItemIds: [input.planItemIds.get(month.month) ?? ''].filter(Boolean),
    },
    ...people.groups.map((group, index): SampleMeeting => {
      const members = all.filter((person) => person.groupId === group.id);
      const leader =
        members.find((person) => person.entry.posts.some((held) => held.post === 'groupLeader')) ?? secretary;
      const recorder = members.find((person) => person !== leader) ?? leader;
      return {
        ...common,
        type: 'groupMeeting',
        section: { ...section, id: newId(), type: 'groupMeeting', seqNo: month.month },
        day: day(20 + index),
        from: '16:00',
        to: '17:00',
        title: month.group.title,
        scope: { kind: 'group', groupId: group.id },
        attendees: members,
        host: leader,
        recorder,
        agenda: [item(month.group.title, [{ key: leader.entry.key, text: month.group.text }])],
      };
    }),
  ];
  const quarter = input.year.quarters.find((entry) => entry.month === month.month);
  if (!quarter) return meetings;
  const seqNo = input.year.quarters.indexOf(quarter) + 1;
  const lecturer = people.byKey.get(quarter.partyClass.lecturerKey) ?? secretary;
  const voters = all.filter((person) => person.entry.member.category === 'fullMember');
  const presentVoters = voters.filter((person) => statusOf(person, month) === 'present').length;
  const vote = {
    subject: quarter.assembly.title,
    kind: 'ordinary' as const,
    method: 'showOfHands' as const,
    votesFor: presentVoters,
    votesAgainst: 0,
    votesAbstain: 0,
  };
  meetings.push(
    {
      ...common,
      type: 'memberAssembly',
      section: { ...section, id: newId(), type: 'memberAssembly', seqNo, nature: 'decision' },
      day: day(25),
      from: '14:30',
      to: '16:00',
      title: quarter.assembly.title,
      scope: { kind: 'branch' },
      attendees: all,
      agenda: [
        { ...item(quarter.assembly.title, quarter.assembly.speeches, quarter.assembly.resolution), vote },
      ],
    },
    {
      ...common,
      type: 'partyClass',
      section: {
        ...section,
        id: newId(),
        type: 'partyClass',
        seqNo,
        classTitle: quarter.partyClass.title,
        lecturer: { memberId: lecturer.memberId, name: lecturer.name },
        lecturerKind: lecturer === secretary ? 'secretary' : 'member',
        hours: 2,
      },
      day: day(10),
      from: '15:00',
      to: '16:30',
      title: quarter.partyClass.title,
      scope: { kind: 'branch' },
      attendees: all,
      agenda: [item(quarter.partyClass.title, [{ key: lecturer.entry.key, text: quarter.partyClass.text }])],
    },
  );
  return meetings.sort((a, b) => (a.day < b.day ? -1 : 1));
}

export function statusOf(person: SamplePerson, month: SampleMonth): AttendanceStatus {
  return month.away.find((entry) => entry.key === person.entry.key)?.status ?? 'present';
}

export function toRow(meeting: SampleMeeting, page: number, input: SampleRecordInput): RecordRow {
  const { day, month, attendees } = meeting;
  const { now, newId } = input.context;
  const mustPreside = new Set([meeting.host.memberId, meeting.recorder.memberId]);
  const attendance = attendees
    .filter((person) => person.entry.memberSince <= day)
    .map((person) => ({
      memberId: person.memberId,
      status: mustPreside.has(person.memberId) ? ('present' as const) : statusOf(person, month),
    }));
  const content: RecordContent = {
    primaryType: meeting.type,
    sections: [meeting.section, ...(meeting.more ?? [])],
    title: meeting.title,
    startAt: `${day}T${meeting.from}`,
    endAt: `${day}T${meeting.to}`,
    place: meeting.place,
    mode: 'offline',
    scope: meeting.scope,
    host: { memberId: meeting.host.memberId, name: meeting.host.name },
    recorder: { memberId: meeting.recorder.memberId, name: meeting.recorder.name },
    attendance,
    observers: [],
    agenda: meeting.agenda,
    content: [],
    todos: meeting.todos ?? [],
    planItemIds: meeting.planItemIds,
    paperOriginal: { book: `${input.planYear}年支部工作手册`, pages: `第${page}页`, dated: day },
  };
  const rows = attendees.filter((person) => person.entry.memberSince <= day);
  const base = {
    id: newId(),
    branchId: input.branchId,
    ...content,
    createdAt: now,
    revisions: [],
    corrections: [],
  };
  if (day.slice(0, 7) === input.today.slice(0, 7)) {
    const { paperOriginal: _page, ...draft } = base;
    return { ...draft, state: 'draft' };
  }
  const signedOn = addDays(day, 3) < input.today ? addDays(day, 3) : input.today;
  return {
    ...base,
    state: 'signed',
    sentAt: now,
    signedAt: now,
    signature: { by: meeting.recorder.name, signedOn },
    snapshot: {
      takenAt: now,
      rosterDate: day,
      rows: rows.map((person) => toSnapshot(person, day, input)),
      rules: [],
    },
  };
}

function toSnapshot(person: SamplePerson, day: CalendarDate, input: SampleRecordInput): SnapshotRow {
  const group = input.people.groups.find((entry) => entry.id === person.groupId);
  const { member, posts } = person.entry;
  const isFull =
    member.category === 'fullMember' && (member.fullMemberDate === undefined || member.fullMemberDate <= day);
  return {
    memberId: person.memberId,
    name: person.name,
    category: isFull ? 'fullMember' : 'probationaryMember',
    hasVote: isFull,
    ...(group ? { groupName: group.name } : {}),
    postNames: posts.filter((post) => covers(post, day)).map((post) => postWords[post.post]),
  };
}
