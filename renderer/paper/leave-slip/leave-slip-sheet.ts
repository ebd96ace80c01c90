/** 请假条 as plain facts: one for everybody whose leave is registered, and blank ones to fill the sheet. */
import { formatMeetingTimeZh } from '../../../shared/domain/dates';
import { leaveStatuses } from '../../../shared/domain/meeting';
import type { AttendanceStatus } from '../../../shared/schema/meeting';
import { oneLine } from '../text/printable';
import { paperHeading, paperRoster, type MeetingPaperInput } from '../text/record-head';

export interface LeaveSlip {
  name: string;
  group: string;
  /** Empty on a blank slip: it is ticked by hand. */
  kind: AttendanceStatus | '';
  hasWritten: boolean;
}

export interface LeaveSlipSheet {
  /** On slips that name no meeting: there the meeting's heading says whose they are. */
  branchName?: string;
  heading: string;
  time: string;
  /** Always full sheets of two. */
  slips: LeaveSlip[];
  hasGroups: boolean;
}

const PER_SHEET = 2;
/** To be filled in by hand. */
export const blankSlip: LeaveSlip = { name: '', group: '', kind: '', hasWritten: false };

export interface LeaveSlipInput extends MeetingPaperInput {
  /** Only blank slips, whoever is registered. */
  isBlank?: boolean;
}

export function leaveSlipSheet(input: LeaveSlipInput): LeaveSlipSheet {
  const { record, isBlank = false } = input;
  const roster = paperRoster(input);
  const rows = new Map(record.attendance.map((row) => [row.memberId, row]));
  const filled = isBlank
    ? []
    : roster.flatMap((person): LeaveSlip[] => {
        const row = rows.get(person.memberId);
        if (!row || !leaveStatuses.includes(row.status)) return [];
        return [
          {
            name: oneLine(person.name),
            group: oneLine(person.groupName),
            kind: row.status,
            hasWritten: row.writtenStatement === true,
          },
        ];
      });
  const wanted = Math.max(PER_SHEET, Math.ceil(filled.length / PER_SHEET) * PER_SHEET);
  return {
    heading: paperHeading(input),
    time: formatMeetingTimeZh(record.startAt, record.endAt),
    slips: [...filled, ...Array.from({ length: wanted - filled.length }, () => blankSlip)],
    hasGroups: roster.some((person) => person.groupName),
  };
}
