import { changeKinds } from '../../../shared/domain/change-choice';
import { changesWords as words } from '../../../shared/words/changes';
import { FilterButton } from '../../ui/action/FilterButton';
import { DateField } from '../../ui/field/DateField';
import { useState } from 'react';
import { parseCalendarDate } from '../../../shared/domain/dates';
import type { ChoiceControl } from './use-change-choice';

interface ChangeFiltersProps {
  readonly control: ChoiceControl;
  /** Who worked, as far as the list has come. */
  readonly people: readonly string[];
}

/** What, who, from which day to which. */
export function ChangeFilters({ control, people }: ChangeFiltersProps) {
  const { choice, change } = control;
  return (
    <>
      <FilterButton
        label={words.kind}
        value={choice.kind ?? ''}
        options={[
          { value: '', label: words.allKinds },
          ...Object.keys(changeKinds).map((value) => ({
            value,
            label: words.kinds[value as keyof typeof changeKinds],
          })),
        ]}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <FilterButton
        label={words.by}
        value={choice.by ?? ''}
        options={[
          { value: '', label: words.anybody },
          ...people.map((name) => ({ value: name, label: name })),
        ]}
        onChange={(by) => {
          change({ by });
        }}
      />
      <Day
        label={words.from}
        day={choice.from}
        error={choice.from && choice.until && choice.from > choice.until ? words.periodWrong : undefined}
        onChange={(from) => {
          change({ from });
        }}
      />
      <Day
        label={words.until}
        day={choice.until}
        onChange={(until) => {
          change({ until });
        }}
      />
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly day: string | undefined;
  readonly error?: string | undefined;
  readonly onChange: (day: string) => void;
}

/** A day typed or picked; while it cannot be read, the list stays as it is. */
function Day({ label, day, error, onChange }: DayProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <div style={{ width: '10.5rem' }}>
      <DateField
        label={label}
        hideLabel
        placeholder={label}
        value={typed ?? day ?? ''}
        error={error}
        onChange={(value) => {
          const isReadable = value === '' || parseCalendarDate(value) === value;
          setTyped(isReadable ? undefined : value);
          if (isReadable) onChange(value);
        }}
      />
    </div>
  );
}
