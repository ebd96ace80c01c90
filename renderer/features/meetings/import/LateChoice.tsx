import { styled } from '@mui/material/styles';
import { formatDateZh, type CalendarDate } from '../../../../shared/domain/dates';
import type { LateMeeting } from '../../../../shared/import/attendance';
import { attendanceImportWords } from '../../../../shared/words/attendance-import';
import { color } from '../../../ui/color';
import { CheckField } from '../../../ui/field/CheckField';
import { TextField } from '../../../ui/field/TextField';

const words = attendanceImportWords.create;

interface LateChoiceProps {
  readonly late: readonly LateMeeting[];
  /** How many of them are past the limit: those need the reason. */
  readonly needReason: number;
  readonly today: CalendarDate;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Import was asked for without the reason. */
  readonly isReasonMissing: boolean;
}

const Box = styled('section')({
  display: 'grid',
  gap: 8,
  padding: '12px 16px',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: 6,
});
/** More names would fill the screen; the rows below name each. */
const NAMED = 3;
const LIMIT = 200;

/** Meetings without a record: written only where it is ticked, with both dates; never by the program itself. */
export function LateChoice(props: LateChoiceProps) {
  const { late, needReason, today, isTaken, onTake, reason, onReason, isReasonMissing } = props;
  const named = late
    .slice(0, NAMED)
    .map(({ day, kind }) => attendanceImportWords.meetingOf(day, kind))
    .join('、');
  const names = late.length > NAMED ? words.more(named, late.length) : named;
  return (
    <Box aria-label={words.label(late.length)}>
      <CheckField
        label={words.label(late.length)}
        help={words.note(formatDateZh(today), names)}
        value={isTaken}
        onChange={onTake}
      />
      {isTaken && needReason > 0 ? (
        <TextField
          label={words.reason}
          placeholder={words.reasonHint}
          required
          limit={LIMIT}
          value={reason}
          onChange={onReason}
          error={isReasonMissing && reason.trim() === '' ? words.reasonMissing(needReason) : undefined}
        />
      ) : null}
    </Box>
  );
}
