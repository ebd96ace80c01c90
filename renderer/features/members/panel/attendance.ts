/** The meetings one member was called to, newest first, with how they attended. */
import { yearOf } from '../../../../shared/domain/dates';
import type { AttendanceStatus, OrgLifeRecord } from '../../../../shared/schema/meeting';

export interface AttendedMeeting {
  record: OrgLifeRecord;
  status: AttendanceStatus;
}

export function attendanceOf(records: readonly OrgLifeRecord[], memberId: string): AttendedMeeting[] {
  return records
    .flatMap((record) => {
      const row =
        record.state === 'planned' ? undefined : record.attendance.find((one) => one.memberId === memberId);
      return row ? [{ record, status: row.status }] : [];
    })
    .sort((a, b) => (a.record.startAt < b.record.startAt ? 1 : -1));
}

/** 应到 (without 免到) and 实到 of one year. */
export function countOfYear(
  meetings: readonly AttendedMeeting[],
  year: number,
): { should: number; present: number } {
  const counted = meetings.filter(
    ({ record, status }) => yearOf(record.startAt) === year && status !== 'exempt',
  );
  return { should: counted.length, present: counted.filter(({ status }) => status === 'present').length };
}
