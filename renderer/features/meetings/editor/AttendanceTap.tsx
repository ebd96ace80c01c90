import { useState } from 'react';
import {
  attendanceStatuses,
  type AttendanceRow,
  type AttendanceStatus,
  type SnapshotRow,
} from '../../../../shared/schema/meeting';
import { leaveStatuses } from '../../../../shared/domain/meeting';
import { attendanceWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { PersonPicker } from '../../../ui/field/PersonPicker';
import { SelectField } from '../../../ui/field/SelectField';
import { visuallyHidden } from '../../../ui/visually-hidden';
import { FieldRow, Subhead } from './RowList';

const words = meetingWords.attendance;

interface AttendanceTapProps {
  readonly roster: readonly SnapshotRow[];
  readonly attendance: readonly AttendanceRow[];
  /** Before the meeting only leave can be registered: a 请假条 came in. */
  readonly isPlanned: boolean;
  readonly onTap: (memberId: string, status: AttendanceStatus) => void;
}

/** Registers one person after another by initials and Enter, without looking for them in a long list. */
export function AttendanceTap({ roster, attendance, isPlanned, onTap }: AttendanceTapProps) {
  const [chosen, setChosen] = useState<AttendanceStatus | undefined>();
  const [told, setTold] = useState('');
  const statusOf = new Map(attendance.map((row) => [row.memberId, row.status]));
  const isOpen = roster.some((person) => !statusOf.has(person.memberId));
  const statuses = isPlanned ? leaveStatuses : attendanceStatuses;
  // Whoever is still unknown mostly came; where everybody is known, it is an absence that is being entered.
  const status = chosen ?? (isOpen && !isPlanned ? 'present' : 'officialLeave');
  const people = roster.map((person) => {
    const current = statusOf.get(person.memberId);
    return {
      id: person.memberId,
      name: person.name,
      note:
        current === undefined
          ? words.unregistered
          : isPlanned && current === 'present'
            ? ''
            : attendanceWords[current],
    };
  });
  return (
    <>
      {isPlanned ? (
        <Subhead style={{ marginTop: 0 }}>
          {words.leaveTitle}
          <span>{words.leaveNote}</span>
        </Subhead>
      ) : null}
      <FieldRow style={{ marginBottom: '.75rem', maxWidth: '34rem' }}>
        <div data-wide>
          <PersonPicker
            label={isPlanned ? words.leaveWho : words.tap}
            placeholder={words.tapHint}
            value=""
            people={people}
            onChange={(memberId) => {
              onTap(memberId, status);
              const name = roster.find((person) => person.memberId === memberId)?.name ?? '';
              setTold(words.tapped(name, attendanceWords[status]));
            }}
          />
        </div>
        <div>
          <SelectField
            label={isPlanned ? words.leaveKind : words.tapAs}
            value={status}
            emptyLabel={null}
            options={statuses.map((value) => ({ value, label: attendanceWords[value] }))}
            onChange={(value) => {
              setChosen(value as AttendanceStatus);
            }}
          />
        </div>
      </FieldRow>
      <div role="status" style={visuallyHidden}>
        {told}
      </div>
    </>
  );
}
