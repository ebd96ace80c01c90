import type { Ref } from 'react';
import { ChevronDown } from 'lucide-react';
import { styled } from '@mui/material/styles';
import { fieldWords } from '../../../shared/words/ui';
import { color } from '../color';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './field-props';
import { InputBox } from './InputBox';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectFieldProps extends Omit<FieldProps<string>, 'ref' | 'placeholder' | 'readOnly'> {
  readonly options: readonly SelectOption[];
  /** Word of the empty choice; `null` when there is none. Default 未选. */
  readonly emptyLabel?: string | null | undefined;
  readonly ref?: Ref<HTMLSelectElement> | undefined;
}

export const BareSelect = styled('select')({
  flex: 1,
  minWidth: 0,
  alignSelf: 'stretch',
  appearance: 'none',
  padding: '0 2rem 0 .625rem',
  border: 0,
  borderRadius: 4,
  background: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textOverflow: 'ellipsis',
  cursor: 'pointer',
  '&, &:focus, &:focus-visible': { outline: 'none' },
  '&:disabled': { color: color.disabled, opacity: 1, cursor: 'default' },
  '& option, & optgroup': { background: color.page, color: color.ink },
});
export const SelectArrow = styled('span')({
  position: 'absolute',
  right: '.625rem',
  display: 'flex',
  pointerEvents: 'none',
  color: color.ink2,
});

/** A choice from a short list. The system's own list: it opens fast, reads well and knows every key. */
export function SelectField(props: SelectFieldProps) {
  const { label, value, onChange, options, emptyLabel = fieldWords.emptyChoice, ref, name, onBlur } = props;
  const { help, error, hint, required, hideLabel, disabled } = props;
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <FieldFrame {...{ label, help, error, hint, required, hideLabel }}>
      {(wiring) => (
        <InputBox>
          <BareSelect
            {...wiring}
            ref={ref}
            name={name}
            value={value}
            disabled={disabled}
            autoFocus={props.autoFocus}
            onBlur={onBlur}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          >
            {emptyLabel === null ? null : <option value="">{emptyLabel}</option>}
            {/* A value from an older list is kept and shown, never dropped by opening the form. */}
            {isKnown ? null : <option value={value}>{value}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
                {option.label}
              </option>
            ))}
          </BareSelect>
          <SelectArrow>
            <ChevronDown size="1rem" strokeWidth={1.6} aria-hidden />
          </SelectArrow>
        </InputBox>
      )}
    </FieldFrame>
  );
}
