import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { formatMonthDayZh } from '../../../../shared/domain/dates';
import { restPresent, withAttendance } from '../../../../shared/domain/meeting';
import {
  attendanceStatuses,
  type AttendanceRow,
  type AttendanceStatus,
  type SnapshotRow,
} from '../../../../shared/schema/meeting';
import { attendanceWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { color } from '../../../ui/color';
import { FormSection, WholeRow } from '../../../ui/field/FormSection';
import { PlainSelect } from '../../../ui/field/PlainSelect';
import { AttendanceCounts } from './AttendanceCounts';
import { AttendanceTap } from './AttendanceTap';
import { AwayRow } from './AwayRow';
import type { EditorModel } from './editor-model';
import { FieldSlot } from './FieldSlot';
import { Hint } from './Hint';
import { ObserverRows } from './ObserverRows';
import { RowStack, Subhead } from './RowList';
import { SignInCheck } from './SignInCheck';

const words = meetingWords.attendance;
const statusOptions = attendanceStatuses.map((value) => ({ value, label: attendanceWords[value] }));
/** Shown only where nothing is said yet: it can be answered, not chosen. */
const openOptions = [{ value: '', label: words.unregistered }, ...statusOptions];
/** So few are seen at a glance: no box to find them by name. */
const SEEN_AT_A_GLANCE = 5;

const People = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(12rem, 1fr))',
  columnGap: 20,
  '&[data-long]': { gridTemplateColumns: 'repeat(auto-fill, minmax(min(18rem, 100%), 1fr))' },
});
/** Characters of name and role that fit beside the choice in the narrow columns; one longer name makes all wider. */
const NARROW_CHARACTERS = 6;
const Person = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: '.5rem',
  minHeight: '2.375rem',
  borderBottom: `1px solid ${color.line}`,
  '&[data-away]': { borderBottomColor: color.ink },
});
const Role = styled('span')({ fontSize: '.875rem', color: color.ink2, whiteSpace: 'nowrap' });
/** Attendance by exception: everybody on that day's roster came unless it is said here. Counts are read only. */
export function AttendanceSection({ model }: { readonly model: EditorModel }) {
  const { facts, form, set } = model;
  const { attendance } = facts.content;
  const rowOf = new Map(attendance.map((row) => [row.memberId, row]));
  const day = formatMonthDayZh(facts.day);
  const change = (memberId: string, patch: Partial<AttendanceRow>) => {
    set({ attendance: withAttendance(facts.roster, attendance, memberId, patch) });
  };
  const away = facts.roster.filter((person) => rowOf.get(person.memberId)?.status !== 'present');
  const isPlanned = facts.state === 'planned';
  const { unregistered } = facts.counts;
  const isLong = facts.roster.some(
    (person) => Array.from(person.name + roleOf(model, person)).length > NARROW_CHARACTERS,
  );
  return (
    <FormSection
      title={words.title}
      note={form.scope.kind === 'committee' ? words.noteCommittee(day) : words.note(day)}
      columns={1}
    >
      <FieldSlot path="attendance">
        <div>
          {facts.roster.length === 0 ? <p style={{ margin: 0 }}>{words.empty}</p> : null}
          {facts.roster.length > 0 && (isPlanned || facts.roster.length > SEEN_AT_A_GLANCE) ? (
            <AttendanceTap
              {...{ roster: facts.roster, attendance, isPlanned }}
              onTap={(memberId, status) => {
                change(memberId, { status });
              }}
            />
          ) : null}
          {unregistered > 0 ? (
            <div style={{ display: 'flex', gap: '1rem', alignItems: 'center', marginBottom: '.5rem' }}>
              <span>{words.unregisteredNote(unregistered)}</span>
              <Button
                variant="outlined"
                size="small"
                sx={{ flex: 'none' }}
                onClick={() => {
                  set({ attendance: restPresent(facts.roster, attendance) });
                }}
              >
                {words.restPresent(unregistered)}
              </Button>
            </div>
          ) : null}
          <People data-long={isLong || undefined}>
            {facts.roster.map((person) => {
              const status = rowOf.get(person.memberId)?.status ?? '';
              return (
                <Person key={person.memberId} data-away={status !== 'present' || undefined}>
                  <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{person.name}</span>
                  <Role>{roleOf(model, person)}</Role>
                  <span style={{ marginLeft: 'auto' }}>
                    <PlainSelect
                      label={words.statusOf(person.name)}
                      value={status}
                      usual="present"
                      options={status === '' ? openOptions : statusOptions}
                      onChange={(next) => {
                        change(person.memberId, { status: next as AttendanceStatus });
                      }}
                    />
                  </span>
                </Person>
              );
            })}
          </People>
          <Hint text={model.hint('attendance')} />
          <AttendanceCounts model={model} />
          {away.length > 0 ? (
            <>
              <Subhead>{words.absentTitle}</Subhead>
              <RowStack>
                {away.map((person) => {
                  const row = rowOf.get(person.memberId);
                  return row ? (
                    <AwayRow
                      key={person.memberId}
                      model={model}
                      person={person}
                      row={row}
                      onChange={(patch) => {
                        change(person.memberId, patch);
                      }}
                    />
                  ) : null;
                })}
              </RowStack>
            </>
          ) : null}
          {isPlanned ? null : <SignInCheck model={model} />}
        </div>
      </FieldSlot>
      <WholeRow>
        <ObserverRows model={model} />
      </WholeRow>
    </FormSection>
  );
}

function roleOf({ form }: EditorModel, person: SnapshotRow): string {
  if (form.host?.memberId === person.memberId) return words.roleHost;
  if (form.recorder?.memberId === person.memberId) return words.roleRecorder;
  if (person.category === 'probationaryMember') return words.probationary;
  return person.hasVote ? '' : words.noVote;
}
