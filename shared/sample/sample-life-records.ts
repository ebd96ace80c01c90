/**
 * The rarer meetings of the practice branch, and what the monthly ones carry with them: 组织生活会 with 民主评议, the
 * assembly of all cadres, a 政治生日, an election, what was agreed to be done, and the next meeting planned. The records
 * get the days on which a careful secretary would have written and filed them. Pure.
 */
import { addDays, yearOf, type CalendarDate, type Instant } from '../domain/dates';
import type { AgendaItem, OrgLifeRecord, Section } from '../schema/meeting';
import type { ReviewGrade } from '../schema/yearly-sections';
import { nearWorkday } from './sample-days';
import type { SampleMonth } from './sample-data';
import type { SampleLife } from './sample-life-data';
import type { SamplePersonIds } from './sample-life';
import {
  agendaItem,
  meetingsOf,
  statusOf,
  toRow,
  withPost,
  type SampleMeeting,
  type SamplePerson,
  type SampleRecordInput,
} from './sample-records';

type RecordRow = Omit<OrgLifeRecord, 'rev'>;

export interface LifeRecordInput extends SampleRecordInput {
  nearDay: typeof nearWorkday;
  life: SampleLife;
  /** 党组 as well, by the keys of the sample. */
  named: ReadonlyMap<string, SamplePersonIds>;
}

/** Meetings of a month beside the usual ones. */
export function lifeMeetingsOf(month: SampleMonth, input: LifeRecordInput): SampleMeeting[] {
  const { life } = input;
  return [
    ...(month.month === 1 && isLastOrgLife(input) ? [orgLifeMeeting(month, input)] : []),
    ...(month.month === life.staffAssembly.month ? [staffAssembly(month, input)] : []),
  ];
}

/** One 组织生活会 is in the sample, the last one: two years' with the same words would look copied. */
function isLastOrgLife({ life, planYear, today, nearDay }: LifeRecordInput): boolean {
  const heldIn = (year: number): boolean => nearDay(year, 1, life.orgLife.day) <= today;
  return heldIn(planYear) && !(planYear < yearOf(today) && heldIn(planYear + 1));
}

function orgLifeMeeting(month: SampleMonth, input: LifeRecordInput): SampleMeeting {
  const { life, people, planYear, context, named } = input;
  const { newId } = context;
  const texts = life.orgLife;
  const all = [...people.byKey.values()];
  const day = input.nearDay(planYear, 1, texts.day);
  const ref = (key: string) => {
    const { memberId = '', name = '' } = named.get(key) ?? {};
    return { memberId, name };
  };
  const attendees = all.filter(({ entry }) => entry.memberSince <= day);
  const present = attendees.filter((one) => statusOf(one, month) === 'present').length;
  // It looks back on the year before, and counts there.
  const section = { year: planYear - 1, seqNo: 1 };
  const orgLife: Section = {
    ...{ ...section, id: newId(), type: 'orgLifeMeeting', theme: texts.theme, preStudy: texts.preStudy },
    opinionsCollected: texts.opinions.map((text) => ({ id: newId(), text })),
    talksBefore: life.talks
      .filter(({ kind, month: held }) => kind === 'beforeOrgLifeMeeting' && held === 1)
      .map(({ from, to, day: on }) => ({
        ...{ id: newId(), talker: ref(from), target: ref(to) },
        on: nearWorkday(planYear, 1, on),
      })),
    branchCheck: texts.branchCheck,
    committeeCheck: texts.committeeCheckKeys.map(ref),
    paperPlace: texts.paperPlace,
    rectification: texts.rectification.map(({ issue, measure, ownerKey, dueMonth, doneMonth }) => {
      const due = nearWorkday(planYear, dueMonth, 30);
      const doneOn = doneMonth === undefined ? undefined : nearWorkday(planYear, doneMonth, 20);
      return {
        ...{ id: newId(), issue, measure, owner: ref(ownerKey), due },
        ...(doneOn === undefined || doneOn > input.today ? {} : { doneOn }),
      };
    }),
  };
  const review: Section = {
    ...{ ...section, id: newId(), type: 'democraticReview' },
    rows: attendees.map((one) => reviewRow(one, present, day, texts)),
    ballots: { issued: present, returned: present, valid: present },
  };
  const item = (topic: string, speeches: { key: string; text: string }[], resolution?: string): AgendaItem =>
    agendaItem(topic, speeches, input, resolution);
  return {
    ...{ type: 'orgLifeMeeting', section: orgLife, more: [review], day, from: '14:30', to: '17:00' },
    ...{ title: texts.title, place: '三楼党员活动室', scope: { kind: 'branch' }, attendees, month },
    ...{ host: withPost(people, 'secretary'), recorder: withPost(people, 'organizationOfficer') },
    agenda: [
      item('通报整改情况，支部委员会对照检查，开展批评和自我批评', texts.speeches),
      item('民主评议党员', texts.reviewSpeeches, texts.resolution),
    ],
    planItemIds: [],
  };
}

function reviewRow(
  { memberId, entry }: SamplePerson,
  valid: number,
  day: CalendarDate,
  { excellentKeys, notGradedRemark }: SampleLife['orgLife'],
) {
  const { category, fullMemberDate = '' } = entry.member;
  if (category !== 'fullMember' || fullMemberDate > day)
    return { memberId, verdict: 'notGraded' as const, remark: notGradedRemark };
  const isExcellent = excellentKeys.includes(entry.key);
  const grade: ReviewGrade = isExcellent ? 'excellent' : 'qualified';
  // A few always mark otherwise; the rest of the ballots is the verdict.
  const excellent = isExcellent ? valid - 1 : 2;
  return {
    ...{ memberId, selfGrade: 'qualified' as const, mutual: grade, verdict: grade },
    ballot: { excellent, qualified: valid - excellent, basic: 0, unqualified: 0 },
  };
}

function staffAssembly(month: SampleMonth, input: LifeRecordInput): SampleMeeting {
  const { life, people, planYear, context, named } = input;
  const texts = life.staffAssembly;
  const reporter = { name: named.get(texts.reporterKey)?.name ?? '', identity: '党组书记' };
  const topic = '通报工作情况，听取意见建议';
  return {
    type: 'staffAssembly',
    section: {
      ...{ id: context.newId(), type: 'staffAssembly', year: planYear, seqNo: 1 },
      ...{ reporter, reportGiven: true, staffCount: texts.staffCount },
    },
    day: input.nearDay(planYear, texts.month, texts.day),
    ...{ from: '09:30', to: '11:00', title: texts.title, place: texts.place, scope: { kind: 'branch' } },
    ...{ attendees: [...people.byKey.values()], month, planItemIds: [] },
    ...{ host: withPost(people, 'secretary'), recorder: withPost(people, 'organizationOfficer') },
    agenda: [
      {
        ...agendaItem(topic, [], input),
        ...{ reporter, discussion: [{ id: context.newId(), speaker: reporter, text: texts.text }] },
      },
    ],
  };
}

/** What a usual meeting carries in a living branch. */
export function enlivened(meeting: SampleMeeting, input: LifeRecordInput): SampleMeeting {
  const { life, planYear, today, context } = input;
  const { type, month } = meeting;
  if (type === 'themeDay' && month.month === life.birthday.month) return withBirthday(meeting, input);
  if (type === 'memberAssembly' && month.month === life.election.month && planYear < yearOf(today))
    return { ...meeting, agenda: [...meeting.agenda, electionItem(meeting, input)] };
  if (type !== 'committeeMeeting') return meeting;
  const todos = life.todos
    .filter((todo) => todo.month === month.month)
    .map(({ what, ownerKey, dueDays }) => {
      const owner = input.people.byKey.get(ownerKey);
      return {
        ...{ id: context.newId(), what, due: addDays(meeting.day, dueDays) },
        ...(owner ? { owner: { memberId: owner.memberId, name: owner.name } } : {}),
      };
    });
  const isSaidAnew = planYear === yearOf(today) && month.month === life.running.month;
  const agenda = meeting.agenda.map((item, index) =>
    isSaidAnew && index === 0
      ? { ...item, discussion: agendaItem(item.topic, life.running.speeches, input).discussion }
      : item,
  );
  return { ...meeting, agenda, todos };
}

/** Who joined in June or July keeps the day together. */
function withBirthday(meeting: SampleMeeting, { people, planYear, context }: LifeRecordInput): SampleMeeting {
  const memberIds = [...people.byKey.values()]
    .filter(({ entry }) => ['06', '07'].includes((entry.member.joinDate ?? '').slice(5, 7)))
    .map(({ memberId }) => memberId);
  const birthday: Section = {
    ...{ id: context.newId(), type: 'politicalBirthday', year: planYear, seqNo: 1, memberIds },
    ...{ rituals: ['oath', 'admissionForm', 'message'], cardsPrinted: true },
  };
  return { ...meeting, more: [birthday] };
}

/** One seat, two names: everybody's ballot came back, one for the second name. */
function electionItem({ attendees, month, day }: SampleMeeting, input: LifeRecordInput): AgendaItem {
  const { life, people, context } = input;
  const { topic, speech, candidateKeys, scrutineerKey, counterKey } = life.election;
  const voters = attendees.filter(
    (one) =>
      one.entry.member.category === 'fullMember' &&
      one.entry.memberSince <= day &&
      statusOf(one, month) === 'present',
  ).length;
  const ref = (key: string) => {
    const { memberId = '', name = '' } = people.byKey.get(key) ?? {};
    return { memberId, name };
  };
  const [first, ...others] = candidateKeys.map(ref);
  return {
    ...agendaItem(topic, [speech], input, `${first?.name ?? ''}当选。`),
    vote: {
      ...{ subject: topic, kind: 'election', method: 'secretBallot' },
      ...{ votesFor: 0, votesAgainst: 0, votesAbstain: 0 },
      ...{ scrutineers: [ref(scrutineerKey)], counters: [ref(counterKey)] },
      election: {
        seats: 1,
        candidates: [
          ...(first ? [{ id: context.newId(), ...first, votesFor: voters - 1 }] : []),
          ...others.map((one) => ({ id: context.newId(), ...one, votesFor: 1 })),
        ],
        ...{ writeIns: [], issued: voters, returned: voters, valid: voters, invalid: 0 },
      },
    },
  };
}

/** The next committee meeting that has not come yet, as it is prepared: agenda and papers, nothing said. */
export function plannedRecord(input: LifeRecordInput): RecordRow | undefined {
  // In December the next one is in January.
  const inYear = (planYear: number): SampleMeeting | undefined =>
    input.year.months
      .flatMap((month) => meetingsOf(month, { ...input, planYear, planItemIds: new Map() }))
      .find(({ type, day }) => type === 'committeeMeeting' && day > input.today);
  const next = inYear(input.planYear) ?? inYear(input.planYear + 1);
  if (!next) return undefined;
  const { paperOriginal: _page, snapshot: _roster, ...row } = toRow(next, 1, input);
  const { signature: _by, sentAt: _sent, signedAt: _signed, ...planned } = row;
  return {
    ...{ ...planned, state: 'planned', attendance: [] },
    agenda: next.agenda.map(({ id, topic }) => ({
      ...{ id, topic, discussion: [], materials: input.life.planned.materials },
    })),
  };
}

/** Written the day after, filed three days later, the names compared with the sheet: nothing of it after today. */
export function withDays(row: RecordRow, now: Instant): RecordRow {
  const day = row.startAt.slice(0, 10);
  const at = (later: number): Instant => {
    const instant = `${addDays(day, later)}T01:30:00.000Z`;
    return instant < now ? instant : now;
  };
  if (row.state !== 'signed' || !row.snapshot || !row.signature) return { ...row, createdAt: at(1) };
  return {
    ...{ ...row, createdAt: at(1), sentAt: at(2), signedAt: at(3) },
    snapshot: { ...row.snapshot, takenAt: at(2) },
    signInChecked: { by: row.recorder?.name ?? '', on: row.signature.signedOn },
  };
}
