import { addDays, formatMonthDayZh } from '../../../../shared/domain/dates';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { isRealDay } from '../../../../shared/schema/primitives';
import { recordTypeWords } from '../../../../shared/words/domain';
import { admissionStepDialogWords as words } from '../../../../shared/words/admission-screen';
import { useRecordsAround } from '../../../data/data-context';
import { SelectField } from '../../../ui/field/SelectField';

/** Minutes are written up to a month apart from what the step says. */
const AROUND_DAYS = 31;
const deciding: ReadonlySet<string> = new Set(['memberAssembly', 'committeeMeeting']);

/** Links the minutes of the meeting that decided the step, among those around its day. */
export function MeetingField({
  day,
  value,
  onChange,
}: {
  readonly day: string;
  readonly value: string;
  /** The minutes chosen; undefined for none. */
  readonly onChange: (record: OrgLifeRecord | undefined) => void;
}) {
  const isDay = day.length === 10 && isRealDay(day);
  const first = isDay ? addDays(day, -AROUND_DAYS) : '9999-12-31';
  const last = isDay ? addDays(day, AROUND_DAYS) : '9999-12-31';
  const records = useRecordsAround(first, last) ?? [];
  const fits = records.filter(
    ({ id, primaryType, startAt }) =>
      id === value ||
      (deciding.has(primaryType) && startAt.slice(0, 10) >= first && startAt.slice(0, 10) <= last),
  );
  return (
    <SelectField
      label={words.record}
      help={words.recordHelp}
      emptyLabel={words.noRecord}
      value={fits.some(({ id }) => id === value) ? value : ''}
      options={fits.map(({ id, primaryType, startAt, title }) => ({
        value: id,
        label: [formatMonthDayZh(startAt.slice(0, 10)), recordTypeWords[primaryType], title].join(' '),
      }))}
      onChange={(id) => {
        onChange(fits.find((record) => record.id === id));
      }}
    />
  );
}
