import { useLayoutEffect, useRef, type Ref } from 'react';
import { styled } from '@mui/material/styles';
import type { PasteKind } from '../../../shared/domain/pasted-text';
import { fieldWords } from '../../../shared/words/ui';
import { color } from '../color';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './field-props';
import { InputBox } from './InputBox';
import { pasteLines } from './paste-clean';

interface TextAreaFieldProps extends Omit<FieldProps<string>, 'ref'> {
  readonly limit?: number | undefined;
  /** Lines before it grows; default 3. */
  readonly rows?: number | undefined;
  /** 'rich' where headings, lists and `**` are read; otherwise (default) words and numbers are kept. */
  readonly paste?: PasteKind | undefined;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
}

const Area = styled('textarea')({
  flex: 1,
  minWidth: 0,
  padding: '.375rem .625rem',
  border: 0,
  borderRadius: 4,
  background: 'transparent',
  color: 'inherit',
  font: 'inherit',
  lineHeight: 1.6,
  resize: 'none',
  overflow: 'hidden',
  '&, &:focus, &:focus-visible': { outline: 'none' },
  '&::placeholder': { color: color.ink3, opacity: 1 },
  '&:disabled': { color: color.disabled },
});

/** Text of several lines; grows with what is typed, counts characters when there is a limit. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, value, onChange, onBlur, name, ref, help, error, hint, required, hideLabel } = props;
  const { limit, rows = 3, paste = 'plain', disabled, readOnly, placeholder } = props;
  const own = useRef<HTMLTextAreaElement | null>(null);
  useLayoutEffect(() => {
    const area = own.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [value]);
  const length = Array.from(value).length;
  const over = limit === undefined ? 0 : length - limit;
  return (
    <FieldFrame
      {...{ label, help, hint, required, hideLabel }}
      error={error ?? (over > 0 ? fieldWords.charactersOver(over) : undefined)}
      aside={limit === undefined ? undefined : fieldWords.charactersLeft(length, limit)}
    >
      {(wiring) => (
        <InputBox>
          <Area
            {...wiring}
            ref={(element) => {
              own.current = element;
              if (typeof ref === 'function') ref(element);
              else if (ref !== null && ref !== undefined) ref.current = element;
            }}
            name={name}
            rows={rows}
            value={value}
            disabled={disabled}
            readOnly={readOnly}
            placeholder={placeholder}
            autoFocus={props.autoFocus}
            spellCheck={false}
            onBlur={onBlur}
            onPaste={(event) => {
              pasteLines(event, paste);
            }}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
        </InputBox>
      )}
    </FieldFrame>
  );
}
