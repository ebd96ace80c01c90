import { formatDateZh, parseCalendarDate } from '../../../shared/domain/dates';
import { fieldWords } from '../../../shared/words/ui';
import { DateInput, type DateInputProps } from './DateInput';

const reading = {
  parse: parseCalendarDate,
  format: formatDateZh,
  remark: () => undefined,
  unreadable: fieldWords.unreadableFullDate,
  isPartialAllowed: false,
};

/** A full day, typed freely (2026.9.18, 20260918, 2026年9月18日). Value `YYYY-MM-DD`, `''`, or unreadable raw text. */
export function DateField(props: DateInputProps) {
  return <DateInput {...props} reading={reading} />;
}
