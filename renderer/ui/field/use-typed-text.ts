import { useState } from 'react';

/**
 * Text of a field whose value has a stored form (date, time): what is being typed stays as typed until the
 * field is left, then the value is shown back. `value` itself is the stored form, or the raw text when it
 * could not be read, so that nothing typed is ever lost and the form's schema refuses it.
 */
export function useTypedText(
  value: string,
  onChange: (value: string) => void,
  parse: (typed: string) => string | undefined,
  format: (stored: string) => string,
) {
  const [typed, setTyped] = useState<string | undefined>();
  const toStored = (text: string) => (text.trim() === '' ? '' : (parse(text) ?? text.trim()));
  // A value that came from elsewhere (calendar, reset) wins over what was typed before.
  const isCurrent = typed !== undefined && toStored(typed) === value;
  const isReadable = value === '' || parse(value) === value;
  return {
    text: isCurrent ? typed : isReadable && value !== '' ? format(value) : value,
    isReadable,
    type: (text: string) => {
      setTyped(text);
      onChange(toStored(text));
    },
    settle: () => {
      setTyped(undefined);
    },
  };
}
