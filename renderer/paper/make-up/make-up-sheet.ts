/** P-27 as sheets: those who made up the same meeting together stand on one. */
import { formatDateZh, formatMeetingTimeZh } from '../../../shared/domain/dates';
import type { Absence } from '../../../shared/domain/make-ups';
import type { Branch, PartyGroup } from '../../../shared/schema/branch';
import { attendanceWords } from '../../../shared/words/domain';
import { makeUpWayWords } from '../../../shared/words/register-codes';
import { makeUpPaperWords as words } from '../../../shared/words/make-ups';
import { headingOfRecord } from '../../../shared/words/record-heading';
import { hoursText } from '../text/hours-text';
import { oneLine } from '../text/printable';

export interface MakeUpInput {
  readonly branch: Pick<Branch, 'fullName'>;
  readonly groups: readonly PartyGroup[];
  /** With a make-up each; those without are left out. */
  readonly absences: readonly Absence[];
}

export interface MakeUpSheet {
  key: string;
  meeting: string;
  meetingDay: string;
  on: string;
  way: string;
  hours: string;
  content: string;
  confirmedBy: string;
  people: { name: string; group: string; status: string }[];
}

export function makeUpSheets({ groups, absences }: Pick<MakeUpInput, 'groups' | 'absences'>): MakeUpSheet[] {
  const sheets = new Map<string, MakeUpSheet>();
  for (const { record, entry, status, makeUp } of absences) {
    if (!makeUp) continue;
    const { on, way, content, hours, confirmedBy } = makeUp;
    const key = JSON.stringify([record.id, on, way, content, hours ?? null, confirmedBy ?? '']);
    const sheet = sheets.get(key) ?? {
      key,
      meeting: `${headingOfRecord(record, groups)}　${oneLine(record.title)}`,
      meetingDay: formatMeetingTimeZh(record.startAt, record.endAt),
      on: formatDateZh(on),
      way: makeUpWayWords[way],
      hours: hours === undefined ? '' : words.hoursValue(hoursText(hours)),
      content: oneLine(content),
      confirmedBy: oneLine(confirmedBy ?? ''),
      people: [],
    };
    sheet.people.push({
      name: oneLine(entry.person.name),
      group: oneLine(entry.group?.name ?? ''),
      status: attendanceWords[status],
    });
    sheets.set(key, sheet);
  }
  return [...sheets.values()];
}
