import { styled } from '@mui/material/styles';
import { parseTimeOfDay } from '../../../shared/domain/dates';
import { fieldWords } from '../../../shared/words/ui';
import { DateField } from './DateField';
import { TimeField } from './TimeField';

/** A day and two times of it; each may still be empty or unreadable while typing. */
export interface DateTimeRange {
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

interface DateTimeRangeFieldProps {
  /** What the time belongs to, e.g. 会议; spoken before 日期, 开始, 结束. */
  readonly label: string;
  readonly value: DateTimeRange;
  readonly onChange: (value: DateTimeRange) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly errors?: { readonly [Key in keyof DateTimeRange]?: string | undefined } | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
}

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)',
  gap: 12,
  alignItems: 'start',
  border: 0,
  margin: 0,
  padding: 0,
  minWidth: 0,
});

/** Day, start and end of a meeting in one row; says at once when the end lies before the start. */
export function DateTimeRangeField(props: DateTimeRangeFieldProps) {
  const { label, value, onChange, onBlur, errors, required, disabled, readOnly } = props;
  const shared = { onBlur, disabled, readOnly, required };
  const isBackwards = isTime(value.from) && isTime(value.to) && value.to <= value.from;
  return (
    <Row role="group" aria-label={label}>
      <DateField
        {...shared}
        label={fieldWords.date}
        value={value.date}
        error={errors?.date}
        onChange={(date) => {
          onChange({ ...value, date });
        }}
      />
      <TimeField
        {...shared}
        label={fieldWords.from}
        value={value.from}
        error={errors?.from}
        onChange={(from) => {
          onChange({ ...value, from });
        }}
      />
      <TimeField
        {...shared}
        label={fieldWords.to}
        value={value.to}
        error={errors?.to ?? (isBackwards ? fieldWords.endBeforeStart : undefined)}
        onChange={(to) => {
          onChange({ ...value, to });
        }}
      />
    </Row>
  );
}

function isTime(text: string): boolean {
  return parseTimeOfDay(text) === text;
}
