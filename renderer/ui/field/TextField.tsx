import { useState, type HTMLInputAutoCompleteAttribute, type KeyboardEvent } from 'react';
import { Eye, EyeOff } from 'lucide-react';
import { fieldWords } from '../../../shared/words/ui';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './field-props';
import { BareInput, InputBox, InputButton, InputNote } from './InputBox';
import { pasteLine } from './paste-clean';

export interface TextFieldProps extends FieldProps<string> {
  /** Most characters as a person counts them (rare characters count once). More is shown as an error. */
  readonly limit?: number | undefined;
  /** Unit or remark inside at the right. */
  readonly unit?: string | undefined;
  /** Password: dots with an eye to look. */
  readonly secret?: boolean | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
}

/** One line of text. The limit never cuts what was typed: it says by how much it is over. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, onBlur, name, ref, help, error, hint, required, hideLabel } = props;
  const {
    limit,
    unit,
    secret = false,
    inputMode,
    autoComplete = 'off',
    onKeyDown,
    disabled,
    readOnly,
  } = props;
  const [isShown, setShown] = useState(false);
  const length = Array.from(value).length;
  const over = limit === undefined ? 0 : length - limit;
  const shownError = error ?? (over > 0 ? fieldWords.charactersOver(over) : undefined);
  const isNear = limit !== undefined && length >= limit * 0.8;
  return (
    <FieldFrame
      {...{ label, help, hint, required, hideLabel }}
      error={shownError}
      aside={isNear ? fieldWords.charactersLeft(length, limit) : undefined}
    >
      {(wiring) => (
        <InputBox>
          <BareInput
            {...wiring}
            ref={ref}
            name={name}
            type={secret && !isShown ? 'password' : 'text'}
            value={value}
            disabled={disabled}
            readOnly={readOnly}
            placeholder={props.placeholder}
            // Asked for by dialogs that open for typing; never on a page.
            autoFocus={props.autoFocus}
            inputMode={inputMode}
            autoComplete={autoComplete}
            spellCheck={false}
            onKeyDown={onKeyDown}
            onBlur={onBlur}
            // A password is taken as it was copied.
            onPaste={secret ? undefined : pasteLine}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
          {unit === undefined ? null : <InputNote>{unit}</InputNote>}
          {secret ? (
            <InputButton
              type="button"
              aria-label={isShown ? fieldWords.conceal : fieldWords.reveal}
              aria-pressed={isShown}
              onClick={() => {
                setShown(!isShown);
              }}
            >
              {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            </InputButton>
          ) : null}
        </InputBox>
      )}
    </FieldFrame>
  );
}
