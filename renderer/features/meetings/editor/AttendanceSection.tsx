import { styled } from '@mui/material/styles';
import { formatMonthDayZh } from '../../../../shared/domain/dates';
import { attendanceRowWith } from '../../../../shared/domain/meeting';
import {
  attendanceStatuses,
  type AttendanceRow,
  type AttendanceStatus,
  type SnapshotRow,
} from '../../../../shared/schema/meeting';
import { attendanceWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { color } from '../../../ui/color';
import { CheckField } from '../../../ui/field/CheckField';
import { FormSection, WholeRow } from '../../../ui/field/FormSection';
import { PlainSelect } from '../../../ui/field/PlainSelect';
import { TextField } from '../../../ui/field/TextField';
import type { EditorModel } from './editor-model';
import { FieldSlot } from './FieldSlot';
import { Hint } from './Hint';
import { ObserverRows } from './ObserverRows';
import { FieldRow, RowStack, Subhead } from './RowList';

const words = meetingWords.attendance;
const statusOptions = attendanceStatuses.map((value) => ({ value, label: attendanceWords[value] }));

const People = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(12rem, 1fr))',
  columnGap: 20,
});
const Person = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: '.5rem',
  minHeight: '2.375rem',
  borderBottom: `1px solid ${color.line}`,
  '&[data-away]': { borderBottomColor: color.ink },
});
const Role = styled('span')({ fontSize: '.875rem', color: color.ink2, whiteSpace: 'nowrap' });
const Counts = styled('dl')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '.25rem 0',
  margin: '.75rem 0 0',
  color: color.ink2,
  '& > div': { display: 'flex', gap: '.375rem', paddingRight: '1rem' },
  '& > div[data-group]': { borderLeft: `1px solid ${color.lineStrong}`, paddingLeft: '1rem' },
  '& dt, & dd': { margin: 0 },
  '& dd': { color: color.ink, fontWeight: 600 },
});

/** Attendance by exception: everybody on that day's roster came unless it is said here. Counts are read only. */
export function AttendanceSection({ model }: { readonly model: EditorModel }) {
  const { facts, form, set } = model;
  const { attendance } = facts.content;
  const rowOf = new Map(attendance.map((row) => [row.memberId, row]));
  const day = formatMonthDayZh(facts.day);
  const change = (memberId: string, patch: Partial<AttendanceRow>) => {
    set({
      attendance: attendance.map((row) => (row.memberId === memberId ? attendanceRowWith(row, patch) : row)),
    });
  };
  const away = facts.roster.filter((person) => rowOf.get(person.memberId)?.status !== 'present');
  return (
    <FormSection
      title={words.title}
      note={form.scope.kind === 'committee' ? words.noteCommittee(day) : words.note(day)}
      columns={1}
    >
      <FieldSlot path="attendance">
        <div>
          {facts.roster.length === 0 ? <p style={{ margin: 0 }}>{words.empty}</p> : null}
          <People>
            {facts.roster.map((person) => {
              const status = rowOf.get(person.memberId)?.status ?? 'present';
              return (
                <Person key={person.memberId} data-away={status !== 'present' || undefined}>
                  <span style={{ whiteSpace: 'nowrap' }}>{person.name}</span>
                  <Role>{roleOf(model, person)}</Role>
                  <span style={{ marginLeft: 'auto' }}>
                    <PlainSelect
                      label={words.statusOf(person.name)}
                      value={status}
                      usual="present"
                      options={statusOptions}
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
          <CountsLine model={model} />
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
        </div>
      </FieldSlot>
      <WholeRow>
        <ObserverRows model={model} />
      </WholeRow>
    </FormSection>
  );
}

/** 应到 9 实到 7 缺席 2 | 有表决权：应到 8 实到 6 | 列席 0: computed, never typed. */
function CountsLine({ model }: { readonly model: EditorModel }) {
  const { counts, state } = model.facts;
  const isPlanned = state === 'planned';
  const labels = words.counts;
  const groups: [label: string, value: number][][] = [
    [
      [labels.should, counts.shouldAttend],
      // Nobody has come to a meeting that is still to be held; known absences are 请假 in advance.
      ...(isPlanned ? [] : [[labels.present, counts.present] as [string, number]]),
      [isPlanned ? labels.leave : labels.absent, counts.absent],
      ...(counts.exempt > 0 ? [[labels.exempt, counts.exempt] as [string, number]] : []),
    ],
    [
      [labels.voters, counts.votersShouldAttend],
      ...(isPlanned ? [] : [[labels.votersPresent, counts.votersPresent] as [string, number]]),
    ],
    [[labels.observers, model.facts.content.observers.length]],
  ];
  return (
    <Counts aria-label={words.countsLabel}>
      {groups.flatMap((group, groupIndex) =>
        group.map(([label, value], index) => (
          <div key={`${groupIndex}-${label}`} data-group={(index === 0 && groupIndex > 0) || undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        )),
      )}
    </Counts>
  );
}

interface AwayRowProps {
  readonly model: EditorModel;
  readonly person: SnapshotRow;
  readonly row: AttendanceRow;
  readonly onChange: (patch: Partial<AttendanceRow>) => void;
}

function AwayRow({ model, person, row, onChange }: AwayRowProps) {
  const isLeave = row.status.endsWith('Leave');
  const basis = model.facts.exemptBasis.get(person.memberId);
  return (
    <FieldRow style={{ alignItems: 'center' }}>
      <span style={{ flex: 'none', width: '9rem' }}>
        {person.name}
        <Role>{`　${attendanceWords[row.status]}`}</Role>
      </span>
      {isLeave ? (
        <div>
          <TextField
            label={words.approvedByOf(person.name)}
            hideLabel
            placeholder={words.approvedBy}
            limit={20}
            value={row.approvedBy ?? ''}
            onChange={(approvedBy) => {
              onChange({ approvedBy });
            }}
          />
        </div>
      ) : null}
      {row.status === 'exempt' ? (
        <div>
          <Role style={{ whiteSpace: 'normal' }}>
            {basis === undefined ? words.exemptNote : words.exemptAllowed(basis)}
          </Role>
        </div>
      ) : null}
      {model.facts.canVote && person.hasVote && row.status !== 'exempt' ? (
        <div>
          <CheckField
            label={words.written}
            value={row.writtenStatement ?? false}
            onChange={(writtenStatement) => {
              onChange({ writtenStatement });
            }}
          />
        </div>
      ) : null}
    </FieldRow>
  );
}

function roleOf({ form }: EditorModel, person: SnapshotRow): string {
  if (form.host?.memberId === person.memberId) return words.roleHost;
  if (form.recorder?.memberId === person.memberId) return words.roleRecorder;
  if (person.category === 'probationaryMember') return words.probationary;
  return person.hasVote ? '' : words.noVote;
}
