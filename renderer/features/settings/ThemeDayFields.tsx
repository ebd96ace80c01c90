import { settingsWords } from '../../../shared/words/settings';
import { weekdayZh } from '../../../shared/domain/dates';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';
import type { ProfileValues } from './branch-profile';

interface FieldWiring {
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  error: string | undefined;
}
interface ThemeDayFieldsProps {
  readonly kind: ProfileValues['themeDayKind'];
  readonly field: (name: 'themeDayKind' | 'day' | 'nth' | 'weekday') => FieldWiring;
}

const words = settingsWords.branch;
const kindOptions = (['dayOfMonth', 'nthWeekday'] as const).map((kind) => ({
  value: kind,
  label: words.themeDayKinds[kind],
}));
const nthOptions = ([1, 2, 3, 4, 5] as const).map((n) => ({ value: String(n), label: words.nths[n] }));
/** 2024-01-01 was a Monday: its week names all seven days. */
const weekdayOptions = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  value: String(weekday),
  label: weekdayZh(`2024-01-0${weekday}`),
}));

/** 主题党日: a day of the month, or the nth weekday. */
export function ThemeDayFields({ kind, field }: ThemeDayFieldsProps) {
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: kind === 'dayOfMonth' ? '3fr 2fr' : '3fr 2fr 2fr',
        gap: 12,
      }}
    >
      <SelectField
        label={words.themeDay}
        options={kindOptions}
        emptyLabel={null}
        {...field('themeDayKind')}
      />
      {kind === 'dayOfMonth' ? (
        <TextField label={words.day} unit={words.dayUnit} inputMode="numeric" required {...field('day')} />
      ) : (
        <>
          <SelectField label={words.nth} options={nthOptions} emptyLabel={null} {...field('nth')} />
          <SelectField
            label={words.weekday}
            options={weekdayOptions}
            emptyLabel={null}
            {...field('weekday')}
          />
        </>
      )}
    </div>
  );
}
