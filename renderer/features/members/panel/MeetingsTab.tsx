import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { yearOf } from '../../../../shared/domain/dates';
import type { PartyGroup } from '../../../../shared/schema/branch';
import { attendanceWords } from '../../../../shared/words/domain';
import { memberPanelWords as words } from '../../../../shared/words/members';
import { headingOfRecord } from '../../../../shared/words/record-heading';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import type { StateKind } from '../../../ui/status/state-kind';
import { StatusWord } from '../../../ui/status/StatusWord';
import type { TableColumn } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import type { AttendanceStatus } from '../../../../shared/schema/meeting';
import { countOfYear, type AttendedMeeting } from './attendance';

interface MeetingsTabProps {
  readonly meetings: readonly AttendedMeeting[];
  readonly groups: readonly PartyGroup[];
  readonly today: string;
}

const kinds: Readonly<Record<AttendanceStatus, StateKind>> = {
  present: 'done',
  officialLeave: 'excused',
  sickLeave: 'excused',
  personalLeave: 'excused',
  absent: 'missing',
  exempt: 'excused',
};
const rowKey = (meeting: AttendedMeeting): string => meeting.record.id;

/** Each meeting this person was called to, with how they attended; Enter opens the record. */
export function MeetingsTab({ meetings, groups, today }: MeetingsTabProps) {
  const navigate = useNavigate();
  const columns = useMemo(() => columnsFor(groups), [groups]);
  const counts = countOfYear(meetings, yearOf(today));
  if (meetings.length === 0) return <EmptyState title={words.noMeetings} text={words.noMeetingsText} />;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%', gap: 4 }}>
      <p style={{ margin: 0 }}>{words.meetingCount(yearOf(today), counts.should, counts.present)}</p>
      <div style={{ display: 'flex', flex: 1, minHeight: '12rem', margin: '0 -24px' }}>
        <DataTable
          label={words.meetingsTable}
          rows={meetings}
          rowKey={rowKey}
          columns={columns}
          edgePx={24}
          rowHeightPx={40}
          onOpen={(meeting) => void navigate(`/meetings/${meeting.record.id}`)}
        />
      </div>
    </div>
  );
}

function columnsFor(groups: readonly PartyGroup[]): readonly TableColumn<AttendedMeeting>[] {
  return [
    {
      id: 'day',
      header: words.meetingDay,
      value: ({ record }) => record.startAt,
      cell: ({ record }) => record.startAt.slice(0, 10).replaceAll('-', '.'),
      copyText: ({ record }) => record.startAt.slice(0, 10),
      widthPx: 128,
    },
    {
      id: 'heading',
      header: words.meeting,
      // The year stands in the first column already.
      value: ({ record }) => headingOfRecord(record, groups).replace(/^\d{4}年/, ''),
      widthPx: 150,
      grow: 1,
    },
    {
      id: 'attendance',
      header: words.attendance,
      value: ({ status }) => attendanceWords[status],
      cell: ({ status }) => <StatusWord kind={kinds[status]} label={attendanceWords[status]} />,
      widthPx: 124,
    },
  ];
}
