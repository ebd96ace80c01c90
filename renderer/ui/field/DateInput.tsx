import { useRef, useState, type KeyboardEvent } from 'react';
import { CalendarDays } from 'lucide-react';
import { fieldWords } from '../../../shared/words/ui';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './field-props';
import { BareInput, InputBox, InputButton, InputNote } from './InputBox';
import { CalendarPopover } from './CalendarPopover';
import { useTypedText } from './use-typed-text';

export interface DateInputProps extends FieldProps<string> {
  /** Earliest and latest day the calendar offers, `YYYY-MM-DD`; typing is not held back by them. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

interface Reading {
  readonly parse: (typed: string) => string | undefined;
  readonly format: (stored: string) => string;
  /** What is said behind the echo while typing, e.g. 只记到月，不补日. */
  readonly remark: (stored: string) => string | undefined;
  readonly unreadable: string;
  readonly isPartialAllowed: boolean;
}

/** Shared body of DateField and PartialDateField: type freely, see it read back, or take it from a calendar. */
export function DateInput(props: DateInputProps & { readonly reading: Reading }) {
  const { label, value, onChange, onBlur, name, ref, help, error, hint, required, hideLabel, reading } =
    props;
  const { disabled = false, readOnly = false, placeholder } = props;
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const { text, isReadable, type, settle } = useTypedText(value, onChange, reading.parse, reading.format);

  const readBack = isReadable && value !== '' ? reading.format(value) : '';
  const remark = isReadable && value !== '' ? reading.remark(value) : undefined;
  const echo = [readBack === text ? '' : readBack, remark ?? ''].filter(Boolean).join('，');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && event.key === 'ArrowDown' && !disabled && !readOnly) {
      event.preventDefault();
      setOpen(true);
    }
  };

  return (
    <FieldFrame
      {...{ label, help, hint, required, hideLabel }}
      error={error ?? (isReadable || isFocused ? undefined : reading.unreadable)}
    >
      {(wiring) => (
        <>
          <InputBox ref={box}>
            <BareInput
              {...wiring}
              ref={ref}
              name={name}
              type="text"
              value={text}
              disabled={disabled}
              readOnly={readOnly}
              placeholder={placeholder}
              autoFocus={props.autoFocus}
              autoComplete="off"
              spellCheck={false}
              onKeyDown={onKeyDown}
              onFocus={() => {
                setFocused(true);
              }}
              onChange={(event) => {
                type(event.target.value);
              }}
              onBlur={() => {
                setFocused(false);
                if (isReadable) settle();
                onBlur?.();
              }}
            />
            {isFocused && echo !== '' ? <InputNote aria-live="polite">{echo}</InputNote> : null}
            {readOnly ? null : (
              <InputButton
                type="button"
                tabIndex={-1}
                disabled={disabled}
                aria-label={`${fieldWords.openCalendar}：${label}`}
                title={`${fieldWords.openCalendar}（Alt+↓）`}
                onClick={() => {
                  setOpen(true);
                }}
              >
                <CalendarDays aria-hidden />
              </InputButton>
            )}
          </InputBox>
          {isOpen ? (
            <CalendarPopover
              anchor={box.current}
              value={isReadable ? value : ''}
              isPartialAllowed={reading.isPartialAllowed}
              min={props.min}
              max={props.max}
              onClose={() => {
                setOpen(false);
              }}
              onPick={(picked) => {
                setOpen(false);
                settle();
                onChange(picked);
              }}
            />
          ) : null}
        </>
      )}
    </FieldFrame>
  );
}
