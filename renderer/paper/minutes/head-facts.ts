/** The head table of P-01 as plain facts. */
import {
  addDays,
  dayOfInstant,
  formatDateZh,
  formatMeetingTimeZh,
  type CalendarDate,
} from '../../../shared/domain/dates';
import { countAttendance, lateEntryOf, type AttendanceCounts } from '../../../shared/domain/meeting';
import { isAssessed } from '../../../shared/domain/yearly-life';
import type { OrgLifeRecord, Section, SnapshotRow } from '../../../shared/schema/meeting';
import {
  lecturerKindWords,
  postWords,
  meetingModeWords,
  recordHeading,
  themeDayFormWords,
} from '../../../shared/words/domain';
import { minutesTitles, minutesWords, paperLabels } from '../../../shared/words/paper';
import { cnIndex } from '../text/cn-index';
import { oneLine } from '../text/printable';
import { rosterOf, type MinutesInput } from './minutes-input';
import { yearlyHeadRows } from './yearly-head-rows';
import {
  absentNames,
  exemptNames,
  personWithPost,
  presentNames,
  unregisteredNames,
  withNote,
} from './people-words';

export interface HeadRow {
  label: string;
  /** Sentences, one below the other. */
  lines: string[];
  /** Names, printed one after the other; a name is not broken over two lines. */
  names?: string[];
}

export interface HeadFacts {
  title: string;
  /** 2026年第3次, with the group's name for a group meeting. */
  subtitle: string;
  /** 同时计为 … when one meeting counts for several types. */
  alsoHeld: string | undefined;
  late: HeadRow | undefined;
  subject: string;
  time: string;
  place: string;
  host: string;
  recorder: string;
  /** 党员 or, for the committee, 委员. */
  isCommittee: boolean;
  counts: AttendanceCounts;
  observerCount: number;
  /** False for a meeting still to come: 实到 and 缺席 are left to the pen. */
  attendanceKnown: boolean;
  /** The voting pair stands only where a vote was taken (domain §2.6 counts). */
  showVoters: boolean;
  rows: HeadRow[];
}

export function headFacts(input: MinutesInput): HeadFacts {
  const { record, groups } = input;
  const roster = rosterOf(input);
  const group = record.scope.kind === 'group' ? groups.find((one) => one.id === groupId(record)) : undefined;
  const main = record.sections.find((section) => section.type === record.primaryType) ?? record.sections[0];
  const others = record.sections.filter((section) => section !== main);
  const headingOf = (section: Section): string =>
    recordHeading(section.type, section.year, section.seqNo, group?.name);
  return {
    title: minutesTitles[record.primaryType],
    subtitle: [oneLine(group?.name), main ? countedAs(main) : ''].filter(Boolean).join('　'),
    alsoHeld: others.length > 0 ? minutesWords.alsoHeld(others.map(headingOf).join('、')) : undefined,
    late: lateRow(record, dayOfInstant(record.sentAt ?? input.now), record.sentAt ?? input.now),
    subject: oneLine(record.title),
    time: formatMeetingTimeZh(record.startAt, record.endAt),
    place: oneLine(record.place),
    host: personWithPost(
      record.host,
      roster,
      record.scope.kind === 'group' ? postWords.groupLeader : undefined,
    ),
    recorder: record.recorder
      ? withNote(oneLine(record.recorder.name), oneLine(record.recorder.identity))
      : '',
    isCommittee: record.scope.kind === 'committee',
    counts: countAttendance(roster, record.attendance),
    observerCount: record.observers.length,
    attendanceKnown: record.state !== 'planned',
    showVoters: record.agenda.some((item) => item.vote !== undefined),
    rows: nameRows(record, roster),
  };
}

function nameRows(record: OrgLifeRecord, roster: readonly SnapshotRow[]): HeadRow[] {
  // A planned meeting has no attendance yet: its rows are left to the pen.
  const isPlanned = record.state === 'planned';
  const list = (label: string, names: string[]): HeadRow => {
    if (names.length > 0) return { label, lines: [], names };
    return row(label, isPlanned ? '' : paperLabels.none);
  };
  const exempt = exemptNames(roster, record.attendance);
  const rows: HeadRow[] = [...sectionRows(record, roster)];
  const dayOff = oneLine(record.dayOffReason);
  if (dayOff) rows.push(row(minutesWords.dayOff, minutesWords.dayOffReason(dayOff)));
  if (record.mode !== 'offline')
    rows.push(
      row(
        minutesWords.mode,
        minutesWords.modeReason(meetingModeWords[record.mode], oneLine(record.modeReason)),
      ),
    );
  rows.push(
    list(minutesWords.presentNames, isPlanned ? [] : presentNames(roster, record.attendance)),
    list(minutesWords.absentNames, absentNames(roster, record.attendance)),
  );
  // Only a draft can have them: such a record is not sent.
  const unregistered = isPlanned ? [] : unregisteredNames(roster, record.attendance);
  if (unregistered.length > 0) rows.push(list(minutesWords.unregisteredNames, unregistered));
  if (exempt.length > 0)
    rows.push(
      row(minutesWords.exemptNames, `${exempt.join(paperLabels.listMark)}${minutesWords.exemptNote}`),
    );
  const observers = record.observers.map((person) =>
    withNote(oneLine(person.name), oneLine(person.identity)),
  );
  rows.push(list(minutesWords.observers, observers));
  if (record.agenda.length > 0)
    rows.push({
      label: minutesWords.agenda,
      lines: record.agenda.map((item, index) => `${cnIndex(index + 1)}、${oneLine(item.topic)}`),
    });
  const original = record.paperOriginal;
  if (original)
    rows.push(
      row(
        minutesWords.paperOriginal,
        minutesWords.originalAt(
          oneLine(original.book),
          oneLine(original.pages),
          original.dated ? formatDateZh(original.dated) : '',
        ),
      ),
    );
  return rows;
}

/** What a type of meeting says beyond the common head (domain §2.6, per-type additions). */
function sectionRows(record: OrgLifeRecord, roster: readonly SnapshotRow[]): HeadRow[] {
  return record.sections.flatMap((section): HeadRow[] => {
    switch (section.type) {
      case 'memberAssembly':
        return optionalRow(minutesWords.delegation, section.delegationNote);
      case 'committeeMeeting':
        return optionalRow(minutesWords.invitees, section.invitees);
      case 'groupMeeting':
        return [];
      case 'partyClass': {
        const kind = section.lecturerKind ? lecturerKindWords[section.lecturerKind] : '';
        const lecturer = section.lecturer
          ? withNote(oneLine(section.lecturer.name), oneLine(section.lecturer.identity) || kind)
          : '';
        const integrity = section.isIntegrityClass ? minutesWords.integrityClass : '';
        return [
          ...optionalRow(minutesWords.classTitle, `${oneLine(section.classTitle)}${integrity}`),
          ...optionalRow(
            minutesWords.lecturer,
            [lecturer, section.hours ? minutesWords.hours(section.hours) : ''].filter(Boolean).join('　'),
          ),
        ];
      }
      case 'themeDay': {
        const day = record.startAt.slice(0, 10);
        const moved = section.plannedDay && section.plannedDay !== day;
        return [
          ...optionalRow(minutesWords.forms, section.forms.map((form) => themeDayFormWords[form]).join('、')),
          ...(moved && section.plannedDay
            ? [
                row(
                  minutesWords.plannedDay,
                  minutesWords.dayMoved(formatDateZh(section.plannedDay), oneLine(section.dayReason)),
                ),
              ]
            : []),
        ];
      }
      default:
        return yearlyHeadRows(section, roster);
    }
  });
}

/** 补录: both dates, the days between and the reason; the day of the paper original counts where one is named. */
function lateRow(record: OrgLifeRecord, writtenOn: CalendarDate, writtenAt: string): HeadRow | undefined {
  const late = lateEntryOf(record, writtenAt);
  if (!late) return undefined;
  const held = record.startAt.slice(0, 10);
  const written = record.paperOriginal ? addDays(held, late.days) : writtenOn;
  const reason = oneLine(record.lateReason);
  return {
    label: minutesWords.late,
    lines: [
      minutesWords.lateSentence(formatDateZh(held), formatDateZh(written), late.days),
      ...(reason ? [minutesWords.lateReason(reason)] : []),
    ],
  };
}

function optionalRow(label: string, text: string | undefined): HeadRow[] {
  const line = oneLine(text);
  return line ? [row(label, line)] : [];
}

/** 2026年第3次; of what is held by assessment year 2025年度, and its number only from the second on. */
function countedAs({ type, year, seqNo }: Section): string {
  return isAssessed(type) ? paperLabels.assessedYear(year, seqNo) : paperLabels.yearAndSeq(year, seqNo);
}

function row(label: string, line: string): HeadRow {
  return { label, lines: [line] };
}

function groupId(record: OrgLifeRecord): string | undefined {
  return record.scope.kind === 'group' ? record.scope.groupId : undefined;
}
