import type { KeyboardEvent } from 'react';
import { parseTimeOfDay } from '../../../shared/domain/dates';
import { fieldWords } from '../../../shared/words/ui';
import type { FieldProps } from './field-props';
import { TextField } from './TextField';
import { useTypedText } from './use-typed-text';

/** Time of day in 24 h, typed freely (1430, 14:30, 14点半 is not guessed). Value `HH:mm`, `''`, or raw text. */
export function TimeField(props: FieldProps<string>) {
  const { value, onChange, onBlur, error, ...rest } = props;
  const { text, isReadable, type, settle } = useTypedText(
    value,
    onChange,
    parseTimeOfDay,
    (stored) => stored,
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? 5 : event.key === 'ArrowDown' ? -5 : 0;
    if (step === 0 || event.altKey || !isReadable || value === '') return;
    event.preventDefault();
    settle();
    onChange(addMinutes(value, step));
  };
  return (
    <TextField
      {...rest}
      value={text}
      inputMode="numeric"
      onKeyDown={onKeyDown}
      onChange={type}
      error={error ?? (isReadable ? undefined : fieldWords.unreadableTime)}
      onBlur={() => {
        if (isReadable) settle();
        onBlur?.();
      }}
    />
  );
}

/** Adds minutes inside one day, stopping at 00:00 and 23:59. */
export function addMinutes(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  const kept = Math.min(23 * 60 + 59, Math.max(0, total));
  return `${String(Math.floor(kept / 60)).padStart(2, '0')}:${String(kept % 60).padStart(2, '0')}`;
}
