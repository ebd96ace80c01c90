/**
 * 填报小窗: the values of a record or of a member one after the other, as the superior's own system asks for them.
 * Which fields, in which order and how dates and names are written is the branch's choice. Pure.
 */
import type { OrgLifeRecord, Section, SnapshotRow } from '../schema/meeting';
import type { Person } from '../schema/member';
import type { RichText, Run } from '../schema/rich-text';
import type { Setting } from '../schema/ledger';
import {
  attendanceWords,
  genderWords,
  memberCategoryWords,
  postCategoryWords,
  postWords,
  recordHeading,
  recordTypeWords,
} from '../words/domain';
import { fillPanelWords as words } from '../words/fill-panel';
import { formatDateZh, formatPartialDateZh, type CalendarDate, type PartialDate } from './dates';
import { countAttendance } from './meeting';
import { workOn } from './member-life';
import type { MemberLife } from './member-life-file';
import { categoryOn } from './roster';

export const dateFormats = ['dash', 'dot', 'slash', 'compact', 'zh'] as const;
export const nameSeparators = ['、', '，', '；', ' ', '\n'] as const;
export type DateFormat = (typeof dateFormats)[number];
export type NameSeparator = (typeof nameSeparators)[number];

export const meetingFillFields = [
  'type',
  'heading',
  'title',
  'date',
  'startTime',
  'endTime',
  'place',
  'host',
  'recorder',
  'shouldAttend',
  'present',
  'absent',
  'presentNames',
  'absentNames',
  'observers',
  'classTitle',
  'lecturer',
  'hours',
  'agenda',
  'content',
  'resolution',
] as const;
/** Numbers and addresses of a person are not in it: looking at one is an act of its own, in the member's file. */
export const memberFillFields = [
  'name',
  'gender',
  'ethnicity',
  'birthDate',
  'nativePlace',
  'education',
  'degree',
  'school',
  'category',
  'joinDate',
  'fullMemberDate',
  'group',
  'partyPosts',
  'workUnit',
  'department',
  'jobTitle',
  'postCategory',
  'workStart',
] as const;
export type MeetingFillField = (typeof meetingFillFields)[number];
export type MemberFillField = (typeof memberFillFields)[number];
export type FillKind = 'meetings' | 'members';

export interface FillChoice {
  /** Shown fields in their order. */
  shown: readonly string[];
  date: DateFormat;
  names: NameSeparator;
}
export interface FillValue {
  id: string;
  label: string;
  /** Never empty: what has no value is left out by the page, which says so. */
  value: string;
}

const allFields: Readonly<Record<FillKind, readonly string[]>> = {
  meetings: meetingFillFields,
  members: memberFillFields,
};
export function fillFieldsOf(kind: FillKind): readonly string[] {
  return allFields[kind];
}

export function fillSettingKey(kind: FillKind): string {
  return `fillPanel.${kind}`;
}

/** The stored choice; what an older or newer program stored and this one does not know is left out. */
export function fillChoice(kind: FillKind, settings: readonly Setting[]): FillChoice {
  const stored = settings.find(({ key }) => key === fillSettingKey(kind))?.value as
    { shown?: unknown; date?: unknown; names?: unknown } | undefined;
  const known = allFields[kind];
  const shown = Array.isArray(stored?.shown)
    ? [...new Set(stored.shown)].filter((id): id is string => known.includes(id as string))
    : known;
  return {
    shown: shown.length > 0 ? shown : known,
    date: dateFormats.find((one) => one === stored?.date) ?? 'dash',
    names: nameSeparators.find((one) => one === stored?.names) ?? '、',
  };
}

/** A partial date keeps what it does not know: 1998-07, 1998.07, 199807, 1998年7月. */
export function formatFillDate(date: PartialDate | undefined, format: DateFormat): string {
  if (!date) return '';
  if (format === 'zh') return date.length === 10 ? formatDateZh(date) : formatPartialDateZh(date);
  const joint = { dash: '-', dot: '.', slash: '/', compact: '' }[format];
  return date.split('-').join(joint);
}

/** Plain lines: headings and paragraphs as they are, numbers before a numbered list, no mark for bold. */
export function plainTextOf(blocks: RichText): string {
  return blocks
    .flatMap((block) => {
      if (block.type !== 'list') return [textOf(block.runs)];
      return block.items.map((runs, index) =>
        block.ordered ? `${String(index + 1)}.${textOf(runs)}` : `·${textOf(runs)}`,
      );
    })
    .join('\n');
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/**
 * Values of one record, in the chosen order.
 * @param roster of the meeting's day and scope; the frozen one of a record that went out for signature wins
 */
export function meetingFillValues(
  record: OrgLifeRecord,
  roster: readonly SnapshotRow[],
  groupName: string | undefined,
  choice: FillChoice,
): FillValue[] {
  const rows = record.snapshot?.rows ?? roster;
  const main = record.sections.find(({ type }) => type === record.primaryType) ?? record.sections[0];
  const counts = countAttendance(rows, record.attendance);
  const held = record.state !== 'planned';
  const count = (value: number): string => (held ? String(value) : '');
  const statusOf = new Map(record.attendance.map(({ memberId, status }) => [memberId, status]));
  const names = (list: readonly string[]): string => list.join(choice.names);
  const lesson = record.sections.find(
    (section): section is Extract<Section, { type: 'partyClass' }> => section.type === 'partyClass',
  );
  const values: Record<MeetingFillField, string> = {
    type: recordTypeWords[record.primaryType],
    heading: main ? recordHeading(main.type, main.year, main.seqNo, groupName) : '',
    title: record.title,
    date: formatFillDate(record.startAt.slice(0, 10), choice.date),
    startTime: record.startAt.slice(11),
    endTime: record.endAt?.slice(11) ?? '',
    place: record.place,
    host: record.host?.name ?? '',
    recorder: record.recorder?.name ?? '',
    shouldAttend: String(counts.shouldAttend),
    present: count(counts.present),
    absent: count(counts.absent),
    presentNames: held
      ? names(rows.filter(({ memberId }) => statusOf.get(memberId) === 'present').map(({ name }) => name))
      : '',
    absentNames: held
      ? names(
          rows.flatMap(({ memberId, name }) => {
            const status = statusOf.get(memberId);
            if (status === undefined || status === 'present' || status === 'exempt') return [];
            return [words.withReason(name, attendanceWords[status])];
          }),
        )
      : '',
    observers: names(record.observers.map(({ name }) => name)),
    classTitle: lesson?.classTitle ?? '',
    lecturer: lesson?.lecturer?.name ?? '',
    hours: lesson?.hours === undefined ? '' : String(lesson.hours),
    agenda: record.agenda.map(({ topic }, index) => `${String(index + 1)}.${topic}`).join('\n'),
    content: plainTextOf(record.content),
    resolution: record.resolution ?? '',
  };
  return valuesIn(choice, values, words.meetings);
}

/** Values of one member's file as of `day`, in the chosen order. */
export function memberFillValues(life: MemberLife, day: CalendarDate, choice: FillChoice): FillValue[] {
  const { person, member } = life;
  const date = (value: PartialDate | undefined): string => formatFillDate(value, choice.date);
  const work = workOn(person, life.workSpans, day);
  const covers = ({ from, to }: { from: string; to?: string | undefined }): boolean =>
    from <= day && (to === undefined || to > day);
  const groupId = life.groupSpans.find(covers)?.groupId;
  const study = highestOf(person);
  const values: Record<MemberFillField, string> = {
    name: person.name,
    gender: person.gender ? genderWords[person.gender] : '',
    ethnicity: person.ethnicity ?? '',
    birthDate: date(person.birthDate),
    nativePlace: person.nativePlace ?? '',
    education: study?.level ?? '',
    degree: study?.degree ?? '',
    school: [study?.school, study?.major].filter(Boolean).join(' '),
    category: memberCategoryWords[categoryOn(member, day)],
    joinDate: date(member.joinDate),
    fullMemberDate: date(member.fullMemberDate),
    group: life.partyGroups.find(({ id }) => id === groupId)?.name ?? '',
    partyPosts: life.posts
      .filter(covers)
      .map(({ post }) => postWords[post])
      .join(choice.names),
    workUnit: work.workUnit ?? '',
    department: work.department ?? '',
    jobTitle: work.jobTitle ?? '',
    postCategory: work.postCategory ? postCategoryWords[work.postCategory] : '',
    workStart: date(person.workStart),
  };
  return valuesIn(choice, values, words.members);
}

/** The later of the two ways of study counts, as on the roster. */
function highestOf({ fullTimeEdu, inServiceEdu }: Person): Person['fullTimeEdu'] {
  return inServiceEdu?.level ? inServiceEdu : fullTimeEdu;
}

function valuesIn<Field extends string>(
  { shown }: FillChoice,
  values: Readonly<Record<Field, string>>,
  labels: Readonly<Record<Field, string>>,
): FillValue[] {
  return shown.flatMap((id) => {
    const field = id as Field;
    const value = values[field].trim();
    return value === '' ? [] : [{ id, label: labels[field], value }];
  });
}
