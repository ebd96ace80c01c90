import { useId } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';
import { SelectField, type SelectOption } from '../field/SelectField';

interface SignChoicesProps<Meaning extends string> {
  readonly words: {
    readonly title: string;
    readonly note: string;
    readonly empty: string;
    readonly of: (sign: string, count: number) => string;
  };
  /** Signs as they stand in the sheet, and in how many cells. */
  readonly signs: readonly { readonly sign: string; readonly count: number }[];
  readonly meanings: readonly (SelectOption & { readonly value: Meaning })[];
  readonly chosen: ReadonlyMap<string, Meaning>;
  readonly onChange: (chosen: ReadonlyMap<string, Meaning>) => void;
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

/** √, △, × and the like in an old sheet: what they mean is the user's to say, nothing is chosen beforehand. */
export function SignChoices<Meaning extends string>(props: SignChoicesProps<Meaning>) {
  const { words, signs, meanings, chosen, onChange } = props;
  const titleId = useId();
  return (
    <Box aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      <p>{words.note}</p>
      <Choices>
        {signs.map(({ sign, count }) => (
          <SelectField
            key={sign}
            label={words.of(sign, count)}
            value={chosen.get(sign) ?? ''}
            options={meanings}
            emptyLabel={words.empty}
            onChange={(value) => {
              const next = new Map(chosen);
              const meaning = meanings.find((one) => one.value === value);
              if (meaning === undefined) next.delete(sign);
              else next.set(sign, meaning.value);
              onChange(next);
            }}
          />
        ))}
      </Choices>
    </Box>
  );
}
