import { monthsOf } from '../../../shared/domain/dues';
import { monthZh } from '../../../shared/words/dues-text';
import { SelectField } from '../../ui/field/SelectField';

interface MonthRangeProps {
  readonly year: number;
  readonly first: string;
  readonly last: string;
  readonly labels: { readonly first: string; readonly last: string };
  readonly error?: string | undefined;
  readonly onChange: (months: { first?: string; last?: string }) => void;
}

/** From which month to which, of one year; both included. Two cells of a grid. */
export function MonthRange({ year, first, last, labels, error, onChange }: MonthRangeProps) {
  const options = monthsOf(year).map((value) => ({ value, label: monthZh(value) }));
  return (
    <>
      <SelectField
        label={labels.first}
        required
        options={options}
        emptyLabel={null}
        value={first}
        onChange={(value) => {
          onChange({ first: value });
        }}
      />
      <SelectField
        label={labels.last}
        required
        options={options}
        emptyLabel={null}
        value={last}
        error={error}
        onChange={(value) => {
          onChange({ last: value });
        }}
      />
    </>
  );
}
