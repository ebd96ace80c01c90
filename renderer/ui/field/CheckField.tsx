import { useId, type ReactNode, type Ref } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly name?: string | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly help?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** Tick box and radio share the drawing: ink, not brand red, so that a form stays calm. */
export const Tick = styled('input')({
  appearance: 'none',
  flex: 'none',
  width: '1.125rem',
  height: '1.125rem',
  margin: '.1875rem 0 0',
  border: `1.5px solid ${color.fieldBorder}`,
  borderRadius: 3,
  background: color.field,
  display: 'grid',
  placeItems: 'center',
  cursor: 'pointer',
  '&:hover': { borderColor: color.ink2 },
  '&:checked': { background: color.ink, borderColor: color.ink },
  '&[type="checkbox"]:checked::before': {
    content: '""',
    width: '.6rem',
    height: '.32rem',
    marginTop: '-.15rem',
    borderLeft: `2px solid ${color.page}`,
    borderBottom: `2px solid ${color.page}`,
    transform: 'rotate(-45deg)',
  },
  '&[type="checkbox"]:indeterminate': { background: color.ink, borderColor: color.ink },
  '&[type="checkbox"]:indeterminate::before': {
    content: '""',
    width: '.6rem',
    height: 2,
    background: color.page,
  },
  '&[type="radio"]': { borderRadius: '50%' },
  '&[type="radio"]:checked': { background: color.field, borderWidth: '.34rem' },
  '&:disabled': { borderColor: color.line, background: color.panel, cursor: 'default' },
  '&:disabled:checked': { background: color.disabled, borderColor: color.disabled },
  '&[type="radio"]:disabled:checked': { background: color.field },
});
export const TickLine = styled('label')({
  display: 'flex',
  gap: '.625rem',
  alignItems: 'flex-start',
  minHeight: '1.75rem',
  cursor: 'pointer',
  '&:has(input:disabled)': { color: color.disabled, cursor: 'default' },
});

/** One yes/no with its words at the right. */
export function CheckField(props: CheckFieldProps) {
  const { label, value, onChange, onBlur, name, ref, help, disabled } = props;
  const helpId = useId();
  return (
    <div>
      <TickLine>
        <Tick
          ref={ref}
          type="checkbox"
          name={name}
          checked={value}
          disabled={disabled}
          aria-describedby={help === undefined ? undefined : helpId}
          onBlur={onBlur}
          onChange={(event) => {
            onChange(event.target.checked);
          }}
        />
        <span>{label}</span>
      </TickLine>
      {help === undefined ? null : (
        <div id={helpId} style={{ paddingLeft: '1.75rem', fontSize: '.875rem', color: color.ink2 }}>
          {help}
        </div>
      )}
    </div>
  );
}
