import { styled } from '@mui/material/styles';
import type { AttendanceDecisions, AttendancePreview } from '../../../../shared/import/attendance';
import { attendanceStatuses, type AttendanceStatus } from '../../../../shared/schema/meeting';
import { attendanceImportWords } from '../../../../shared/words/attendance-import';
import { attendanceWords } from '../../../../shared/words/domain';
import { color } from '../../../ui/color';
import { SelectField } from '../../../ui/field/SelectField';

const words = attendanceImportWords.signs;

interface SignChoicesProps {
  readonly signs: AttendancePreview['signs'];
  readonly chosen: AttendanceDecisions['signs'];
  readonly onChange: (chosen: AttendanceDecisions['signs']) => void;
}

const Box = styled('section')({
  padding: '12px 16px',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: 6,
  '& h2': { margin: 0, fontSize: '1rem', fontWeight: 600 },
  '& p': { margin: '2px 0 10px', color: color.ink2, fontSize: '.875rem' },
});
const Choices = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(11rem, 1fr))',
  gap: '8px 16px',
});

const options = [
  ...attendanceStatuses.map((value) => ({ value, label: attendanceWords[value] })),
  { value: 'skip', label: words.skip },
];

/** √, △, × and the like: what they mean is the user's to say, nothing is chosen beforehand. */
export function SignChoices({ signs, chosen, onChange }: SignChoicesProps) {
  return (
    <Box aria-labelledby="attendance-signs">
      <h2 id="attendance-signs">{words.title}</h2>
      <p>{words.note}</p>
      <Choices>
        {signs.map(({ sign, count }) => (
          <SelectField
            key={sign}
            label={words.of(sign, count)}
            value={chosen.get(sign) ?? ''}
            options={options}
            emptyLabel={words.empty}
            onChange={(value) => {
              const next = new Map(chosen);
              if (value === '') next.delete(sign);
              else next.set(sign, value as AttendanceStatus | 'skip');
              onChange(next);
            }}
          />
        ))}
      </Choices>
    </Box>
  );
}
