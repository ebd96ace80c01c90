import { useId, type ReactNode, type Ref } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';
import { StateGlyph } from '../status/StateGlyph';
import { visuallyHidden } from '../visually-hidden';
import { Tick, TickLine } from './CheckField';

export interface RadioOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly disabled?: boolean;
  /** Something to fill in under the chosen option. */
  readonly detail?: ReactNode;
}

interface RadioFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly RadioOption[];
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly hideLabel?: boolean | undefined;
  /** Side by side for two or three short words. */
  readonly inline?: boolean | undefined;
}

const Set = styled('fieldset')({ border: 0, margin: 0, padding: 0, minWidth: 0 });
const Label = styled('legend')({
  padding: 0,
  marginBottom: '.25rem',
  fontSize: '.875rem',
  lineHeight: 1.4,
  color: color.ink2,
});
const List = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: '.25rem',
  '&[data-inline]': { flexDirection: 'row', flexWrap: 'wrap', gap: '0 1.5rem', minHeight: '2.25rem' },
  '&[data-inline] > div': { display: 'flex', alignItems: 'center' },
});

/** A choice among a few that should all be seen. Arrow keys move, as the system does it. */
export function RadioField(props: RadioFieldProps) {
  const { label, value, options, onChange, onBlur, ref, error, required = false, disabled = false } = props;
  const { hideLabel = false, inline = false } = props;
  const name = useId();
  return (
    <Set aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <Label style={hideLabel ? visuallyHidden : undefined}>
        {label}
        {required ? <span style={{ color: color.error }}> *</span> : null}
      </Label>
      <List data-inline={inline || undefined}>
        {options.map((option, index) => (
          <div key={option.value}>
            <TickLine>
              <Tick
                ref={index === 0 ? ref : undefined}
                type="radio"
                name={name}
                value={option.value}
                checked={option.value === value}
                disabled={disabled || (option.disabled ?? false)}
                onBlur={onBlur}
                onChange={() => {
                  onChange(option.value);
                }}
              />
              <span>{option.label}</span>
            </TickLine>
            {option.detail !== undefined && option.value === value ? (
              <div style={{ paddingLeft: '1.75rem' }}>{option.detail}</div>
            ) : null}
          </div>
        ))}
      </List>
      {error === undefined ? null : (
        <div id={`${name}-error`} style={{ display: 'flex', gap: '.4rem', fontSize: '.875rem' }}>
          <StateGlyph kind="missing" size=".9rem" />
          {error}
        </div>
      )}
    </Set>
  );
}
