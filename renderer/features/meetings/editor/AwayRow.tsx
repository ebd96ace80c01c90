import { styled } from '@mui/material/styles';
import type { AttendanceRow, SnapshotRow } from '../../../../shared/schema/meeting';
import { attendanceWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { color } from '../../../ui/color';
import { CheckField } from '../../../ui/field/CheckField';
import { TextField } from '../../../ui/field/TextField';
import type { EditorModel } from './editor-model';
import { FieldRow } from './RowList';

const words = meetingWords.attendance;
const Role = styled('span')({ fontSize: '.875rem', color: color.ink2, whiteSpace: 'nowrap' });

interface AwayRowProps {
  readonly model: EditorModel;
  readonly person: SnapshotRow;
  readonly row: AttendanceRow;
  readonly onChange: (patch: Partial<AttendanceRow>) => void;
}

/** What is asked of somebody who was away: who allowed it, whether a written view came before. */
export function AwayRow({ model, person, row, onChange }: AwayRowProps) {
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
