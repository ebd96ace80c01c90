import { FilterButton } from './FilterButton';

/** The running year and those a branch is still asked about. */
const YEARS_BACK = 5;

interface YearFilterProps {
  readonly label: string;
  /** 2026年 */
  readonly yearOf: (year: number) => string;
  readonly year: number;
  readonly current: number;
  /** '' for the running year, so that an address without a year always means this one. */
  readonly onChange: (year: string) => void;
}

/** Which year a register is looked at: this one and five before, and the one shown even if it is older. */
export function YearFilter({ label, yearOf, year, current, onChange }: YearFilterProps) {
  return (
    <FilterButton
      label={label}
      value={String(year)}
      options={yearsBack(current, year).map((one) => ({ value: String(one), label: yearOf(one) }))}
      onChange={(value) => {
        onChange(value === String(current) ? '' : value);
      }}
    />
  );
}

function yearsBack(current: number, shown: number): number[] {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, index) => current - index);
  return years.includes(shown) ? years : [...years, shown].sort((a, b) => b - a);
}
