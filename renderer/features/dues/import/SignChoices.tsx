import { styled } from '@mui/material/styles';
import type { DuesDecisions, DuesPreview, SignMeaning } from '../../../../shared/import/dues';
import { duesImportWords } from '../../../../shared/words/dues-import';
import { color } from '../../../ui/color';
import { SelectField } from '../../../ui/field/SelectField';

const words = duesImportWords.signs;
const meanings: readonly SignMeaning[] = ['paid', 'unpaid', 'skip'];
const options = meanings.map((value) => ({ value, label: words[value] }));

interface SignChoicesProps {
  readonly signs: DuesPreview['signs'];
  readonly chosen: DuesDecisions['signs'];
  readonly onChange: (chosen: DuesDecisions['signs']) => void;
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

/** ×, △, 0 and the like: what they mean is the user's to say, nothing is chosen beforehand. */
export function SignChoices({ signs, chosen, onChange }: SignChoicesProps) {
  return (
    <Box aria-labelledby="dues-signs">
      <h2 id="dues-signs">{words.title}</h2>
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
              const meaning = meanings.find((one) => one === value);
              if (meaning === undefined) next.delete(sign);
              else next.set(sign, meaning);
              onChange(next);
            }}
          />
        ))}
      </Choices>
    </Box>
  );
}
