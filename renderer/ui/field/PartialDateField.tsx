import { formatPartialDateZh, parsePartialDate } from '../../../shared/domain/dates';
import { fieldWords } from '../../../shared/words/ui';
import { DateInput, type DateInputProps } from './DateInput';

const reading = {
  parse: parsePartialDate,
  format: formatPartialDateZh,
  remark: (stored: string) => fieldWords.partialKept[stored.length],
  unreadable: fieldWords.unreadableDate,
  isPartialAllowed: true,
};

/**
 * A date known to the year, month or day: `1998.7` is read as 1998年7月 and never filled up with a day.
 * Value `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `''`, or unreadable raw text (which the schema refuses).
 */
export function PartialDateField(props: DateInputProps) {
  return <DateInput {...props} reading={reading} />;
}
